'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useTransition } from 'react';
import { type Locale, localeDirection } from '@/lib/i18n/locale';
import { rememberPreference } from './preferences';
import { usePreferences } from './providers';

/** Each language is offered under its own name, in its own language. */
const OTHER: Record<Locale, { locale: Locale; name: string }> = {
  ar: { locale: 'en', name: 'English' },
  en: { locale: 'ar', name: 'العربية' },
};

export function LanguageSwitch({ icon }: { icon: ReactNode }) {
  const { locale } = usePreferences();
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const other = OTHER[locale];
  return (
    <button
      type="button"
      disabled={isBusy}
      onClick={() => {
        rememberPreference('locale', other.locale);
        start(() => router.refresh());
      }}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-control px-2.5 text-ink-2 hover:bg-rail hover:text-ink"
    >
      {icon}
      <bdi lang={other.locale} dir={localeDirection(other.locale)}>
        {other.name}
      </bdi>
    </button>
  );
}
