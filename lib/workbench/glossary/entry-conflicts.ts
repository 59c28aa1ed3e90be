import { conflictsOf } from '../../term/conflicts';
import { fold } from '../../text/fold';
import type { Deps } from '../deps';
import type { ConflictView, TermEntryView } from '../views/glossary';
import { termEntry } from './term-entry';

/**
 * What an entry collides with, stored or only entered: once per other entry and kind, and with itself as `entry` for what is
 * wrong within it. A relation to a deleted entry leads nowhere.
 */
export async function conflictsWith(
  deps: Pick<Deps, 'glossaries' | 'termReview'>,
  entry: TermEntryView,
): Promise<readonly ConflictView[]> {
  const folded = [...new Set(entry.terms.map(({ text }) => fold(text, 'spelling')))];
  const [alike, related] = await Promise.all([
    deps.termReview.alike(entry.glossaryId, folded),
    deps.glossaries.entries(entry.glossaryId, [...new Set(entry.relations.map(({ entryId }) => entryId))]),
  ]);
  const others = alike.filter((other) => other.id !== entry.id && !other.isDeleted);
  const byId = new Map([...others, entry].map((each) => [each.id, each]));
  const found = conflictsOf({ ...asWords(entry), review: 'inReview' }, others.map(asWords)).map((conflict) => ({
    kind: conflict.kind,
    text: conflict.text,
    entry: byId.get(conflict.entryIds.find((id) => id !== entry.id) ?? entry.id) ?? entry,
  }));
  const dangling = related.flatMap((other) =>
    other.isDeleted ? [{ kind: 'danglingRelation' as const, text: '', entry: other }] : [],
  );
  return [...new Map([...found, ...dangling].map((each) => [`${each.kind} ${each.entry.id}`, each])).values()];
}

const asWords = (entry: TermEntryView) => ({ ...termEntry(entry), relations: [] });
