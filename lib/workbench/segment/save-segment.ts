import { type Failure, ok, type Result } from '../../core/result';
import { plainText } from '../../text/inline';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { UNSTORABLE } from '../document/import-document';
import { forbidden, refuse } from '../failures';
import { unitKeys } from '../memory/unit-keys';
import type { UnitDraft } from '../ports/memories';
import type { SegmentInContext } from '../ports/segments';
import type { SegmentStatus } from '../views/common';
import type { SaveSegmentInput, SaveSegmentOutcome } from '../views/editor';

/** A status from which on a target is held to be right: it goes to the memory and to the repetitions. */
const isConfirmed = (status: SegmentStatus): boolean =>
  status === 'translated' || status === 'reviewed' || status === 'approved';

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
    unit: memory ? { memoryId: memory, draft: unitOf(deps, actor, context, input, targetText) } : null,
    propagate: confirmed && context.segment.propagates && context.segment.repetitions > 0,
  });
  return outcome.kind === 'notFound' ? refuse('segmentNotFound') : ok(outcome);
}

async function writtenMemory(deps: Pick<Deps, 'projects'>, projectId: string): Promise<string | null> {
  const memories = await deps.projects.memories(projectId);
  return memories.find((use) => use.isWritten)?.memory.id ?? null;
}

function unitOf(
  deps: Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  context: SegmentInContext,
  input: SaveSegmentInput,
  targetText: string,
): UnitDraft {
  const { sourceLang, targetLang, segment } = context;
  const now = deps.now();
  return {
    id: deps.newId(),
    sourceLang,
    targetLang,
    source: segment.source,
    sourceText: segment.sourceText,
    target: input.target,
    targetText,
    ...unitKeys({ sourceLang, targetLang, sourceText: segment.sourceText, targetText }),
    previousFingerprint: context.previousFingerprint,
    nextFingerprint: context.nextFingerprint,
    role: segment.role,
    status: input.status,
    author: actor.name,
    createdAt: now,
    changedAt: now,
    usageCount: 0,
    lastUsedAt: null,
    provenance: { document: context.documentName },
    extras: {},
    segmentId: segment.id,
  };
}
