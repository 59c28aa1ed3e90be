import { conflictsOf } from '../../term/conflicts';
import { fold } from '../../text/fold';
import type { Deps } from '../deps';
import type { ConflictView, TermEntryView } from '../views/glossary';
import { termEntry } from './term-entry';

/**
 * What an entry collides with, stored or only entered: once per other entry and kind, and with itself as `entry` for what is
 * wrong within it. A relation to a deleted entry leads nowhere.
 */
export const conflictsWith = async (
  deps: Pick<Deps, 'glossaries' | 'termReview'>,
  entry: TermEntryView,
): Promise<readonly ConflictView[]> => (await conflictsOfAll(deps, [entry]))[0]!;

/** The same for many entries of one glossary, with one look at what is like them. */
export async function conflictsOfAll(
  deps: Pick<Deps, 'glossaries' | 'termReview'>,
  entries: readonly TermEntryView[],
): Promise<readonly (readonly ConflictView[])[]> {
  const [first] = entries;
  if (first === undefined) return [];
  const folded = new Set(entries.flatMap(({ terms }) => terms.map(({ text }) => fold(text, 'spelling'))));
  const others = new Set(entries.flatMap(({ relations }) => relations.map(({ entryId }) => entryId)));
  const [alike, related] = await Promise.all([
    deps.termReview.alike(first.glossaryId, [...folded]),
    deps.glossaries.entries(first.glossaryId, [...others]),
  ]);
  const live = alike.filter(({ isDeleted }) => !isDeleted);
  return entries.map((entry) =>
    conflictsAmong(
      entry,
      live.filter(({ id }) => id !== entry.id),
      related,
    ),
  );
}

function conflictsAmong(
  entry: TermEntryView,
  others: readonly TermEntryView[],
  related: readonly TermEntryView[],
): readonly ConflictView[] {
  const byId = new Map([...others, entry].map((each) => [each.id, each]));
  const found = conflictsOf({ ...asWords(entry), review: 'inReview' }, others.map(asWords)).map((conflict) => ({
    kind: conflict.kind,
    text: conflict.text,
    entry: byId.get(conflict.entryIds.find((id) => id !== entry.id) ?? entry.id) ?? entry,
  }));
  const dangling = related.flatMap((other) =>
    other.isDeleted && entry.relations.some(({ entryId }) => entryId === other.id)
      ? [{ kind: 'danglingRelation' as const, text: '', entry: other }]
      : [],
  );
  return [...new Map([...found, ...dangling].map((each) => [`${each.kind} ${each.entry.id}`, each])).values()];
}

const asWords = (entry: TermEntryView) => ({ ...termEntry(entry), relations: [] });
