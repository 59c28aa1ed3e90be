'use client';

import { useTranslation } from 'react-i18next';
import { Dialog } from '@/app/_components/dialog';
import { ConcordanceSearch } from './concordance-search';

type Props = { readonly projectId: string; readonly text: string; readonly onClose: () => void };

/** The concordance over the page, for a look at the selected words in passing. */
export function ConcordanceDialog({ projectId, text, onClose }: Props) {
  const { t } = useTranslation('concordance');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')} width="wide" finalFocus={() => null}>
      <ConcordanceSearch projectId={projectId} text={text} />
    </Dialog>
  );
}
