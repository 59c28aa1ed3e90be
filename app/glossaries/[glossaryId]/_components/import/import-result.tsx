'use client';

import { ArrowRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { useFileIssueText } from '@/app/_components/error-panel';
import { useLanguageName } from '@/app/_components/language-pair';
import { useFormat } from '@/lib/i18n/client';
import type { EntryChange, EntryChangeLine, GlossaryImportReport } from '@/lib/workbench/views/glossary-import';

const COUNTS = ['added', 'changed', 'same', 'skipped', 'rejected'] as const;
/** Fields whose names stand in the messages; the others are of a term. */
const FIELDS = [
  'class',
  'domain',
  'definition',
  'note',
  'source',
  'link',
  'image',
  'doNotTranslate',
  'nisba',
  'relations',
  'rest',
] as const;

/** What an import did or would do: counts, the first entries with what changes in them, what collides, what was left out. */
export function ImportResult({ report }: { report: GlossaryImportReport }) {
  const { t } = useTranslation('termfile');
  const format = useFormat();
  return (
    <div className="flex flex-col gap-4">
      <dl className="nums grid grid-cols-2 gap-x-6 gap-y-2 sm:grid-cols-5">
        {COUNTS.map((key) => (
          <div key={key}>
            <dt className="text-[12.5px] text-ink-2">{t(`counts.${key}`)}</dt>
            <dd className="text-[19px] font-semibold">{format.number(report[key])}</dd>
          </div>
        ))}
      </dl>
      <Conflicts report={report} />
      <Changes report={report} />
      <Issues report={report} />
    </div>
  );
}

function Changes({ report: { changes, added, changed } }: { report: GlossaryImportReport }) {
  const { t } = useTranslation('termfile');
  if (changes.length === 0) return <p className="text-ink-2">{t('changes.none')}</p>;
  return (
    <section aria-labelledby="import-changes">
      <h3 id="import-changes" className="mb-1.5 font-semibold">
        {t('changes.title')}
      </h3>
      <ul className="overflow-hidden rounded-card border border-line">
        {changes.map((change, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes, with labels that may repeat
          <li key={i} className="border-b border-line px-3 py-2 last:border-0">
            <Change change={change} />
          </li>
        ))}
      </ul>
      {added + changed > changes.length ? (
        <p className="mt-1.5 text-ink-2">{t('changes.more', { count: added + changed - changes.length })}</p>
      ) : null}
    </section>
  );
}

function Change({ change: { kind, label, lines } }: { change: EntryChange }) {
  const { t } = useTranslation('termfile');
  return (
    <>
      <div className="flex items-baseline gap-2">
        <Badge tone={kind === 'add' ? 'leaf' : 'saffron'}>{t(`changes.${kind}`)}</Badge>
        <bdi className="min-w-0 break-words">{label}</bdi>
      </div>
      {lines.length > 0 ? (
        <ul className="mt-1 flex flex-col gap-0.5 text-[13px]">
          {lines.map((line) => (
            <Line key={`${line.field} ${line.before} ${line.after}`} line={line} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

function Line({ line: { field, before, after } }: { line: EntryChangeLine }) {
  const { t } = useTranslation(['termfile', 'common']);
  const languageName = useLanguageName();
  const known = FIELDS.find((name) => name === field);
  const name = known ? t(`termfile:fields.${known}`) : languageName(field.replace(/^term\./u, ''));
  const isOpaque = field === 'rest' || field === 'relations';
  const shown = (value: string) =>
    field === 'class' && value
      ? t(`common:termClass.${value as 'person'}`)
      : value.replace(/\((\w+)\)/u, (all, status: string) => {
          const words = t(`termfile:status.${status as 'admitted'}`, { defaultValue: '' });
          return words === '' ? all : `(${words})`;
        });
  return (
    <li className="flex flex-wrap items-baseline gap-x-2">
      <span className="text-ink-2">{name}</span>
      {isOpaque ? null : (
        <>
          {before ? (
            <del className="text-brick">
              <bdi>{shown(before)}</bdi>
            </del>
          ) : null}
          {before && after ? (
            <ArrowRight aria-hidden className="size-3.5 self-center text-ink-2 rtl:-scale-x-100" />
          ) : null}
          {after ? (
            <ins className="text-leaf no-underline">
              <bdi>{shown(after)}</bdi>
            </ins>
          ) : null}
        </>
      )}
    </li>
  );
}

function Conflicts({ report: { conflicts, conflictCount } }: { report: GlossaryImportReport }) {
  const { t } = useTranslation('termfile');
  if (conflictCount === 0) return null;
  return (
    <section
      aria-labelledby="import-conflicts"
      className="rounded-card border border-saffron bg-saffron-soft px-3.5 py-2.5"
    >
      <h3 id="import-conflicts" className="flex items-center gap-2 font-semibold">
        <TriangleAlert aria-hidden className="size-4.5 shrink-0 text-saffron" />
        {t('conflicts.title', { count: conflictCount })}
      </h3>
      <ul className="mt-1.5 flex list-disc flex-col gap-1 ps-6">
        {conflicts.map(({ kind, text, entries }) => (
          <li key={`${kind} ${text} ${entries.join(' ')}`}>
            <span>{t(`conflicts.${kind}`)}</span>
            {text ? (
              <>
                {' '}
                <bdi className="font-semibold">{text}</bdi>
              </>
            ) : null}
            <ul className="text-[13px] text-ink-2">
              {entries.map((entry) => (
                <li key={entry}>
                  <bdi>{entry}</bdi>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {conflictCount > conflicts.length ? (
        <p className="mt-1.5">{t('changes.more', { count: conflictCount - conflicts.length })}</p>
      ) : null}
    </section>
  );
}

function Issues({ report: { issues } }: { report: GlossaryImportReport }) {
  const { t } = useTranslation(['termfile', 'jobs']);
  const issueText = useFileIssueText();
  if (issues.length === 0) return null;
  return (
    <section aria-labelledby="import-issues">
      <h3 id="import-issues" className="mb-1 font-semibold">
        {t('jobs:report.issues')}
      </h3>
      <ul className="flex list-disc flex-col gap-1 ps-5">
        {issues.map((issue, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a list that never changes
          <li key={i}>
            <bdi>{issueText(issue.code)}</bdi>
            {issue.line > 0 ? ` · ${t('jobs:report.at', { line: issue.line, column: issue.column })}` : ''}
            {issue.params ? (
              <>
                {' · '}
                <bdi>{Object.values(issue.params).join(', ')}</bdi>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
