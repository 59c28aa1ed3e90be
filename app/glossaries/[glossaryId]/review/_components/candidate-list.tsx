'use client';

import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { InlineText, Name } from '@/app/_components/segment-text';
import { useFormat } from '@/lib/i18n/client';
import { termsOf } from './terms-of';
import type { Review } from './use-review';

const ROW_PX = 66;

type Props = { readonly review: Review; readonly sourceLang: string; readonly targetLang: string };

/** The candidates one below the other; only those near the view are in the document. The keys of the page move in it. */
export function CandidateList({ review, sourceLang, targetLang }: Props) {
  'use no memo';
  const { t } = useTranslation(['review', 'common', 'glossary']);
  const format = useFormat();
  const scroller = useRef<HTMLDivElement>(null);
  const { items, index, total } = review;
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (i) => items[i]?.entry.id ?? i,
    overscan: 8,
  });
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index);
  }, [virtual, index]);
  const rows = virtual.getVirtualItems();
  const isShown = rows.some((row) => row.index === index);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('review:list')}
      {...(isShown ? { 'aria-activedescendant': `candidate-${items[index]!.entry.id}` } : {})}
      className="h-72 overflow-y-auto rounded-card border border-line bg-sheet lg:sticky lg:top-17 lg:h-[calc(100vh-17rem)] lg:min-h-72"
    >
      <div role="presentation" className="relative" style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const { entry, evidence, assignee } = items[row.index]!;
          const isActive = row.index === index;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the listbox has the keys
            // biome-ignore lint/a11y/useFocusableInteractive: the listbox has the focus
            <div
              key={row.key}
              id={`candidate-${entry.id}`}
              role="option"
              aria-selected={isActive}
              aria-setsize={total}
              aria-posinset={row.index + 1}
              onClick={() => review.select(row.index)}
              style={{ transform: `translateY(${row.start}px)`, height: ROW_PX }}
              className={`absolute inset-x-0 top-0 flex cursor-default flex-col justify-center gap-0.5 border-b border-line px-3 ${isActive ? 'bg-bridge-soft shadow-[inset_3px_0_0_var(--bridge)] rtl:shadow-[inset_-3px_0_0_var(--bridge)]' : 'hover:bg-paper'}`}
            >
              <div className="flex items-baseline justify-between gap-3">
                <InlineText lang={sourceLang} className="text text-sm-read truncate">
                  {termsOf(entry, sourceLang)}
                </InlineText>
                <InlineText lang={targetLang} className="text text-sm-read truncate font-semibold">
                  {termsOf(entry, targetLang) || '—'}
                </InlineText>
              </div>
              <div className="flex items-center gap-2 text-[12px] text-ink-2">
                <span>{t(`common:termClass.${entry.class}`)}</span>
                {evidence ? <span>× {format.number(evidence.count)}</span> : null}
                {entry.review === 'inReview' ? <Badge tone="bridge">{t('glossary:review.inReview')}</Badge> : null}
                {assignee === null ? null : (
                  <Name className="truncate">{t('review:assignedTo', { name: assignee })}</Name>
                )}
              </div>
            </div>
          );
        })}
      </div>
    </div>
  );
}
