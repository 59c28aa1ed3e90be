import { type AlignmentState, type Bead, beadStarts, beadText, isLinked } from '../../align/alignment';
import { fingerprint } from '../../text/fingerprint';
import { textContent } from '../../text/inline';
import type { Actor } from '../actor';
import { unitKeys } from '../memory/unit-keys';
import type { AlignmentStore } from '../ports/alignments';
import type { UnitDraft } from '../ports/memories';
import type { Clock } from '../ports/outside';
import type { AlignmentView, CommitView } from '../views/alignment';

/** A bead with both of its texts, as a unit would hold them. */
type Pair = { readonly position: number; readonly bead: Bead; readonly draft: Omit<UnitDraft, 'id'> };
type Known = Awaited<ReturnType<AlignmentStore['unitsLike']>>[number];

/** Where the translation was published, as far as somebody has said it. */
export type Published = Pick<UnitDraft['provenance'], 'outlet' | 'date' | 'url'>;

/** What a commit does to one memory. */
export type CommitPlan = {
  readonly add: readonly UnitDraft[];
  readonly update: readonly { readonly unitId: string; readonly draft: Omit<UnitDraft, 'id'> }[];
  readonly remove: readonly string[];
  /** Beads that get a unit of their own by this commit. */
  readonly links: readonly { readonly position: number; readonly unitId: string }[];
  readonly view: CommitView;
};

const MOST_CONFLICTS = 20;
/** Pairs shown of each kind, so that somebody sees what the counts are about. */
const MOST_EXAMPLES = 5;

/** Beads that can become units, with their drafts: linked, not set aside, with a text on both sides. */
export function commitPairs(
  { now }: Pick<Clock, 'now'>,
  actor: Actor,
  alignment: AlignmentView,
  state: AlignmentState,
  published: Published,
  which: (bead: Bead, position: number) => boolean,
): readonly Pair[] {
  const { sourceLang, targetLang } = alignment;
  const starts = beadStarts(state.beads);
  const at = now();
  const contextOf = (sentence: number): string => {
    const text = state.source[sentence]?.text;
    return text === undefined ? '' : fingerprint(text);
  };
  return state.beads.flatMap((bead, position): Pair[] => {
    if (!isLinked(bead) || bead.state === 'rejected' || !which(bead, position)) return [];
    const start = starts.source[position]!;
    const sourceText = beadText(state.source, start, bead.source);
    const targetText = beadText(state.target, starts.target[position]!, bead.target);
    if (sourceText === '' || targetText === '') return [];
    const draft = {
      sourceLang,
      targetLang,
      source: textContent(sourceText),
      sourceText,
      target: textContent(targetText),
      targetText,
      ...unitKeys({ sourceLang, targetLang, sourceText, targetText }),
      previousFingerprint: contextOf(start - 1),
      nextFingerprint: contextOf(start + bead.source),
      role: state.source[start]!.role,
      status: bead.state === 'confirmed' ? 'translated' : 'aligned',
      author: actor.name,
      createdAt: at,
      changedAt: at,
      usageCount: 0,
      lastUsedAt: null,
      provenance: { document: alignment.name, ...published },
      extras: {},
      segmentId: alignment.id,
    };
    return [{ position, bead, draft }];
  });
}

/** What differs between a unit and what its bead says now. */
export const isOutdated = (
  unit: Pick<UnitDraft, 'sourceText' | 'targetText' | 'status'>,
  draft: Pick<UnitDraft, 'sourceText' | 'targetText' | 'status'>,
): boolean =>
  unit.sourceText !== draft.sourceText || unit.targetText !== draft.targetText || unit.status !== draft.status;

/**
 * Compares the pairs with what the memory knows. A unit that this alignment wrote follows its bead; one whose bead is
 * gone or set aside goes too. A pair that the memory has from elsewhere is not written twice.
 */
export function planCommit(
  { newId }: Pick<Clock, 'newId'>,
  memoryId: string,
  pairs: readonly Pair[],
  known: readonly Known[],
): CommitPlan {
  const own = new Map(known.filter(({ isOwn }) => isOwn).map((unit) => [unit.id, unit]));
  const others = new Map<string, Known[]>();
  for (const unit of known) {
    if (unit.isOwn) continue;
    const alike = others.get(unit.sourceFingerprint);
    if (alike) alike.push(unit);
    else others.set(unit.sourceFingerprint, [unit]);
  }
  const add: UnitDraft[] = [];
  const update: { unitId: string; draft: Pair['draft'] }[] = [];
  const links: { position: number; unitId: string }[] = [];
  const conflicts: CommitView['conflicts'][number][] = [];
  const seen = new Set<string>();
  const there: Pair['draft'][] = [];
  const example = ({ sourceText: source, targetText: target }: Pair['draft']) => ({ source, target });
  for (const { position, bead, draft } of pairs) {
    const linked = bead.unit?.memoryId === memoryId ? bead.unit.unitId : null;
    const mine = linked === null ? undefined : own.get(linked);
    const identity = `${draft.sourceText}\n${draft.targetText}`;
    if (mine) {
      own.delete(mine.id);
      seen.add(identity);
      if (isOutdated(mine, draft)) update.push({ unitId: mine.id, draft });
      else there.push(draft);
      continue;
    }
    const alike = others.get(draft.sourceFingerprint) ?? [];
    const isThere = alike.some((unit) => unit.sourceText === draft.sourceText && unit.targetText === draft.targetText);
    if (isThere || seen.has(identity)) {
      there.push(draft);
      continue;
    }
    seen.add(identity);
    const id = linked ?? newId();
    add.push({ ...draft, id });
    if (linked === null) links.push({ position, unitId: id });
    const other = alike.find((unit) => unit.targetText !== draft.targetText);
    if (other) conflicts.push({ source: draft.sourceText, target: draft.targetText, known: other.targetText });
  }
  return {
    add,
    update,
    remove: [...own.keys()],
    links,
    view: {
      added: add.length,
      updated: update.length,
      removed: own.size,
      unchanged: there.length,
      examples: {
        added: add.slice(0, MOST_EXAMPLES).map(example),
        updated: update.slice(0, MOST_EXAMPLES).map(({ draft }) => example(draft)),
        unchanged: there.slice(0, MOST_EXAMPLES).map(example),
      },
      conflicts: conflicts.slice(0, MOST_CONFLICTS),
      conflictCount: conflicts.length,
    },
  };
}
