import type { InputPosition } from '../../codec/types';
import { conflictsIn, type TermConflict } from '../../term/conflicts';
import type { TermEntry } from '../../term/types';
import { primaryLang } from '../../text/lang';
import type { EntryDraft } from '../ports/glossaries';
import type { GlossaryImportReport } from '../views/glossary-import';
import { type ImportPlan, labelOf } from './import-plan';
import { termEntry } from './term-entry';

/** Conflicts that a report shows; the rest is counted. */
const SHOWN = 50;
/** Entries that are there and share a term with the file's: more are not looked at. */
const MOST_NEAR = 5_000;

/** Steps that relations are followed over entries that are there, to find a circle. */
const MOST_ROUNDS = 20;

type Circle = { readonly entry: string; readonly at: InputPosition };

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
): Promise<Pick<GlossaryImportReport, 'conflicts' | 'conflictCount'> & { readonly circles: readonly Circle[] }> {
  const own = new Map(after.map((draft) => [draft.id, draft]));
  const sharing = plan.index.sharing();
  // what shares no term, relates to nothing and has one preferred term a language contradicts nobody
  const all = new Map(
    after
      .filter((draft) => sharing.has(draft.id) || draft.relations.length > 0 || isOdd(draft))
      .map((draft) => [draft.id, draft]),
  );
  const add = async (ids: readonly string[]): Promise<void> => {
    for (const draft of await read(ids.slice(0, MOST_NEAR))) all.set(draft.id, draft);
  };
  await add([...sharing].filter((id) => !own.has(id)));
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const ahead = new Set([...all.values()].flatMap(({ relations }) => relations.map(({ entryId }) => entryId)));
    const wanted = [...ahead].filter((id) => !all.has(id) && plan.index.has(id));
    for (const id of wanted) if (own.has(id)) all.set(id, own.get(id)!);
    const stored = wanted.filter((id) => !own.has(id));
    if (wanted.length === 0) break;
    if (stored.length > 0) await add(stored);
  }
  const found = conflictsIn([...all.values()].map(entryOf)).filter(
    ({ kind, entryIds }) =>
      entryIds.some((id) => own.has(id)) && !(kind === 'danglingRelation' && plan.index.has(entryIds[1]!)),
  );
  const circles: Circle[] = [];
  const others: TermConflict[] = [];
  for (const conflict of found) {
    if (conflict.kind !== 'cyclicRelation') others.push(conflict);
    else {
      const [id, next] = closing(conflict.entryIds, own);
      const [said, saidThere] = [plan.unrelate(id, next), plan.unrelate(next, id)]; // `narrower` is said at the other end
      circles.push({ entry: labelOf(own.get(id)!), at: said ?? saidThere ?? { line: 0, column: 0 } });
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

/** Not exactly one preferred term in each of its languages, or one that is forbidden beside it. */
function isOdd({ terms }: EntryDraft): boolean {
  const counts = new Map<string, number>();
  const preferred = new Set<string>();
  for (const { lang, status, folded } of terms) {
    const primary = primaryLang(lang);
    const isPreferred = status === 'preferred';
    counts.set(primary, (counts.get(primary) ?? 0) + (isPreferred ? 1 : 0));
    if (isPreferred) preferred.add(`${primary} ${folded}`);
  }
  return (
    [...counts.values()].some((count) => count !== 1) ||
    terms.some(({ lang, status, folded }) => status !== 'preferred' && preferred.has(`${primaryLang(lang)} ${folded}`))
  );
}

/** Reviewed or not, what is in a file is to be told of. */
const entryOf = (draft: EntryDraft): TermEntry =>
  termEntry({ ...draft, glossaryId: '', version: 0, updatedAt: '', isDeleted: false, isConflicting: false });
