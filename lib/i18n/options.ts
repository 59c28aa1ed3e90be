import type { FormatterModule, InitOptions, Resource } from 'i18next';
import type { Digits, Locale } from './locale';

export type Messages = Readonly<Record<string, object>>;

/** `ar-u-nu-arab`: the locale with the digits the user chose, as `Intl` reads it. */
export const intlLocale = (locale: Locale, digits: Digits): string => `${locale}-u-nu-${digits}`;

/** Writes every number that enters a message in the user's digits; words are left as they are (React escapes them). */
export function numberFormatter(locale: Locale, digits: Digits): FormatterModule {
  const numbers = new Intl.NumberFormat(intlLocale(locale, digits));
  return {
    type: 'formatter',
    init: () => {},
    format: (value: unknown) => (typeof value === 'number' ? numbers.format(value) : String(value ?? '')),
    add: () => {},
    addCached: () => {},
  };
}

/** One set of options for server and browser, so that both write the same sentence. Goes with `numberFormatter`. */
export function i18nOptions(locale: Locale, messages: Messages): InitOptions {
  return {
    lng: locale,
    fallbackLng: false,
    ns: Object.keys(messages),
    defaultNS: 'common',
    resources: { [locale]: messages } as Resource,
    initAsync: false,
    returnNull: false,
    showSupportNotice: false,
    interpolation: { escapeValue: false, alwaysFormat: true },
  } as InitOptions;
}
