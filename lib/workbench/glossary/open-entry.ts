import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { EntryPageView, RelatedView } from '../views/entry';
import type { ConflictView, RelationView, TermEntryView } from '../views/glossary';
import { type EntryInput, entryDraft } from './edit-entry';
import { conflictsWith } from './entry-conflicts';

type EntryKey = { readonly glossaryId: string; readonly entryId: string };
type Reading = Pick<Deps, 'glossaries' | 'termReview'>;

/** An entry as it is now, deleted or not. */
export async function readEntry(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, entryId }: EntryKey,
): Promise<Result<TermEntryView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const entry = await deps.glossaries.entry(glossaryId, entryId);
  return entry ? ok(entry) : refuse('entryNotFound');
}

/** An entry with everything its page shows: what it collides with, relations from both ends, comments and history. */
export async function openEntry(deps: Reading, actor: Actor, key: EntryKey): Promise<Result<EntryPageView, Failure>> {
  const [entry, glossary] = await Promise.all([readEntry(deps, actor, key), deps.glossaries.get(key.glossaryId)]);
  if (!entry.ok) return entry;
  if (!glossary) return refuse('glossaryNotFound');
  const [conflicts, incoming, comments, history] = await Promise.all([
    conflictsWith(deps, entry.value),
    deps.glossaries.relationsTo(key.glossaryId, key.entryId),
    deps.termReview.comments(key.glossaryId, key.entryId),
    deps.glossaries.history(key.glossaryId, key.entryId),
  ]);
  const [related, relatedFrom] = await Promise.all([
    withEntries(deps, key.glossaryId, entry.value.relations),
    withEntries(deps, key.glossaryId, incoming),
  ]);
  return ok({ glossary, entry: entry.value, conflicts, related, relatedFrom, comments, history });
}

async function withEntries(
  deps: Reading,
  glossaryId: string,
  relations: readonly RelationView[],
): Promise<readonly RelatedView[]> {
  const ids = [...new Set(relations.map(({ entryId }) => entryId))];
  const byId = new Map((await deps.glossaries.entries(glossaryId, ids)).map((entry) => [entry.id, entry]));
  return relations.flatMap(({ kind, entryId }) => {
    const entry = byId.get(entryId);
    return entry ? [{ kind, entry }] : [];
  });
}

/** Entries offered to somebody who looks for one. */
const FOUND = 20;

/** Entries with a text in any of their terms, the newest first. */
export async function searchEntries(
  deps: Pick<Deps, 'glossaries'>,
  actor: Actor,
  { glossaryId, text }: { readonly glossaryId: string; readonly text: string },
): Promise<Result<readonly TermEntryView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  if (text.trim() === '') return ok([]);
  return ok((await deps.glossaries.page(glossaryId, { text: text.trim() }, null, FOUND)).items);
}

/** What an entry would collide with if it were saved so: asked while somebody types. `entryId` null: it is new. */
export async function checkEntry(
  deps: Reading & Pick<Deps, 'newId'>,
  actor: Actor,
  input: { readonly glossaryId: string; readonly entryId: string | null; readonly entry: EntryInput },
): Promise<Result<readonly ConflictView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const terms = input.entry.terms.filter(({ text }) => text.trim() !== '');
  const draft = entryDraft(deps, input.entryId ?? deps.newId(), { ...input.entry, doNotTranslate: true, terms });
  // What cannot be saved at all is said by saving; an entry without words collides with nothing.
  if (!draft.ok) return ok([]);
  const view = { ...draft.value, glossaryId: input.glossaryId, version: 0, updatedAt: '', isDeleted: false };
  return ok(await conflictsWith(deps, { ...view, isConflicting: false }));
}

/** Makes an entry what it was at a version, as a new version; a deleted one is there again. */
export async function restoreEntry(
  deps: Reading & Pick<Deps, 'newId'>,
  actor: Actor,
  input: EntryKey & { readonly version: number; readonly to: number },
): Promise<Result<{ readonly version: number }, Failure>> {
  const refusal = forbidden(actor, 'editTerms');
  if (refusal) return refusal;
  const { glossaryId, entryId, version, to } = input;
  const current = await deps.glossaries.entry(glossaryId, entryId);
  if (!current) return refuse('entryNotFound');
  const snapshot = (await deps.glossaries.history(glossaryId, entryId)).find((step) => step.version === to)?.snapshot;
  if (!snapshot) return refuse('nothingToRestore');
  const draft = entryDraft(deps, entryId, snapshot, [...snapshot.terms, ...current.terms]);
  if (!draft.ok) return draft;
  if (current.isDeleted && !(await deps.glossaries.setDeleted(glossaryId, entryId, version, false, actor.userId))) {
    return refuse('staleEdit');
  }
  const base = current.isDeleted ? version + 1 : version;
  const done = await deps.termReview.write(glossaryId, [{ entry: draft.value, version: base }], {
    actorId: actor.userId,
    reason: '',
  });
  return done === 'written' ? ok({ version: base + 1 }) : refuse(done);
}
