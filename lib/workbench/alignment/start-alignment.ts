import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { badName, forbidden, refuse } from '../failures';
import type { AlignmentKey } from '../ports/alignments';
import type { StoredText } from './alignment-texts';

/** Two texts to align, named by where they are. */
export type PairToAlign = {
  readonly name: string;
  readonly source: StoredText;
  readonly target: StoredText;
  /** What becomes of sides that are each in the other's language. */
  readonly whenReversed: 'swap' | 'keep';
  readonly ignoresStructure?: boolean;
};
export type AlignPairsInput = {
  readonly projectId: string;
  readonly pairs: readonly (PairToAlign & { readonly alignmentId: string })[];
};

/** Hands one pair, or a folder of them, to the queue. The ids of the alignments are settled here: run twice, the job makes each once. */
export async function startAlignment(
  deps: Pick<Deps, 'projects' | 'jobs' | 'newId'>,
  actor: Actor,
  { projectId, pairs }: { readonly projectId: string; readonly pairs: readonly PairToAlign[] },
): Promise<Result<{ readonly jobId: string; readonly alignmentIds: readonly string[] }, Failure>> {
  const named = pairs.map((pair) => ({ ...pair, name: pair.name.trim(), alignmentId: deps.newId() }));
  const refusal = forbidden(actor, 'translate') ?? named.map(({ name }) => badName(name)).find((bad) => bad !== null);
  if (refusal) return refusal;
  if (!(await deps.projects.get(projectId))) return refuse('projectNotFound');
  const jobId = deps.newId();
  const input: AlignPairsInput = { projectId, pairs: named };
  await deps.jobs.create({ id: jobId, projectId, kind: 'alignPairs', input, actorId: actor.userId });
  return ok({ jobId, alignmentIds: named.map(({ alignmentId }) => alignmentId) });
}

/**
 * Hands the realigning of a long alignment to the queue. Somebody who changes it meanwhile wins: the job fails with `staleEdit`. A
 * request that is sent twice is one job: it has the name of the step.
 */
export async function startRealign(
  deps: Pick<Deps, 'alignments' | 'jobs' | 'newId'>,
  actor: Actor,
  {
    projectId,
    alignmentId,
    version,
    stepId,
  }: AlignmentKey & { readonly version: number; readonly stepId?: string | undefined },
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const jobId = stepId ?? deps.newId();
  if (stepId !== undefined && (await deps.jobs.get(stepId))) return ok({ jobId });
  const input = { projectId, alignmentId, version, stepId };
  await deps.jobs.create({ id: jobId, projectId, kind: 'realign', input, actorId: actor.userId });
  return ok({ jobId });
}
