import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { RevisionView } from '../views/segment';

type SegmentKey = { readonly projectId: string; readonly segmentId: string };

/** Locks a segment against every change, or opens it again. */
export async function setSegmentLocked(
  deps: Pick<Deps, 'segments'>,
  actor: Actor,
  { projectId, segmentId, isLocked }: SegmentKey & { readonly isLocked: boolean },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'review');
  if (refusal) return refusal;
  const lock = { projectId, segmentId, isLocked, actorId: actor.userId };
  return (await deps.segments.setLocked(lock)) ? ok(null) : refuse('segmentNotFound');
}

/** Every state that a segment was saved in, the latest first. */
export async function segmentHistory(
  deps: Pick<Deps, 'segments'>,
  actor: Actor,
  { projectId, segmentId }: SegmentKey,
): Promise<Result<readonly RevisionView[], Failure>> {
  const refusal = forbidden(actor, 'read');
  return refusal ?? ok(await deps.segments.history(projectId, segmentId));
}
