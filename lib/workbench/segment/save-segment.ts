import { type Failure, ok, type Result } from '../../core/result';
import { plainText } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { UNSTORABLE } from '../document/import-document';
import { forbidden, refuse } from '../failures';
import type { SaveSegmentInput, SaveSegmentOutcome } from '../views/editor';
import { isConfirmed, unitOfSegment, writtenMemory } from './unit-of-segment';

/**
 * Saves a target: a draft on every pause of the typist, or a confirmation.
 *
 * A confirmation also writes the unit to the project's written memory, with context and provenance, and carries the
 * target to repetitions that nobody translated by hand; all in one transaction. A save that is based on an old version
 * changes nothing and is answered with the current segment.
 */
export async function saveSegment(
  deps: Pick<Deps, 'segments' | 'projects' | 'now' | 'newId'>,
  actor: Actor,
  input: SaveSegmentInput,
): Promise<Result<SaveSegmentOutcome, Failure>> {
  const refusal = forbidden(actor, input.status === 'reviewed' || input.status === 'approved' ? 'review' : 'translate');
  if (refusal) return refusal;
  const targetText = plainText(input.target);
  if (UNSTORABLE.test(targetText)) return refuse('untranslatableCharacters');
  const context = await deps.segments.inContext(input.projectId, input.segmentId);
  if (!context) return refuse('segmentNotFound');
  if (context.segment.isLocked) return refuse('segmentLocked');

  const confirmed = isConfirmed(input.status) && targetText.trim() !== '';
  const status = targetText.trim() === '' && input.status !== 'untranslated' ? 'untranslated' : input.status;
  const memory = confirmed && context.segment.translate ? await writtenMemory(deps, input.projectId) : null;
  const outcome = await deps.segments.save({
    ...input,
    status,
    targetText,
    authorId: actor.userId,
    unit: memory ? { memoryId: memory, draft: unitOfSegment(deps, actor, context, { ...input, targetText }) } : null,
    propagate: confirmed && context.segment.propagates && context.segment.repetitions > 0,
  });
  return outcome.kind === 'notFound' ? refuse('segmentNotFound') : ok(outcome);
}
