'use client';

import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useTransition } from 'react';
import { useTranslation } from 'react-i18next';
import { SelectField } from '@/app/_components/field';
import { useFormat } from '@/lib/i18n/client';
import { SEVERITIES } from '@/lib/qa/types';
import type { QaRunView, ReportFilter } from '@/lib/workbench/views/report';

type Choice = { readonly value: string; readonly label: string };

/** What of a report is shown. Choosing is asking; everything stands in the address. */
export function ReportFilters({ run, filter }: { run: QaRunView; filter: ReportFilter }) {
  const { t } = useTranslation(['report', 'qa']);
  const titleOf = t as unknown as (key: string) => string;
  const format = useFormat();
  const router = useRouter();
  const path = usePathname();
  const params = useSearchParams();
  const [isBusy, start] = useTransition();
  const all: Choice = { value: '', label: t('report:filter.all') };
  const counted = (label: string, count: number) => `${label} (${format.number(count)})`;
  const shown = (counts: QaRunView['counts']) =>
    counts.reduce((sum, { count, ignored }) => sum + (filter.isIgnored ? ignored : count - ignored), 0);
  const checks = [...new Set(run.counts.map(({ checkId }) => checkId))];
  const choose = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    next.delete('cursor');
    if (value === '') next.delete(name);
    else next.set(name, value);
    start(() => router.push(next.size > 0 ? `${path}?${next}` : path));
  };
  const fields: readonly { name: string; label: string; value: string; options: readonly Choice[] }[] = [
    {
      name: 'show',
      label: t('report:filter.show'),
      value: filter.isIgnored ? 'ignored' : '',
      options: [
        { value: '', label: t('report:filter.open') },
        { value: 'ignored', label: t('report:filter.ignored') },
      ],
    },
    {
      name: 'severity',
      label: t('report:filter.severity'),
      value: filter.severity ?? '',
      options: [
        all,
        ...SEVERITIES.map((value) => ({
          value,
          label: counted(t(`qa:severity.${value}`), shown(run.counts.filter((one) => one.severity === value))),
        })),
      ],
    },
    {
      name: 'check',
      label: t('report:filter.check'),
      value: filter.checkId ?? '',
      options: [
        all,
        ...checks.map((id) => ({
          value: id,
          label: counted(titleOf(`qa:${id}.title`), shown(run.counts.filter(({ checkId }) => checkId === id))),
        })),
      ],
    },
    {
      name: 'document',
      label: t('report:filter.document'),
      value: filter.documentId ?? '',
      options: [all, ...run.documents.map(({ id, name }) => ({ value: id, label: name }))],
    },
    {
      name: 'group',
      label: t('report:filter.group'),
      value: filter.group === 'check' ? 'check' : '',
      options: [
        { value: '', label: t('report:filter.byDocument') },
        { value: 'check', label: t('report:filter.byCheck') },
      ],
    },
  ];
  return (
    <search aria-busy={isBusy} className="grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-3">
      {fields.map(({ name, label, value, options }) => (
        <SelectField
          key={name}
          label={label}
          value={value}
          options={options}
          onChange={(event) => choose(name, event.target.value)}
        />
      ))}
    </search>
  );
}
