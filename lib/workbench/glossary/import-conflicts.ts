import { conflictsIn, type TermConflict } from '../../term/conflicts';
import type { TermEntry } from '../../term/types';
import type { EntryDraft } from '../ports/glossaries';
import type { GlossaryImportReport } from '../views/glossary-import';
import { type ImportPlan, labelOf } from './import-plan';
import { termEntry } from './term-entry';

/** Conflicts that a report shows; the rest is counted. */
const SHOWN = 50;
/** Entries that are there and share a term with the file's: more are not looked at. */
const MOST_NEAR = 5_000;

/**
 * What would contradict itself after an import, among its entries and those that share a term with them. Relations that close a
 * circle are taken out of the plan: they are refused, and the entries are not.
 *
 * @returns for the report, and the circles that were opened
 */
export async function settleConflicts(
  plan: ImportPlan,
  after: readonly EntryDraft[],
  read: (ids: readonly string[]) => Promise<readonly EntryDraft[]>,
): Promise<Pick<GlossaryImportReport, 'conflicts' | 'conflictCount'> & { readonly circles: readonly string[] }> {
  const own = new Map(after.map((draft) => [draft.id, draft]));
  const nearIds = [...plan.index.sharing(after.flatMap(({ terms }) => terms))].filter((id) => !own.has(id));
  const near = await read(nearIds.slice(0, MOST_NEAR));
  const all = new Map([...near.map((draft) => [draft.id, draft] as const), ...own]);
  const found = conflictsIn([...all.values()].map(entryOf)).filter(
    ({ kind, entryIds }) =>
      entryIds.some((id) => own.has(id)) && !(kind === 'danglingRelation' && plan.index.has(entryIds[1]!)),
  );
  const circles: string[] = [];
  const others: TermConflict[] = [];
  for (const conflict of found) {
    if (conflict.kind !== 'cyclicRelation') others.push(conflict);
    else {
      const [id, next] = closing(conflict.entryIds, own);
      plan.unrelate(id, next);
      plan.unrelate(next, id); // `narrower` is said at the other end
      circles.push(labelOf(own.get(id)!));
    }
  }
  return {
    conflictCount: others.length,
    conflicts: others.slice(0, SHOWN).map(({ kind, text, entryIds }) => ({
      kind,
      text,
      entries: entryIds.map((id) => (all.has(id) ? labelOf(all.get(id)!) : id)),
    })),
    circles,
  };
}

/** The step of a circle that the import brings: from an entry of its own. */
function closing(circle: readonly string[], own: ReadonlyMap<string, EntryDraft>): readonly [string, string] {
  const at = circle.findLastIndex((id) => own.has(id));
  return [circle[at]!, circle[(at + 1) % circle.length]!];
}

/** Reviewed or not, what is in a file is to be told of. */
const entryOf = (draft: EntryDraft): TermEntry =>
  termEntry({ ...draft, glossaryId: '', version: 0, updatedAt: '', isDeleted: false, isConflicting: false });
