'use client';

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';

/** Names of languages in the language of the interface. */
export function useLanguageName(): (lang: string) => string {
  const { tag } = useFormat();
  return useMemo(() => {
    const names = new Intl.DisplayNames(tag, { type: 'language' });
    return (lang) => names.of(lang) ?? lang;
  }, [tag]);
}

/** `Arabic → English`: the arrow follows the page's direction. */
export function LanguagePair({ sourceLang, targetLang }: { sourceLang: string; targetLang: string }) {
  const { t } = useTranslation('common');
  const name = useLanguageName();
  return (
    <span className="whitespace-nowrap">
      {name(sourceLang)}{' '}
      <span aria-hidden="true" className="inline-block rtl:-scale-x-100">
        →
      </span>
      <span className="sr-only">{t('pair.into')}</span> {name(targetLang)}
    </span>
  );
}
