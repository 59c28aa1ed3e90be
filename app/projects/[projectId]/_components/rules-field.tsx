'use client';

import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/app/_components/button';
import { SelectField, TextField } from '@/app/_components/field';

type Props = { readonly rules: readonly string[]; readonly onChange: (rules: readonly string[]) => void };

const PLACES = ['target', 'source', 'both'] as const;

/** The project's own rules, each one line `name ⇥ where ⇥ expression` as the check `pattern` reads it. */
export function RulesField({ rules, onChange }: Props) {
  const { t } = useTranslation('projects');
  const set = (at: number, parts: readonly string[]) =>
    onChange(rules.map((rule, i) => (i === at ? parts.map((part) => part.replaceAll('\t', ' ')).join('\t') : rule)));
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="mb-1 text-[16px] font-semibold">{t('checks.rules')}</legend>
      <p className="max-w-prose text-ink-2">{t('checks.rulesHint')}</p>
      {rules.map((rule, i) => {
        const [name = '', where = 'target', expression = ''] = rule.split('\t');
        return (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; it has no other name
            key={i}
            className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_14rem_minmax(0,1.4fr)_auto]"
          >
            <TextField
              label={t('checks.rule.name')}
              value={name}
              dir="auto"
              required
              onChange={(event) => set(i, [event.target.value, where, expression])}
            />
            <SelectField
              label={t('checks.rule.where')}
              value={where}
              onChange={(event) => set(i, [name, event.target.value, expression])}
              options={PLACES.map((value) => ({ value, label: t(`checks.rule.${value}`) }))}
            />
            <TextField
              label={t('checks.rule.expression')}
              value={expression}
              dir="ltr"
              required
              inputClassName="font-mono"
              onChange={(event) => set(i, [name, where, event.target.value])}
            />
            <Button
              tone="quiet"
              className="justify-self-end"
              aria-label={t('checks.rule.remove', { line: i + 1 })}
              onClick={() => onChange(rules.filter((_, at) => at !== i))}
            >
              <X aria-hidden className="size-4" />
            </Button>
          </div>
        );
      })}
      <div>
        <Button onClick={() => onChange([...rules, '\ttarget\t'])}>
          <Plus aria-hidden className="size-4" />
          {t('checks.rule.add')}
        </Button>
      </div>
    </fieldset>
  );
}
