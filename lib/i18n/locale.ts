import { direction } from '../text/lang';
import type { Direction } from '../text/types';

/** The languages the interface speaks. A `locale` is only ever one of these; texts carry a `lang`. */
export const LOCALES = ['ar', 'en'] as const;
export type Locale = (typeof LOCALES)[number];
export const DEFAULT_LOCALE: Locale = 'en';

export const isLocale = (value: unknown): value is Locale => LOCALES.includes(value as Locale);
export const localeDirection = (locale: Locale): Direction => direction(locale);

/** The digits numbers are shown in: the user's choice, never a guess from the region. */
export const DIGITS = ['latn', 'arab'] as const;
export type Digits = (typeof DIGITS)[number];
export const isDigits = (value: unknown): value is Digits => DIGITS.includes(value as Digits);

/** The best of our locales for an Accept-Language header (RFC 9110 §12.5.4): highest weight first, then order. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wishes = (acceptLanguage ?? '')
    .split(',')
    .map((item, order) => {
      const [tag = '', ...params] = item.trim().split(';');
      const q = params.map((param) => /^\s*q=([\d.]+)\s*$/u.exec(param)?.[1]).find((value) => value !== undefined);
      return { primary: tag.trim().toLowerCase().split('-')[0], weight: q === undefined ? 1 : Number(q), order };
    })
    .filter((wish) => isLocale(wish.primary) && wish.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return (wishes[0]?.primary as Locale | undefined) ?? DEFAULT_LOCALE;
}
