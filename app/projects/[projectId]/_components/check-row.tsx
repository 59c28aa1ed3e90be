'use client';

import { useTranslation } from 'react-i18next';
import { Checkbox, SelectField, TextField } from '@/app/_components/field';
import type { CheckSetting } from '@/lib/qa/settings';
import { SEVERITIES, type Severity } from '@/lib/qa/types';

type Props = { readonly setting: CheckSetting; readonly onChange: (next: CheckSetting) => void };

/** One check: whether it runs, how much it weighs, and what can be set of it. */
export function CheckRow({ setting, onChange }: Props) {
  const { t } = useTranslation(['qa', 'projects']);
  const text = t as unknown as (key: string, options?: object) => string;
  const { id, isOn, severity, options } = setting;
  const title = text(`qa:${id}.title`);
  const simple = Object.entries(options).filter(([, value]) => !Array.isArray(value));
  return (
    <li className="grid items-center gap-x-6 gap-y-2 py-3 grid-cols-[minmax(0,1fr)_8rem] sm:grid-cols-[minmax(0,1fr)_10rem]">
      <Checkbox
        checked={isOn}
        onChange={(event) => onChange({ ...setting, isOn: event.target.checked })}
        label={title}
      />
      <SelectField
        label={t('projects:checks.severityOf', { check: title })}
        hideLabel
        disabled={!isOn}
        value={severity}
        onChange={(event) => onChange({ ...setting, severity: event.target.value as Severity })}
        options={SEVERITIES.map((value) => ({ value, label: t(`qa:severity.${value}`) }))}
      />
      {isOn && simple.length > 0 ? (
        <div className="flex flex-wrap items-end gap-x-5 gap-y-2 col-span-2 ps-6">
          {simple.map(([name, value]) => {
            const label = text(`qa:${id}.option.${name}`);
            const set = (next: number | boolean) => onChange({ ...setting, options: { ...options, [name]: next } });
            return typeof value === 'boolean' ? (
              <Checkbox key={name} checked={value} onChange={(event) => set(event.target.checked)} label={label} />
            ) : (
              <TextField
                key={name}
                type="number"
                min={0}
                step="any"
                className="w-72 max-w-full flex-row-reverse items-center justify-end gap-2 [&_input]:w-20 [&_input]:shrink-0"
                label={label}
                defaultValue={String(value)}
                onChange={(event) => {
                  if (event.target.value !== '') set(event.target.valueAsNumber);
                }}
              />
            );
          })}
        </div>
      ) : null}
    </li>
  );
}
