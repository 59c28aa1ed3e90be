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
  const format = new Intl.DateTimeFormat(tag, {
    calendar: 'gregory',
    dateStyle: 'medium',
    ...(withTime ? { timeStyle: 'short' } : {}),
    ...(isHydrated ? {} : { timeZone: 'UTC' }),
  });
  return <time dateTime={value}>{format.format(new Date(value))}</time>;
}
