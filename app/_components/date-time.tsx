'use client';

import { useSyncExternalStore } from 'react';
import { useFormat } from '@/lib/i18n/client';

const never = () => () => {};
/** False on the server and in the first render of the browser, true afterwards. */
export const useHydrated = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/** A moment in the reader's calendar and zone. The server does not know the zone, so the first paint is in UTC. */
export function DateTime({ value, withTime = false }: { value: string; withTime?: boolean }) {
  const { tag } = useFormat();
  const isHydrated = useHydrated();
  return <time dateTime={value}>{formatter(tag, withTime, !isHydrated).format(new Date(value))}</time>;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** One per kind: making one costs more than a list of moments. */
function formatter(tag: string, withTime: boolean, isUtc: boolean): Intl.DateTimeFormat {
  const key = `${tag} ${withTime} ${isUtc}`;
  let format = formatters.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(tag, {
      calendar: 'gregory',
      dateStyle: 'medium',
      ...(withTime ? { timeStyle: 'short' } : {}),
      ...(isUtc ? { timeZone: 'UTC' } : {}),
    });
    formatters.set(key, format);
  }
  return format;
}
