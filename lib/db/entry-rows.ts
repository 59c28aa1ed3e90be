import type { TermDraft } from '../workbench/ports/glossaries';
import type { EntryExtras, TermClass, TermEntryView, TermStatus } from '../workbench/views/glossary';
import type { Prisma, Term, TermEntry } from './generated/client';
import { fromJson } from './json';

export const entryWithTerms = { terms: { orderBy: { position: 'asc' } } } satisfies Prisma.TermEntryInclude;
export type EntryRow = TermEntry & { terms: Term[] };

export const entryView = (row: Omit<EntryRow, 'evidence'>): TermEntryView => ({
  glossaryId: row.glossaryId,
  id: row.id,
  class: row.class as TermClass,
  domain: row.domain,
  definition: row.definition,
  note: row.note,
  doNotTranslate: row.doNotTranslate,
  review: row.review,
  version: row.version,
  terms: row.terms.map(({ glossaryId: _g, entryId: _e, folded: _f, extras: _x, position: _p, status, ...term }) => ({
    ...term,
    status: status as TermStatus,
  })),
  extras: fromJson<EntryExtras>(row.extras),
  updatedAt: row.updatedAt.toISOString(),
  isDeleted: row.deletedAt !== null,
});

export const termRow = (glossaryId: string, entryId: string, term: TermDraft, position: number) => ({
  glossaryId,
  entryId,
  position,
  ...term,
});
