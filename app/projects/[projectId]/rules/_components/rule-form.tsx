'use client';

import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { RuleIssue } from '@/lib/segment/types';
import type { SegmentationRule } from '@/lib/text/segmentation-rules';

type Props = {
  readonly rule: SegmentationRule;
  readonly issues: readonly RuleIssue[];
  readonly isSlow: boolean;
  readonly onRule: (rule: SegmentationRule) => void;
};

/** What a rule is made of. A mistake in an expression is said beneath it, with the place where reading stopped. */
export function RuleForm({ rule, issues, isSlow, onRule }: Props) {
  const { t } = useTranslation('rules');
  const { isOff: _off, note: _note, ...bare } = rule;
  return (
    <div className="grid gap-4 border-t border-line px-4 py-4 sm:grid-cols-2">
      <SelectField
        label={t('kind')}
        value={rule.isBreak ? 'break' : 'noBreak'}
        onChange={(event) => onRule({ ...rule, isBreak: event.target.value === 'break' })}
        options={[
          { value: 'break', label: t('kindBreak') },
          { value: 'noBreak', label: t('kindNoBreak') },
        ]}
      />
      <div className="flex items-end pb-1.5">
        <Checkbox
          label={t('on')}
          checked={!rule.isOff}
          onChange={(event) => {
            const rest = rule.note === undefined ? bare : { ...bare, note: rule.note };
            onRule(event.target.checked ? rest : { ...rest, isOff: true });
          }}
        />
      </div>
      {(['before', 'after'] as const).map((side) => (
        <Expression
          key={side}
          label={t(side)}
          hint={t(`${side}Hint`)}
          value={rule[side]}
          issue={issues.find((issue) => issue.side === side) ?? null}
          onValue={(value) => onRule({ ...rule, [side]: value })}
        />
      ))}
      {isSlow ? <p className="text-brick sm:col-span-2">{t('slowText')}</p> : null}
      <TextField
        label={t('note')}
        className="sm:col-span-2"
        value={rule.note ?? ''}
        maxLength={2000}
        dir="auto"
        onChange={(event) => {
          const rest = rule.isOff ? { ...bare, isOff: true } : bare;
          onRule(event.target.value === '' ? rest : { ...rest, note: event.target.value });
        }}
      />
    </div>
  );
}

type ExpressionProps = {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly issue: RuleIssue | null;
  readonly onValue: (value: string) => void;
};

function Expression({ label, hint, value, issue, onValue }: ExpressionProps) {
  const { t } = useTranslation('rules');
  const id = useId();
  const at = issue?.at ?? null;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={id} className="text-[13px] font-medium">
        {label}
      </label>
      <textarea
        id={id}
        dir="ltr"
        lang="en"
        rows={Math.min(6, 1 + Math.floor(value.length / 44))}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        value={value}
        aria-describedby={`${id}-hint ${id}-issue`}
        {...(issue?.severity === 'error' ? { 'aria-invalid': true } : {})}
        onChange={(event) => onValue(event.target.value.replace(/[\r\n]/gu, ''))}
        className="w-full rounded-control border border-edge bg-sheet px-2.5 py-1.5 font-mono text-[13px] hover:border-bridge aria-invalid:border-brick"
      />
      <p id={`${id}-hint`} className="text-[12.5px] text-ink-2">
        {hint}
      </p>
      <div id={`${id}-issue`} role="status">
        {issue ? (
          <div className={`text-[12.5px] ${issue.severity === 'error' ? 'text-brick' : 'text-saffron'}`}>
            <p>
              {t(`issue.${issue.code}`)} <bdi dir="ltr">{issue.construct}</bdi>
              {at === null ? null : ` · ${t('issueAt', { place: at })}`}
            </p>
            {at === null ? null : (
              <p dir="ltr" className="mt-1 overflow-x-auto text-left font-mono whitespace-pre-wrap wrap-anywhere">
                {value.slice(0, at)}
                <span aria-hidden className="font-bold">
                  ◂
                </span>
                <span className="text-ink-2">{value.slice(at)}</span>
              </p>
            )}
          </div>
        ) : null}
      </div>
    </div>
  );
}
