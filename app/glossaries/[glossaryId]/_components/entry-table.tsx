'use client';

import { createColumnHelper } from '@tanstack/react-table';
import { BookA, Check, Pencil, Plus, SearchX, Trash2, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge, type BadgeTone } from '@/app/_components/badge';
import { Button, IconButton } from '@/app/_components/button';
import { DataTable, type TableParts } from '@/app/_components/data-table';
import { EmptyState } from '@/app/_components/empty-state';
import { FormDialog } from '@/app/_components/form-dialog';
import { useLanguageName } from '@/app/_components/language-pair';
import { FilterSelect, PageLinks, SearchForm } from '@/app/_components/list-tools';
import { InlineText } from '@/app/_components/segment-text';
import { REVIEW_STATES } from '@/lib/term/types';
import { sameLang } from '@/lib/text/lang';
import type { Page } from '@/lib/workbench/views/common';
import type { GlossaryView, ReviewState, TermEntryView } from '@/lib/workbench/views/glossary';
import { deleteEntryAction } from '../../actions';
import { ClassFilter } from './class-filter';
import { EntryDialog } from './entry-dialog';
import { ReviewButton } from './review-button';

const column = createColumnHelper<TableParts, TermEntryView>();
const TONES: Record<ReviewState, BadgeTone> = {
  proposed: 'saffron',
  inReview: 'bridge',
  approved: 'leaf',
  rejected: 'brick',
};
type Props = { readonly glossary: GlossaryView; readonly entries: Page<TermEntryView>; readonly isFiltered: boolean };
type Open = { readonly kind: 'new' } | { readonly kind: 'edit' | 'delete'; readonly entry: TermEntryView } | null;

/** The concepts of a glossary: both languages side by side, and where each stands between proposed and approved. */
export function EntryTable({ glossary, entries, isFiltered }: Props) {
  const { t } = useTranslation(['glossary', 'common']);
  const languageName = useLanguageName();
  const [open, setOpen] = useState<Open>(null);
  const columns = useMemo(
    () =>
      column.columns([
        column.display({
          id: 'source',
          header: languageName(glossary.sourceLang),
          cell: ({ row }) => <Terms entry={row.original} lang={glossary.sourceLang} />,
        }),
        column.display({
          id: 'target',
          header: languageName(glossary.targetLang),
          cell: ({ row }) => <Terms entry={row.original} lang={glossary.targetLang} />,
        }),
        column.display({
          id: 'about',
          header: t('glossary:entry.class'),
          cell: ({ row }) => <About entry={row.original} />,
        }),
        column.display({
          id: 'review',
          header: t('glossary:entry.review'),
          cell: ({ row: { original } }) => (
            <Badge tone={TONES[original.review]}>{t(`glossary:review.${original.review}`)}</Badge>
          ),
        }),
        column.display({
          id: 'actions',
          header: () => <span className="sr-only">{t('glossary:entry.actions')}</span>,
          cell: ({ row: { original } }) => (
            <div className="-my-1 flex justify-end">
              {original.review === 'approved' ? null : (
                <ReviewButton entry={original} review="approved" label={t('glossary:review.approve')}>
                  <Check aria-hidden />
                </ReviewButton>
              )}
              {original.review === 'proposed' || original.review === 'inReview' ? (
                <ReviewButton entry={original} review="rejected" label={t('glossary:review.reject')}>
                  <X aria-hidden />
                </ReviewButton>
              ) : null}
              <IconButton label={t('common:action.edit')} onClick={() => setOpen({ kind: 'edit', entry: original })}>
                <Pencil aria-hidden />
              </IconButton>
              <IconButton
                label={t('common:action.delete')}
                onClick={() => setOpen({ kind: 'delete', entry: original })}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </div>
          ),
        }),
      ]),
    [t, languageName, glossary.sourceLang, glossary.targetLang],
  );
  const close = () => setOpen(null);
  return (
    <>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <SearchForm label={t('glossary:search')}>
          <FilterSelect
            name="review"
            label={t('glossary:entry.review')}
            options={[
              { value: '', label: t('glossary:review.any') },
              ...REVIEW_STATES.map((value) => ({ value, label: t(`glossary:review.${value}`) })),
            ]}
          />
          <ClassFilter />
        </SearchForm>
        <Button tone="primary" onClick={() => setOpen({ kind: 'new' })}>
          <Plus aria-hidden className="size-4" />
          {t('glossary:entry.add')}
        </Button>
      </div>
      {entries.items.length === 0 ? (
        <EmptyState
          icon={isFiltered ? <SearchX /> : <BookA />}
          title={t(isFiltered ? 'glossary:noneFound' : 'glossary:none')}
        >
          {t(isFiltered ? 'glossary:noneFoundText' : 'glossary:noneText')}
        </EmptyState>
      ) : (
        <DataTable
          label={t('glossary:entry.label')}
          columns={columns}
          rows={entries.items}
          rowId={(entry) => entry.id}
        />
      )}
      <PageLinks next={entries.next} />
      {open?.kind === 'new' ? <EntryDialog glossary={glossary} entry={null} onClose={close} /> : null}
      {open?.kind === 'edit' ? <EntryDialog glossary={glossary} entry={open.entry} onClose={close} /> : null}
      {open?.kind === 'delete' ? (
        <FormDialog
          title={t('glossary:entry.delete')}
          action={deleteEntryAction}
          submit={t('common:action.delete')}
          isDangerous
          hidden={{ glossaryId: glossary.id, entryId: open.entry.id, version: String(open.entry.version) }}
          onClose={close}
          onDone={close}
        >
          {() => (
            <p className="text-[16px]">
              {open.entry.terms.map((term) => (
                <span key={term.id} className="me-3">
                  <InlineText lang={term.lang}>{term.text}</InlineText>
                </span>
              ))}
            </p>
          )}
        </FormDialog>
      ) : null}
    </>
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
              className={`text text-sm-read ${term.status === 'preferred' ? 'font-semibold' : term.status === 'deprecated' ? 'text-brick line-through' : 'text-ink-2'}`}
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

function About({ entry }: { entry: TermEntryView }) {
  const { t } = useTranslation(['glossary', 'common']);
  return (
    <div className="text-[13px] text-ink-2">
      {t(`common:termClass.${entry.class}`)}
      {entry.doNotTranslate ? ` · ${t('glossary:entry.doNotTranslate')}` : null}
      {entry.domain || entry.definition || entry.note ? (
        <p dir="auto" className="line-clamp-2 max-w-72 text-start">
          {[entry.domain, entry.definition, entry.note].filter(Boolean).join(' · ')}
        </p>
      ) : null}
    </div>
  );
}
