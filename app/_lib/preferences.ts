import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { type Digits, isDigits, isLocale, type Locale, preferredLocale } from '@/lib/i18n/locale';
import { type Namespace, translator } from '@/lib/i18n/server';
import type { Density, Preferences, Theme } from '../_components/preferences';

const oneOf = <T extends string>(values: readonly T[], value: string | undefined, otherwise: T): T =>
  values.find((candidate) => candidate === value) ?? otherwise;

/** How this reader wants the interface: cookies first, then what the browser says, then defaults. */
export const preferences = cache(async (): Promise<Preferences> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const locale = jar.get('locale')?.value;
  const digits = jar.get('digits')?.value;
  return {
    locale: isLocale(locale) ? locale : preferredLocale(head.get('accept-language')),
    digits: isDigits(digits) ? digits : 'latn',
    theme: oneOf<Theme>(['light', 'dark', 'system'], jar.get('theme')?.value, 'system'),
    density: oneOf<Density>(['comfortable', 'compact'], jar.get('density')?.value, 'comfortable'),
  };
});

/** A translator in the reader's language, for titles and texts that the server writes. */
export async function pageTranslator<Ns extends readonly [Namespace, ...Namespace[]]>(...namespaces: Ns) {
  const { locale, digits } = await preferences();
  return translator(locale as Locale, digits as Digits, namespaces);
}

/** How this reader arranged the editor, as it was kept; null when nothing was. */
export const rememberedEditor = async (): Promise<string | null> => (await cookies()).get('editor')?.value ?? null;
