import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { DuplicatePolicy } from '../ports/memories';

export type StartMemoryImportInput = {
  readonly memoryId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly encoding?: string;
  readonly policy: DuplicatePolicy;
};

/** Hands an uploaded memory file to the queue; the job's page shows how it goes and what came of it. */
export async function startMemoryImport(
  deps: Pick<Deps, 'memories' | 'jobs' | 'newId'>,
  actor: Actor,
  input: StartMemoryImportInput,
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  if (!(await deps.memories.get(input.memoryId))) return refuse('memoryNotFound');
  const jobId = deps.newId();
  await deps.jobs.create({
    id: jobId,
    projectId: null,
    kind: 'importMemory',
    input: { ...input, importRunId: deps.newId() },
    actorId: actor.userId,
  });
  return ok({ jobId });
}
