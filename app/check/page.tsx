import type { Metadata } from 'next';
import { PageFrame } from '@/app/_components/page-frame';
import { WithMessages } from '@/app/_lib/page-messages';
import { pageTranslator } from '@/app/_lib/preferences';
import { CheckForm } from './_components/check-form';

export async function generateMetadata(): Promise<Metadata> {
  const t = await pageTranslator('check');
  return { title: t('title') };
}

export default async function CheckPage() {
  const t = await pageTranslator('check');
  return (
    <WithMessages areas={['check']}>
      <PageFrame title={t('title')} lead={t('lead')}>
        <CheckForm />
      </PageFrame>
    </WithMessages>
  );
}
