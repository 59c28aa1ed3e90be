'use client';

import { useTranslation } from 'react-i18next';
import { Dialog } from '@/app/_components/dialog';
import { AlignmentJob } from '../../_components/alignment-job';

/** A long alignment being realigned: whatever is changed meanwhile would be in vain, so the page waits. */
export function RealignDialog({ jobId, onEnd }: { jobId: string; onEnd: (isDone: boolean) => void }) {
  const { t } = useTranslation('pairs');
  return (
    <Dialog open mustAnswer onOpenChange={() => undefined} title={t('job.realign')}>
      <AlignmentJob jobId={jobId} onDone={() => onEnd(true)} onBack={() => onEnd(false)} isBare />
    </Dialog>
  );
}
