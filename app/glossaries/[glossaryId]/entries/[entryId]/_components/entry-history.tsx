'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { Button } from '@/app/_components/button';
import { DateTime } from '@/app/_components/date-time';
import { Name } from '@/app/_components/segment-text';
import { fieldsOf } from '@/app/glossaries/_components/entry/entry-fields';
import { type Change, changesBetween, isNothing } from '@/app/glossaries/_components/entry/entry-parts';
import { PartText, usePartName } from '@/app/glossaries/_components/entry/part-value';
import { REVIEW_TONES } from '@/app/glossaries/_components/review-tones';
import type { EntryStep } from '@/lib/workbench/views/entry';
import type { GlossaryView, TermEntryView } from '@/lib/workbench/views/glossary';

type Props = {
  readonly glossary: GlossaryView;
  readonly entry: TermEntryView;
  readonly known: ReadonlyMap<string, TermEntryView>;
  /** The latest first. */
  readonly steps: readonly EntryStep[];
  readonly onRestore: (version: number) => void;
};

/** Every state the entry was in: who, when and why, what changed, and the way back to it. */
export function EntryHistory({ glossary, entry, known, steps, onRestore }: Props) {
  const { t } = useTranslation(['entry', 'glossary', 'review']);
  return (
    <section aria-label={t('review:history.title')} className="rounded-card border border-line bg-sheet p-5">
      <h2 className="mb-3 text-[15px] font-semibold">{t('review:history.title')}</h2>
      <ol className="flex flex-col gap-4">
        {steps.map((step, i) => (
          <li key={step.version} className="border-s-2 border-line ps-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <p className="flex flex-wrap items-baseline gap-x-2 text-[13px] text-ink-2">
                <DateTime value={step.createdAt} withTime />
                <Name>{step.actor}</Name>
                <Badge tone={step.snapshot ? REVIEW_TONES[step.review] : 'brick'}>
                  {step.snapshot ? t(`glossary:review.${step.review}`) : t('entry:history.deleted')}
                </Badge>
                {step.reason ? <bdi className="text-ink">{step.reason}</bdi> : null}
              </p>
              {step.snapshot && step.version < entry.version ? (
                <Button size="sm" tone="quiet" onClick={() => onRestore(step.version)}>
                  <RotateCcw aria-hidden className="size-4" />
                  {t('entry:history.restore', { version: step.version + 1 })}
                </Button>
              ) : null}
            </div>
            <Changes changes={changesOf(steps, i)} {...{ glossary, known }} isFirst={i === steps.length - 1} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What a step changed against the last state before it that had content. */
function changesOf(steps: readonly EntryStep[], i: number): readonly Change[] {
  const after = steps[i]?.snapshot;
  const before = steps.slice(i + 1).find(({ snapshot }) => snapshot !== null)?.snapshot;
  return after && before ? changesBetween(fieldsOf(before), fieldsOf(after)) : [];
}

function Changes({
  changes,
  isFirst,
  ...names
}: Pick<Props, 'glossary' | 'known'> & { changes: readonly Change[]; isFirst: boolean }) {
  const { t } = useTranslation('entry');
  const partName = usePartName();
  if (isFirst) return <p className="text-ink-2">{t('history.created')}</p>;
  return (
    <dl className="mt-1 flex flex-col gap-1.5">
      {changes.map(({ key, before, after }) => (
        <div key={key}>
          <dt className="text-[12.5px] text-ink-2">{partName(key, after ?? before)}</dt>
          {isNothing(before) ? null : (
            <dd>
              <del className="text-brick decoration-1">
                <PartText part={key} value={before} {...names} />
              </del>
            </dd>
          )}
          {isNothing(after) && !isNothing(before) && before !== true ? null : (
            <dd>
              <ins className="text-leaf no-underline">
                <PartText part={key} value={after} {...names} />
              </ins>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
