'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, IconButton } from '@/app/_components/button';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { RuleIssue } from '@/lib/segment/types';
import type { SegmentationRules } from '@/lib/text/segmentation-rules';
import { moved } from './rules-state';

type Props = {
  readonly rules: SegmentationRules;
  readonly onChange: (rules: SegmentationRules) => void;
  readonly issues: readonly RuleIssue[];
};

/** Which set holds for which language, whether sets add up, and to which side a code at a cut goes. */
export function RuleSets({ rules, onChange, issues }: Props) {
  const { t } = useTranslation('rules');
  const [name, setName] = useState('');
  const { languageMaps, languageRules, includeCodes } = rules;
  const names = languageRules.map((set) => set.name);
  const isTaken = names.includes(name.trim());
  const unknown = issues.filter(({ side }) => side === 'map');
  return (
    <details className="mt-6 rounded-card border border-line bg-sheet px-4 py-3">
      <summary className="font-semibold">{t('sets.title')}</summary>
      <p className="mt-2 text-[13px] text-ink-2">{t('sets.lead')}</p>
      <ol className="mt-3 flex flex-col gap-2">
        {languageMaps.map((map, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: maps are known by their place
            key={index}
            className="flex flex-wrap items-end gap-2"
          >
            <TextField
              label={t('sets.languages', { number: index + 1 })}
              hideLabel={index > 0}
              className="min-w-28 flex-1"
              inputClassName="font-mono"
              dir="ltr"
              value={map.pattern}
              onChange={(event) =>
                onChange({
                  ...rules,
                  languageMaps: languageMaps.with(index, { ...map, pattern: event.target.value }),
                })
              }
            />
            <SelectField
              label={t('sets.set', { number: index + 1 })}
              hideLabel={index > 0}
              className="min-w-36 flex-1"
              value={map.languageRuleName}
              onChange={(event) =>
                onChange({
                  ...rules,
                  languageMaps: languageMaps.with(index, { ...map, languageRuleName: event.target.value }),
                })
              }
              options={[...new Set([...names, map.languageRuleName])].map((value) => ({ value, label: value }))}
            />
            <Button
              size="sm"
              tone="quiet"
              disabled={index === 0}
              onClick={() => onChange({ ...rules, languageMaps: moved(languageMaps, index, -1) })}
            >
              {t('sets.earlier')}
            </Button>
            <IconButton
              label={t('sets.removeMap', { number: index + 1 })}
              onClick={() => onChange({ ...rules, languageMaps: languageMaps.toSpliced(index, 1) })}
            >
              <Trash2 aria-hidden />
            </IconButton>
          </li>
        ))}
      </ol>
      {unknown.map((issue) => (
        <p key={`${issue.code}-${issue.construct}`} className="mt-2 text-[13px] text-brick">
          {t(`issue.${issue.code}`)} <bdi dir="ltr">{issue.construct}</bdi>
        </p>
      ))}
      <div className="mt-3 flex flex-wrap items-end gap-2">
        <TextField
          label={t('sets.newName')}
          value={name}
          maxLength={200}
          dir="auto"
          onChange={(event) => setName(event.target.value)}
        />
        <Button
          size="sm"
          disabled={name.trim() === '' || isTaken}
          onClick={() => {
            const set = { name: name.trim(), rules: [] };
            onChange({
              ...rules,
              languageRules: [...languageRules, set],
              languageMaps: [{ pattern: '.*', languageRuleName: set.name }, ...languageMaps],
            });
            setName('');
          }}
        >
          <Plus aria-hidden className="size-4" />
          {t('sets.add')}
        </Button>
      </div>
      <div className="mt-4 flex flex-col gap-2 border-t border-line pt-3">
        <Checkbox
          label={t('sets.cascade')}
          hint={t('sets.cascadeHint')}
          checked={rules.cascade}
          onChange={(event) => onChange({ ...rules, cascade: event.target.checked })}
        />
        <fieldset className="flex flex-wrap gap-x-5 gap-y-2">
          <legend className="mb-1 text-[13px] font-medium">{t('sets.codes')}</legend>
          {(['start', 'end', 'isolated'] as const).map((type) => (
            <Checkbox
              key={type}
              label={t(`sets.code.${type}`)}
              checked={includeCodes[type]}
              onChange={(event) =>
                onChange({ ...rules, includeCodes: { ...includeCodes, [type]: event.target.checked } })
              }
            />
          ))}
        </fieldset>
      </div>
    </details>
  );
}
