'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { Check, Pencil, RotateCcw, Trash2, TriangleAlert, X } from 'lucide-react';
import Link from 'next/link';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '@/app/_components/badge';
import { IconButton } from '@/app/_components/button';
import type { TableParts } from '@/app/_components/data-table';
import { useLanguageName } from '@/app/_components/language-pair';
import { InlineText } from '@/app/_components/segment-text';
import { bestTerm, EntryName } from '@/app/glossaries/_components/entry/entry-name';
import { REVIEW_TONES } from '@/app/glossaries/_components/review-tones';
import { sameLang } from '@/lib/text/lang';
import type { GlossaryView, ListedEntry, TermEntryView } from '@/lib/workbench/views/glossary';
import { ReviewButton } from './review-button';

const column = createColumnHelper<TableParts, ListedEntry>();
type Options = {
  readonly glossary: GlossaryView;
  readonly rows: readonly ListedEntry[];
  readonly selected: ReadonlySet<string>;
  readonly setSelected: (selected: ReadonlySet<string>) => void;
  readonly setDeleted: (entry: TermEntryView, isDeleted: boolean) => void;
};

/** What the table of a glossary shows of an entry, and what can be done with it there. */
export function useEntryColumns({ glossary, rows, selected, setSelected, setDeleted }: Options) {
  const { t } = useTranslation(['glossary', 'entry', 'common']);
  const languageName = useLanguageName();
  const { sourceLang, targetLang } = glossary;
  return useMemo(() => {
    const isAll = rows.length > 0 && rows.every(({ entry }) => selected.has(entry.id));
    const toggle = (id: string) => {
      const next = new Set(selected);
      if (!next.delete(id)) next.add(id);
      setSelected(next);
    };
    return column.columns([
      column.display({
        id: 'select',
        header: () => (
          <input
            type="checkbox"
            className="size-4 accent-bridge"
            aria-label={t('glossary:bulk.selectPage')}
            checked={isAll}
            onChange={() => setSelected(isAll ? new Set() : new Set(rows.map(({ entry }) => entry.id)))}
          />
        ),
        cell: ({ row: { original } }) => (
          <input
            type="checkbox"
            className="mt-1.5 size-4 accent-bridge"
            aria-label={t('glossary:bulk.select', { term: bestTerm(original.entry, sourceLang) })}
            checked={selected.has(original.entry.id)}
            onChange={() => toggle(original.entry.id)}
          />
        ),
      }),
      ...[sourceLang, targetLang].map((lang) =>
        column.display({
          id: lang,
          header: languageName(lang),
          cell: ({ row: { original } }) => <Terms entry={original.entry} lang={lang} />,
        }),
      ),
      column.display({
        id: 'about',
        header: t('glossary:entry.class'),
        cell: ({ row: { original } }) => <About row={original} glossary={glossary} />,
      }),
      column.display({
        id: 'review',
        header: t('glossary:entry.review'),
        cell: ({ row: { original } }) => (
          <Badge tone={REVIEW_TONES[original.entry.review]}>{t(`glossary:review.${original.entry.review}`)}</Badge>
        ),
      }),
      column.display({
        id: 'actions',
        header: () => <span className="sr-only">{t('glossary:entry.actions')}</span>,
        cell: ({ row: { original } }) => <Actions entry={original.entry} setDeleted={setDeleted} />,
      }),
    ]);
  }, [t, languageName, glossary, sourceLang, targetLang, rows, selected, setSelected, setDeleted]);
}

function Actions({ entry, setDeleted }: { entry: TermEntryView; setDeleted: Options['setDeleted'] }) {
  const { t } = useTranslation(['glossary', 'entry', 'common']);
  if (entry.isDeleted) {
    return (
      <div className="-my-1 flex justify-end">
        <IconButton label={t('entry:deleted.restore')} onClick={() => setDeleted(entry, false)}>
          <RotateCcw aria-hidden />
        </IconButton>
      </div>
    );
  }
  return (
    <div className="-my-1 flex justify-end">
      {entry.review === 'approved' ? null : (
        <ReviewButton entry={entry} review="approved" label={t('glossary:review.approve')}>
          <Check aria-hidden />
        </ReviewButton>
      )}
      {entry.review === 'proposed' || entry.review === 'inReview' ? (
        <ReviewButton entry={entry} review="rejected" label={t('glossary:review.reject')}>
          <X aria-hidden />
        </ReviewButton>
      ) : null}
      <Link
        href={`/glossaries/${entry.glossaryId}/entries/${entry.id}`}
        aria-label={t('common:action.edit')}
        title={t('common:action.edit')}
        className="grid size-8 shrink-0 place-items-center rounded-control text-ink-2 hover:bg-rail hover:text-ink [&_svg]:size-4.5"
      >
        <Pencil aria-hidden />
      </Link>
      <IconButton label={t('common:action.delete')} onClick={() => setDeleted(entry, true)}>
        <Trash2 aria-hidden />
      </IconButton>
    </div>
  );
}

/** Terms of one language: the preferred one first and full, the others quieter, forbidden ones struck. */
function Terms({ entry, lang }: { entry: TermEntryView; lang: string }) {
  const { t } = useTranslation('glossary');
  return (
    <ul className="flex flex-col items-start gap-0.5">
      {entry.terms
        .filter((term) => sameLang(term.lang, lang))
        .map((term) => (
          <li key={term.id} className="flex flex-wrap items-baseline gap-x-2">
            <InlineText
              lang={term.lang}
              className={`text text-sm-read [overflow-wrap:break-word]! ${term.status === 'preferred' ? 'font-semibold' : term.status === 'deprecated' ? 'text-brick line-through' : 'text-ink-2'}`}
            >
              {term.text}
            </InlineText>
            {term.status === 'preferred' ? null : (
              <span className="text-[12px] text-ink-2">{t(`status.${term.status}`)}</span>
            )}
          </li>
        ))}
    </ul>
  );
}

function About({ row: { entry, conflicts }, glossary }: { row: ListedEntry; glossary: GlossaryView }) {
  const { t } = useTranslation(['glossary', 'common', 'review']);
  return (
    <div className="text-[13px] text-ink-2">
      {t(`common:termClass.${entry.class}`)}
      {entry.doNotTranslate ? ` · ${t('glossary:entry.doNotTranslate')}` : null}
      {entry.domain || entry.definition || entry.note ? (
        <p dir="auto" className="line-clamp-2 max-w-72 text-start">
          {[entry.domain, entry.definition, entry.note].filter(Boolean).join(' · ')}
        </p>
      ) : null}
      {entry.isConflicting && conflicts.length === 0 ? (
        <p className="flex items-center gap-1 text-saffron">
          <TriangleAlert aria-hidden className="size-3.5" />
          {t('glossary:conflict')}
        </p>
      ) : null}
      {conflicts.length > 0 ? (
        <ul className="mt-1 flex max-w-80 flex-col gap-0.5 text-saffron">
          {conflicts.map(({ kind, text, entry: other }) => (
            <li key={`${kind} ${other.id}`}>
              {t(`review:conflicts.${kind}`)}
              {': '}
              {other.id === entry.id ? (
                <bdi>{text}</bdi>
              ) : (
                <Link href={`/glossaries/${glossary.id}/entries/${other.id}`} className="block underline">
                  <EntryName entry={other} glossary={glossary} />
                </Link>
              )}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
