'use client';

import { useTranslation } from 'react-i18next';
import { useFormat } from '@/lib/i18n/client';
import type { Progress, SegmentStatus } from '@/lib/workbench/views/common';
import { statusFill } from './status';

const SHOWN: readonly SegmentStatus[] = ['approved', 'reviewed', 'translated', 'draft'];

/** How far a document or project is, by status: done first. Its sentence says the same. */
export function ProgressBar({ progress, className = 'w-full' }: { progress: Progress; className?: string }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const { segments, byStatus } = progress;
  const finished = finishedOf(progress);
  const share = (status: SegmentStatus) => (segments === 0 ? 0 : byStatus[status] / segments);
  const details = SHOWN.filter((status) => byStatus[status] > 0)
    .map((status) => `${t(`status.${status}`)} ${format.percent(share(status))}`)
    .join(t('list.comma'));
  return (
    <span
      role="img"
      aria-label={`${t('progress.finished', { done: finished, count: segments })}${details ? `${t('list.comma')}${details}` : ''}`}
      title={details || t('status.untranslated')}
      className={`flex h-1.5 overflow-hidden rounded-full bg-line ${className}`}
    >
      {SHOWN.map((status) => (
        <i
          key={status}
          className={`status-shape block h-full ${statusFill(status)}`}
          style={{ inlineSize: `${share(status) * 100}%` }}
        />
      ))}
    </span>
  );
}

/** Segments that count as done: translated, reviewed or approved. */
export const finishedOf = ({ byStatus }: Progress): number =>
  byStatus.translated + byStatus.reviewed + byStatus.approved;
