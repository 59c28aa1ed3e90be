'use client';

import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import type { LanguageRules, SegmentationRule, SegmentationRules } from '@/lib/text/segmentation-rules';
import type { RulesPreview } from '@/lib/workbench/views/rules';
import { RuleRow } from './rule-row';
import { moved, withSet } from './rules-state';

/** More are drawn when somebody asks: the largest file known has 800 in a set. */
const SHOWN = 200;

type Props = {
  readonly rules: SegmentationRules;
  readonly set: LanguageRules;
  readonly open: number | null;
  readonly onOpen: (index: number | null) => void;
  readonly onChange: (rules: SegmentationRules) => void;
  readonly preview: RulesPreview | null;
};

/** The rules of a set in the order in which they are asked: the first that fits decides. */
export function RuleList({ rules, set, open, onOpen, onChange, preview }: Props) {
  const { t } = useTranslation('rules');
  const [limit, setLimit] = useState(SHOWN);
  const [said, setSaid] = useState('');
  const shown = Math.max(limit, (open ?? 0) + 1);
  const change = (to: (list: readonly SegmentationRule[]) => readonly SegmentationRule[]) =>
    onChange(withSet(rules, set.name, to));

  function move(index: number, by: number) {
    const next = moved(set.rules, index, by);
    if (next === set.rules) return;
    change(() => next);
    if (open === index) onOpen(index + by);
    setSaid(t('movedTo', { number: index + by + 1 }));
    // the row that was moved keeps the focus, so that it can be moved on
    requestAnimationFrame(() => document.getElementById(rowId(index + by))?.focus());
  }

  return (
    <div className="flex flex-col gap-3">
      <p role="status" className="sr-only">
        {said}
      </p>
      <p className="text-[13px] text-ink-2">{t('order')}</p>
      {set.rules.length > 0 ? (
        <ol className="overflow-hidden rounded-card border border-line bg-sheet">
          {set.rules.slice(0, shown).map((rule, index) => (
            <RuleRow
              // biome-ignore lint/suspicious/noArrayIndexKey: rules are known by their place
              key={index}
              id={rowId(index)}
              rule={rule}
              number={index + 1}
              isLast={index === set.rules.length - 1}
              isOpen={open === index}
              issues={(preview?.issues ?? []).filter(
                (issue) => issue.languageRuleName === set.name && issue.ruleIndex === index,
              )}
              isSlow={(preview?.tooSlow ?? []).some(
                (key) => key.languageRuleName === set.name && key.ruleIndex === index,
              )}
              decides={
                (preview?.boundaries ?? []).filter(
                  ({ decidedBy }) => decidedBy.languageRuleName === set.name && decidedBy.ruleIndex === index,
                ).length
              }
              onToggle={() => onOpen(open === index ? null : index)}
              onRule={(next) => change((list) => list.with(index, next))}
              onMove={(by) => move(index, by)}
              onRemove={() => {
                onOpen(null);
                change((list) => list.toSpliced(index, 1));
                setSaid(t('removed'));
              }}
            />
          ))}
        </ol>
      ) : (
        <p className="rounded-card border border-dashed border-edge px-4 py-6 text-center text-ink-2">{t('noRules')}</p>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          size="sm"
          onClick={() => {
            change((list) => [{ isBreak: false, before: '', after: '\\s' }, ...list]);
            onOpen(0);
          }}
        >
          <Plus aria-hidden className="size-4" />
          {t('addRule')}
        </Button>
        {set.rules.length > shown ? (
          <Button size="sm" tone="quiet" onClick={() => setLimit(limit + SHOWN)}>
            {t('showMore', { count: set.rules.length - shown })}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

const rowId = (index: number): string => `rule-${index}`;
