import type { AlignmentState, Bead } from '../../align/alignment';
import { type Patch, touchedBeads } from '../../align/patch';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { AlignmentKey } from '../ports/alignments';
import type { UnitDraft } from '../ports/memories';
import type { AlignmentView, CommitView } from '../views/alignment';
import { type CommitPlan, commitPairs, isOutdated, type Published, planCommit } from './commit-plan';

export type CommitInput = AlignmentKey & {
  readonly version: number;
  readonly memoryId: string;
  /** Automatic beads from this confidence on go along with the confirmed ones; null: confirmed ones alone. */
  readonly least: number | null;
  /** Goes to the units as their provenance, with the name of the alignment. */
  readonly published?: Published | undefined;
  /** Only say what would happen. */
  readonly isDry: boolean;
};
export type CommitOutcome = { readonly version: number; readonly commit: CommitView };

/** Units written by one transaction. */
const BATCH = 500;

/**
 * Writes the good pairs to a memory: confirmed ones as `translated`, automatic ones as `aligned`, which costs matches a
 * penalty. What an earlier commit wrote is brought up to date. The beads learn their units first: killed half-way, the
 * next commit writes what is missing and nothing twice. The memory lists a commit among its imports, where it can be undone.
 */
export async function commitAlignment(
  deps: Pick<Deps, 'alignments' | 'memories' | 'importRuns' | 'now' | 'newId'>,
  actor: Actor,
  { version, memoryId, least, published = {}, isDry, ...key }: CommitInput,
): Promise<Result<CommitOutcome, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  const [stored, memory] = await Promise.all([deps.alignments.get(key), deps.memories.get(memoryId)]);
  if (!stored) return refuse('alignmentNotFound');
  if (!memory) return refuse('memoryNotFound');
  const { alignment, state } = stored;
  if (alignment.version !== version) return refuse('staleEdit');

  const isChosen = (bead: Bead) =>
    bead.state === 'confirmed' || bead.unit?.memoryId === memoryId || (least !== null && bead.confidence >= least);
  const pairs = commitPairs(deps, actor, alignment, state, published, isChosen);
  const known = await deps.alignments.unitsLike(memoryId, alignment.id, [
    ...new Set(pairs.map(({ draft }) => draft.sourceFingerprint)),
  ]);
  const plan = planCommit(deps, memoryId, pairs, known);
  if (isDry) return ok({ version, commit: plan.view });

  if (plan.links.length > 0) {
    const units = plan.links.map((link) => ({ ...link, memoryId }));
    if (!(await deps.alignments.setUnits(key, version, units))) return refuse('staleEdit');
  }
  await addUnits(deps, actor, memoryId, alignment.name, plan.add);
  await updateUnits(deps, actor, memoryId, plan.update);
  if (plan.remove.length > 0) await deps.memories.removeUnits(memoryId, plan.remove, actor.userId);
  return ok({ version: plan.links.length > 0 ? version + 1 : version, commit: plan.view });
}

async function addUnits(
  deps: Pick<Deps, 'memories' | 'importRuns' | 'newId'>,
  actor: Actor,
  memoryId: string,
  fileName: string,
  units: readonly UnitDraft[],
): Promise<void> {
  if (units.length === 0) return;
  const importRunId = deps.newId();
  await deps.importRuns.start({ id: importRunId, kind: 'memory', ownerId: memoryId, fileName, actorId: actor.userId });
  const options = { importRunId, policy: 'keepBoth', actorId: actor.userId } as const;
  for (let at = 0; at < units.length; at += BATCH) {
    await deps.memories.insert(memoryId, units.slice(at, at + BATCH), options);
  }
  await deps.importRuns.finish(importRunId, 'done', {
    importRunId,
    fileName,
    encoding: '',
    read: units.length,
    written: units.length,
    rejected: 0,
    issues: [],
    counts: {},
  });
}

async function updateUnits(
  deps: Pick<Deps, 'memories' | 'now'>,
  actor: Actor,
  memoryId: string,
  updates: CommitPlan['update'],
): Promise<void> {
  for (let at = 0; at < updates.length; at += BATCH) {
    const part = updates.slice(at, at + BATCH);
    const stored = await deps.memories.unitsById(part.map(({ unitId }) => ({ memoryId, unitId })));
    const drafts = new Map(part.map(({ unitId, draft }) => [unitId, draft]));
    for (const { memoryId: _memory, revision, ...unit } of stored) {
      const draft = drafts.get(unit.id);
      if (!draft || unit.segmentId !== draft.segmentId || !isOutdated(unit, draft)) continue;
      const { createdAt, usageCount, lastUsedAt } = unit;
      const provenance = { ...unit.provenance, ...draft.provenance };
      const changed = { ...unit, ...draft, provenance, createdAt, usageCount, lastUsedAt };
      await deps.memories.replace(memoryId, changed, revision, actor.userId);
    }
  }
}

/** Brings the units of beads that a change has touched up to date, where those beads were committed before. */
export async function updateCommitted(
  deps: Pick<Deps, 'memories' | 'now'>,
  actor: Actor,
  alignment: AlignmentView,
  state: AlignmentState,
  patch: Patch,
): Promise<void> {
  const touched = touchedBeads(state, patch);
  const pairs = commitPairs(deps, actor, alignment, state, {}, (bead, i) => bead.unit !== null && touched.has(i));
  for (const memoryId of new Set(pairs.map(({ bead }) => bead.unit!.memoryId))) {
    const updates = pairs
      .filter(({ bead }) => bead.unit!.memoryId === memoryId)
      .map(({ bead, draft }) => ({ unitId: bead.unit!.unitId, draft }));
    await updateUnits(deps, actor, memoryId, updates);
  }
}
