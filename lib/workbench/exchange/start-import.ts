import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { DuplicatePolicy } from '../ports/memories';

type Needs = Pick<Deps, 'memories' | 'jobs' | 'newId'>;
export type MemoryFile = {
  readonly memoryId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly encoding?: string;
};
export type StartMemoryImportInput = MemoryFile & {
  readonly policy: DuplicatePolicy;
  /** Take what stands before the place where the file breaks off. */
  readonly keepsBroken?: boolean;
};

/** Hands an uploaded memory file to the queue; the job's page shows how it goes and what came of it. */
export const startMemoryImport = (deps: Needs, actor: Actor, input: StartMemoryImportInput) =>
  start(deps, actor, 'importMemory', input, { importRunId: deps.newId() });

/** Hands an uploaded memory file to the queue to be looked at: nothing is stored, and the upload stays. */
export const startMemoryLook = (deps: Needs, actor: Actor, input: MemoryFile) =>
  start(deps, actor, 'lookAtMemoryFile', input, {});

/** A file that was looked at is not to be imported: it goes. */
export async function dropMemoryFile(
  deps: Pick<Deps, 'uploads'>,
  actor: Actor,
  uploadId: string,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  await deps.uploads.remove(uploadId);
  return ok(null);
}

async function start(
  deps: Needs,
  actor: Actor,
  kind: string,
  input: MemoryFile,
  more: { readonly importRunId?: string },
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  if (!(await deps.memories.get(input.memoryId))) return refuse('memoryNotFound');
  const jobId = deps.newId();
  await deps.jobs.create({ id: jobId, projectId: null, kind, input: { ...input, ...more }, actorId: actor.userId });
  return ok({ jobId });
}
