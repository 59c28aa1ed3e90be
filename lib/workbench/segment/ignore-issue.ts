import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden } from '../failures';

type IssueOfSegment = { readonly projectId: string; readonly segmentId: string; readonly key: string };

/** Lets an issue of a segment pass, with the reason; it is shown as ignored from then on. */
export async function ignoreIssue(
  deps: Pick<Deps, 'segments'>,
  actor: Actor,
  input: IssueOfSegment & { readonly reason: string },
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  await deps.segments.ignoreIssue(input.projectId, input.segmentId, input.key, input.reason, actor.userId);
  return ok(null);
}

/** Takes that back: the issue counts again. */
export async function heedIssue(
  deps: Pick<Deps, 'segments'>,
  actor: Actor,
  { projectId, segmentId, key }: IssueOfSegment,
): Promise<Result<null, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  await deps.segments.heedIssue(projectId, segmentId, key);
  return ok(null);
}
