'use client';

import { createInstance } from 'i18next';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { I18nextProvider, initReactI18next } from 'react-i18next';
import type { Digits, Locale } from './locale';
import { i18nOptions, intlLocale, type Messages, numberFormatter } from './options';

type Interface = { readonly locale: Locale; readonly digits: Digits; readonly messages: Messages };
const InterfaceContext = createContext<Interface | null>(null);

/** The language and digits of the interface around a component. */
export function useInterface(): Interface {
  const value = useContext(InterfaceContext);
  if (!value) throw new Error('useInterface needs an I18nProvider above it');
  return value;
}

/**
 * Gives messages to everything below. The messages come as props from the server, and the instance is made
 * synchronously, so the browser's first render equals the server's. Change `locale` or `digits` together with `key`.
 */
export function I18nProvider({ locale, digits, messages, children }: Interface & { children: ReactNode }) {
  const [i18n] = useState(() => {
    const instance = createInstance();
    instance.use(initReactI18next).use(numberFormatter(locale, digits));
    void instance.init({ ...i18nOptions(locale, messages), react: { useSuspense: false } });
    return instance;
  });
  const value = useMemo(() => ({ locale, digits, messages }), [locale, digits, messages]);
  return (
    <InterfaceContext.Provider value={value}>
      <I18nextProvider i18n={i18n}>{children}</I18nextProvider>
    </InterfaceContext.Provider>
  );
}

/** Adds the messages of one page to those of the layout. */
export function PageMessages({ messages, children }: { messages: Messages; children: ReactNode }) {
  const outer = useInterface();
  const merged = useMemo(() => ({ ...outer.messages, ...messages }), [outer.messages, messages]);
  return (
    <I18nProvider key={Object.keys(messages).join()} locale={outer.locale} digits={outer.digits} messages={merged}>
      {children}
    </I18nProvider>
  );
}

/** Writes numbers, dates and amounts as the user reads them. */
export function useFormat(): Format {
  const { locale, digits } = useInterface();
  const tag = intlLocale(locale, digits);
  let format = formats.get(tag);
  if (!format) formats.set(tag, (format = formatIn(tag)));
  return format;
}

type Format = ReturnType<typeof formatIn>;
/** By locale: a formatter costs more to make than all it will ever write. */
const formats = new Map<string, Format>();

function formatIn(tag: string) {
  const number = new Intl.NumberFormat(tag);
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  return {
    tag,
    number: (value: number) => number.format(value),
    /** `share` from 0 to 1. */
    percent: (share: number) => percent.format(share),
  };
}
