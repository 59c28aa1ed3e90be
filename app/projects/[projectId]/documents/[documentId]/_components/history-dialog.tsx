'use client';

import { useTranslation } from 'react-i18next';
import { Dialog } from '@/app/_components/dialog';
import type { RevisionView, SegmentView } from '@/lib/workbench/views/segment';
import { HistoryList } from './history-list';

type Props = {
  readonly projectId: string;
  readonly segment: SegmentView;
  /** Of the segment in its document, from 1. */
  readonly number: number;
  readonly targetLang: string;
  readonly onClose: () => void;
  readonly onRestore: (state: RevisionView) => void;
};

/** The states of a segment over the page. */
export function HistoryDialog({ number, onClose, ...props }: Props) {
  const { t } = useTranslation('segments');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('history.title', { number })}
      width="wide"
      finalFocus={() => null}
    >
      <HistoryList {...props} />
    </Dialog>
  );
}
