import { createInstance, type TFunction } from 'i18next';
import { type Digits, LOCALES, type Locale } from './locale';
import { i18nOptions, type Messages, numberFormatter } from './options';

/** One file of messages per area of the product. */
export type Namespace = keyof import('i18next').CustomTypeOptions['resources'];

/** Reads the messages of some areas; the module cache keeps each file once per process. */
export async function loadMessages(locale: Locale, namespaces: readonly Namespace[]): Promise<Messages> {
  if (!LOCALES.includes(locale)) throw new RangeError(`no such locale: ${locale}`);
  const files = await Promise.all(
    namespaces.map(async (ns) => {
      const file = (await import(`./locales/${locale}/${ns}.json`)) as { default: object };
      return [ns, file.default] as const;
    }),
  );
  return Object.fromEntries(files);
}

/** A translator for one request. The first namespace is the default. */
export async function translator<Ns extends readonly [Namespace, ...Namespace[]]>(
  locale: Locale,
  digits: Digits,
  namespaces: Ns,
): Promise<TFunction<Ns>> {
  const i18n = createInstance().use(numberFormatter(locale, digits));
  const t = await i18n.init({
    ...i18nOptions(locale, await loadMessages(locale, namespaces)),
    defaultNS: namespaces[0],
  });
  return t as unknown as TFunction<Ns>;
}
