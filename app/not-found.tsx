import { Compass } from 'lucide-react';
import Link from 'next/link';
import { buttonClass } from './_components/button';
import { EmptyState } from './_components/empty-state';
import { pageTranslator } from './_lib/preferences';

export default async function NotFoundPage() {
  const t = await pageTranslator('common');
  return (
    <main id="content">
      <EmptyState
        level={1}
        icon={<Compass />}
        title={t('page.notFound')}
        action={
          <Link href="/projects" className={buttonClass({ tone: 'primary' })}>
            {t('page.home')}
          </Link>
        }
      >
        {t('page.notFoundText')}
      </EmptyState>
    </main>
  );
}
