'use client';

import { useTranslation } from 'react-i18next';
import { SkeletonRows } from './skeleton';

/** What a page of a list looks like before its rows are here. */
export function LoadingPage() {
  const { t } = useTranslation('common');
  return (
    <main aria-busy="true" className="mx-auto w-full max-w-6xl px-4 py-7 sm:px-6">
      <h1 className="sr-only">{t('state.loading')}</h1>
      <div className="skeleton mb-6 h-7 w-56" />
      <SkeletonRows rows={7} height={56} />
    </main>
  );
}
