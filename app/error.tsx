'use client';

import { TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslation } from 'react-i18next';
import { Button, buttonClass } from './_components/button';
import { EmptyState } from './_components/empty-state';

/** A page that broke: what is safe, and two ways on. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { t } = useTranslation('common');
  return (
    <main id="content">
      <EmptyState
        level={1}
        icon={<TriangleAlert />}
        title={t('page.failed')}
        action={
          <span className="flex gap-2">
            <Button tone="primary" onClick={reset}>
              {t('action.retry')}
            </Button>
            <Link href="/projects" className={buttonClass()}>
              {t('page.home')}
            </Link>
          </span>
        }
      >
        <p>{t('page.failedText')}</p>
        {error.digest ? <p className="mt-2 text-[12.5px]">{t('page.digest', { digest: error.digest })}</p> : null}
      </EmptyState>
    </main>
  );
}
