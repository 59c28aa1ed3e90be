import type { RelationKind } from '../term/types';
import type { TermDraft } from '../workbench/ports/glossaries';
import type { EntryExtras, TermClass, TermEntryView, TermStatus, TermView } from '../workbench/views/glossary';
import type { Prisma, Term, TermEntry, TermRelation } from './generated/client';
import { fromJson } from './json';

export const entryWithTerms = {
  terms: { orderBy: { position: 'asc' } },
  relations: { orderBy: [{ kind: 'asc' }, { otherId: 'asc' }] },
} satisfies Prisma.TermEntryInclude;
export type EntryRow = TermEntry & { terms: Term[]; relations: TermRelation[] };
type TermExtras = Partial<Pick<TermView, 'source' | 'relation'>>;

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
  terms: row.terms.map(termView),
  extras: fromJson<EntryExtras>(row.extras),
  relations: row.relations.map(({ kind, otherId }) => ({ kind: kind as RelationKind, entryId: otherId })),
  updatedAt: row.updatedAt.toISOString(),
  isDeleted: row.deletedAt !== null,
  isConflicting: row.isConflicting,
});

function termView(row: Term): TermView {
  const { glossaryId: _g, entryId: _e, folded: _f, position: _p, extras, status, ...term } = row;
  const { source = '', relation = null } = fromJson<TermExtras>(extras);
  return { ...term, status: status as TermStatus, source, relation };
}

/** A state of the history as it would be read now: what was written before fields were added lacks them. */
export const snapshotView = (snapshot: TermEntryView): TermEntryView => ({
  ...snapshot,
  relations: snapshot.relations ?? [],
  terms: snapshot.terms.map((term) => ({ ...term, source: term.source ?? '', relation: term.relation ?? null })),
});

export const termRow = (
  glossaryId: string,
  entryId: string,
  { source, relation, ...term }: TermDraft,
  position: number,
) => ({
  glossaryId,
  entryId,
  position,
  ...term,
  extras: { ...(source === '' ? {} : { source }), ...(relation === null ? {} : { relation }) },
});
