'use client';

import { useTranslation } from 'react-i18next';
import { Checkbox } from '@/app/_components/field';
import { useLanguageName } from '@/app/_components/language-pair';
import { direction, sameLang } from '@/lib/text/lang';
import type { LanguagePair } from '@/lib/workbench/views/common';

/** What may be said of the terms of a language, as headings say it after the language. */
const OF_TERMS = [
  '',
  'admitted',
  'deprecated',
  'superseded',
  'part of speech',
  'gender',
  'number',
  'note',
  'example',
  'source',
] as const;
const OF_ENTRIES = [
  'class',
  'domain',
  'definition',
  'source',
  'note',
  'link',
  'image',
  'do not translate',
  'nisba',
  'case sensitive',
  'exact only',
  'review',
  'relations',
  'id',
] as const;

type Props = {
  readonly languages: LanguagePair;
  readonly columns: readonly string[];
  readonly hasHeading: boolean;
  readonly rows: readonly (readonly string[])[];
  readonly onColumns: (columns: readonly string[]) => void;
  readonly onHeading: (hasHeading: boolean) => void;
};

/** The first rows of a table with a choice above each column: what it holds. */
export function ColumnMap({ languages, columns, hasHeading, rows, onColumns, onHeading }: Props) {
  const { t } = useTranslation(['termfile', 'common']);
  const body = hasHeading ? rows.slice(1) : rows;
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">{t('termfile:columns.title')}</legend>
      <Checkbox
        className="mt-1.5"
        label={t('termfile:columns.hasHeading')}
        checked={hasHeading}
        onChange={(event) => onHeading(event.target.checked)}
      />
      <div className="mt-2 overflow-x-auto rounded-card border border-line">
        <table className="w-full border-collapse text-start">
          <thead className="bg-paper">
            <tr>
              {columns.map((column, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={i} scope="col" className="min-w-40 border-b border-line p-2 text-start align-top font-normal">
                  <ColumnChoice
                    label={t('termfile:columns.column', {
                      number: i + 1,
                      name: hasHeading ? (rows[0]?.[i] ?? '') : '',
                    })}
                    value={column}
                    languages={languages}
                    onChange={(value) => onColumns(columns.map((each, at) => (at === i ? value : each)))}
                  />
                  {hasHeading ? (
                    <bdi className="mt-1 block truncate px-1 text-[12.5px] text-ink-2">{rows[0]?.[i] ?? ''}</bdi>
                  ) : null}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {body.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={row} className="border-b border-line last:border-0">
                {columns.map((column, i) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                  <Cell key={`${i}-${column}`} column={column} languages={languages} text={cells[i] ?? ''} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </fieldset>
  );
}

/** Terms in their own language and face; everything else by its first letter. */
function Cell({ column, languages, text }: { column: string; languages: LanguagePair; text: string }) {
  const lang = Object.values(languages).find((each) => sameLang(each, column.split(' ')[0] ?? ''));
  const isIgnored = column === '';
  return (
    <td
      className={`max-w-64 truncate px-3 py-1.5 ${isIgnored ? 'text-ink-2' : ''} ${lang ? 'text text-sm-read' : ''}`}
      {...(lang ? { lang, dir: direction(lang) } : { dir: 'auto' })}
    >
      {text}
    </td>
  );
}

function ColumnChoice({
  label,
  value,
  languages: { sourceLang, targetLang },
  onChange,
}: {
  label: string;
  value: string;
  languages: LanguagePair;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation(['termfile', 'common']);
  const languageName = useLanguageName();
  const headings = (lang: string) => OF_TERMS.map((said) => (said === '' ? lang : `${lang} ${said}`));
  const known = ['', ...OF_ENTRIES, ...headings(sourceLang), ...headings(targetLang)];
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      className={`w-full rounded-control border border-edge bg-sheet px-2 py-1 ${value === '' ? 'text-ink-2' : 'font-semibold'}`}
    >
      <option value="">{t('termfile:columns.ignore')}</option>
      {[sourceLang, targetLang].map((lang) => (
        <optgroup key={lang} label={languageName(lang)}>
          {OF_TERMS.map((said) => (
            <option key={said} value={said === '' ? lang : `${lang} ${said}`}>
              {t(`termfile:columns.ofTerms.${said || 'terms'}`, { language: languageName(lang) })}
            </option>
          ))}
        </optgroup>
      ))}
      <optgroup label={t('termfile:columns.entry')}>
        {OF_ENTRIES.map((field) => (
          <option key={field} value={field}>
            {t(`termfile:columns.ofEntries.${field}`)}
          </option>
        ))}
      </optgroup>
      {known.includes(value) ? null : <option value={value}>{value}</option>}
    </select>
  );
}
