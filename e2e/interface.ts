import { readdirSync, readFileSync } from 'node:fs';
import { createInstance, type TFunction } from 'i18next';
import type { Locale } from '../lib/i18n/locale';
import { i18nOptions, intlLocale, type Messages, numberFormatter } from '../lib/i18n/options';

const LOCALES = new URL('../lib/i18n/locales/', import.meta.url);

export type Ui = {
  /** The sentence that the interface shows for `namespace:key`. @throws for a key that no message has */
  (key: string, params?: Readonly<Record<string, unknown>>): string;
  readonly locale: Locale;
  readonly number: (value: number) => string;
  /** The name of a language in the language of the interface. */
  readonly language: (tag: string) => string;
};

/** Speaks as the pages do: same messages, same plural forms, same digits. */
export function interfaceIn(locale: Locale): Ui {
  const messages: Messages = Object.fromEntries(
    readdirSync(new URL(`${locale}/`, LOCALES)).map((file) => [
      file.replace('.json', ''),
      JSON.parse(readFileSync(new URL(`${locale}/${file}`, LOCALES), 'utf8')),
    ]),
  );
  const i18n = createInstance();
  i18n.use(numberFormatter(locale, 'latn'));
  void i18n.init(i18nOptions(locale, messages));
  const t = i18n.t as TFunction as unknown as (key: string, params: object) => string;
  const tag = intlLocale(locale, 'latn');
  const names = new Intl.DisplayNames(tag, { type: 'language' });
  const ui = (key: string, params: Readonly<Record<string, unknown>> = {}): string => {
    if (!i18n.exists(key, params)) throw new Error(`no message ${key}`);
    return t(key, params);
  };
  return Object.assign(ui, {
    locale,
    number: (value: number) => new Intl.NumberFormat(tag).format(value),
    language: (lang: string) => names.of(lang) ?? lang,
  });
}
