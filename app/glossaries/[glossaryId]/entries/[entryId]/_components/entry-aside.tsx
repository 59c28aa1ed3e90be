'use client';

import Link from 'next/link';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { EntryName } from '@/app/glossaries/_components/entry/entry-name';
import { Remarks } from '@/app/glossaries/_components/remarks';
import { REVIEW_TONES } from '@/app/glossaries/_components/review-tones';
import { REVIEW_STATES } from '@/lib/term/types';
import type { EntryPageView } from '@/lib/workbench/views/entry';
import type { ReviewState } from '@/lib/workbench/views/glossary';

const FIELD =
  'min-w-0 flex-1 rounded-control border border-edge bg-sheet px-2.5 py-1 text-start placeholder:text-ink-2';

type Props = {
  readonly view: EntryPageView;
  readonly onReview: (review: ReviewState, reason: string) => void;
  readonly onComment: (text: string) => void;
};

/** Where the entry stands: its review, what others say it is to them, and what people say of it. */
export function EntryAside({ view, onReview, onComment }: Props) {
  const { glossary, entry, relatedFrom, comments } = view;
  const { t } = useTranslation(['entry', 'glossary', 'review']);
  const [reason, setReason] = useState('');
  return (
    <aside aria-label={t('entry:aside')} className="flex flex-col gap-5 rounded-card border border-line bg-sheet p-4">
      <section className="flex flex-col gap-2">
        <h2 className="flex items-center justify-between gap-2 text-[13px] font-semibold text-ink-2">
          {t('glossary:entry.review')}
          <Badge tone={REVIEW_TONES[entry.review]}>{t(`glossary:review.${entry.review}`)}</Badge>
        </h2>
        {entry.isDeleted ? null : (
          <>
            <input
              dir="auto"
              value={reason}
              maxLength={2000}
              onChange={(event) => setReason(event.target.value)}
              aria-label={t('entry:review.reason')}
              placeholder={t('entry:review.reason')}
              className={FIELD}
            />
            <div className="flex flex-wrap gap-1.5">
              {REVIEW_STATES.filter((state) => state !== entry.review).map((state) => (
                <Button key={state} size="sm" onClick={() => onReview(state, reason)}>
                  {t(`entry:review.to.${state}`)}
                </Button>
              ))}
            </div>
          </>
        )}
      </section>
      {relatedFrom.length > 0 ? (
        <section className="border-t border-line pt-4">
          <h2 className="mb-1.5 text-[13px] font-semibold text-ink-2">{t('entry:relations.from')}</h2>
          <ul className="flex flex-col gap-1">
            {relatedFrom.map(({ kind, entry: other }) => (
              <li key={`${kind} ${other.id}`}>
                <Link href={`/glossaries/${glossary.id}/entries/${other.id}`} className="text-bridge hover:underline">
                  <EntryName entry={other} glossary={glossary} />
                </Link>
                <span className="block text-[12.5px] text-ink-2">{t(`entry:relations.inverse.${kind}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="border-t border-line pt-4">
        <Remarks remarks={comments} onSay={onComment} />
      </div>
    </aside>
  );
}
