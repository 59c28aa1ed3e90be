'use client';

import { ArrowDown, ArrowUp, Link2, Scissors, Trash2, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { IconButton } from '@/app/_components/button';
import type { RuleIssue } from '@/lib/segment/types';
import type { SegmentationRule } from '@/lib/text/segmentation-rules';
import { Pattern } from './pattern';
import { RuleForm } from './rule-form';

type Props = {
  readonly id: string;
  readonly rule: SegmentationRule;
  readonly number: number;
  readonly isLast: boolean;
  readonly isOpen: boolean;
  readonly issues: readonly RuleIssue[];
  readonly isSlow: boolean;
  /** Places of the test text that this rule decides. */
  readonly decides: number;
  readonly onToggle: () => void;
  readonly onRule: (rule: SegmentationRule) => void;
  readonly onMove: (by: number) => void;
  readonly onRemove: () => void;
};

/** One rule in its list: what it looks for and whether it breaks there; opened, the form to change it. */
export function RuleRow(props: Props) {
  const { id, rule, number, isLast, isOpen, issues, isSlow, decides, onToggle, onRule, onMove, onRemove } = props;
  const { t } = useTranslation('rules');
  const isWrong = issues.some(({ severity }) => severity === 'error');
  const Icon = rule.isBreak ? Scissors : Link2;
  return (
    <li
      className={`border-b border-line last:border-0 ${isOpen ? 'bg-bridge-soft/40' : ''} ${rule.isOff ? 'opacity-70' : ''}`}
    >
      <div className="flex items-start gap-2 px-3 py-2">
        <button
          id={id}
          type="button"
          aria-expanded={isOpen}
          aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
          onClick={onToggle}
          onKeyDown={(event) => {
            if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            onMove(event.key === 'ArrowUp' ? -1 : 1);
          }}
          className="grid min-w-0 flex-1 grid-cols-[1.75rem_minmax(0,1fr)] gap-x-2 rounded-control text-start"
        >
          <span className="nums pt-0.5 text-end text-[12.5px] text-ink-2">{number}</span>
          <span className="flex min-w-0 flex-col gap-1">
            {rule.note ? (
              <bdi dir="auto" className="text-[12.5px] text-ink-2">
                {rule.note}
              </bdi>
            ) : null}
            <span className="flex flex-wrap items-center gap-1.5">
              <Badge tone={rule.isBreak ? 'bridge' : 'neutral'}>
                <Icon aria-hidden className="size-3.5" />
                {t(rule.isBreak ? 'break' : 'noBreak')}
              </Badge>
              {rule.isOff ? <Badge tone="saffron">{t('off')}</Badge> : null}
              {isWrong || isSlow ? (
                <Badge tone="brick">
                  <TriangleAlert aria-hidden className="size-3.5" />
                  {t(isWrong ? 'wrong' : 'slow')}
                </Badge>
              ) : null}
              {decides > 0 ? <Badge tone="leaf">{t('decides', { count: decides })}</Badge> : null}
            </span>
            <Pattern before={rule.before} after={rule.after} isCut={!isOpen} />
          </span>
        </button>
        <span className="flex shrink-0 max-sm:flex-col">
          <IconButton label={t('moveUp', { number })} disabled={number === 1} onClick={() => onMove(-1)}>
            <ArrowUp aria-hidden />
          </IconButton>
          <IconButton label={t('moveDown', { number })} disabled={isLast} onClick={() => onMove(1)}>
            <ArrowDown aria-hidden />
          </IconButton>
          <IconButton label={t('remove', { number })} onClick={onRemove}>
            <Trash2 aria-hidden />
          </IconButton>
        </span>
      </div>
      {isOpen ? <RuleForm rule={rule} issues={issues} isSlow={isSlow} onRule={onRule} /> : null}
    </li>
  );
}
