'use client';

import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { I18nProvider } from '@/lib/i18n/client';
import { localeDirection } from '@/lib/i18n/locale';
import type { Messages } from '@/lib/i18n/options';
import { laterComponent } from './later';
import type { Preferences } from './preferences';
import { createToastQueue, ToastContext } from './toast';

const ToastStack = laterComponent(() => import('./toast-stack').then((module) => module.ToastStack));

const PreferencesContext = createContext<Preferences | null>(null);

export function usePreferences(): Preferences {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('usePreferences needs Providers above it');
  return value;
}

type Props = {
  readonly preferences: Preferences;
  readonly messages: Messages;
  /** Of the page's Content Security Policy: the components' own style elements need it. */
  readonly nonce: string | undefined;
  readonly children: ReactNode;
};

/** What every page stands in: language, direction, policy and toasts. */
export function Providers({ preferences, messages, nonce, children }: Props) {
  const { locale, digits } = preferences;
  const [toasts] = useState(createToastQueue);
  return (
    <PreferencesContext.Provider value={preferences}>
      <I18nProvider key={`${locale}-${digits}`} locale={locale} digits={digits} messages={messages}>
        <CSPProvider {...(nonce === undefined ? {} : { nonce })}>
          <DirectionProvider direction={localeDirection(locale)}>
            <ToastContext value={toasts}>
              {children}
              <ToastStack queue={toasts} />
            </ToastContext>
          </DirectionProvider>
        </CSPProvider>
      </I18nProvider>
    </PreferencesContext.Provider>
  );
}
