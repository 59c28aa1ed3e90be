import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { unitKeys } from '../memory/unit-keys';
import type { UnitDraft } from '../ports/memories';
import type { SegmentInContext } from '../ports/segments';
import type { SegmentStatus } from '../views/common';
import type { SegmentView } from '../views/segment';

/** A status from which on a target is held to be right: it goes to the memory and to the repetitions. */
export const isConfirmed = (status: SegmentStatus): boolean =>
  status === 'translated' || status === 'reviewed' || status === 'approved';

/** The memory that a project's confirmed segments go to. */
export async function writtenMemory(deps: Pick<Deps, 'projects'>, projectId: string): Promise<string | null> {
  const memories = await deps.projects.memories(projectId);
  return memories.find((use) => use.isWritten)?.memory.id ?? null;
}

type Context = Pick<
  SegmentInContext,
  'sourceLang' | 'targetLang' | 'documentName' | 'previousFingerprint' | 'nextFingerprint'
> & { readonly segment: Pick<SegmentView, 'id' | 'role' | 'source' | 'sourceText'> };

/** What a confirmed segment gives to a memory, with its context and where it comes from. */
export function unitOfSegment(
  deps: Pick<Deps, 'now' | 'newId'>,
  actor: Actor,
  context: Context,
  { target, targetText, status }: Pick<SegmentView, 'target' | 'targetText' | 'status'>,
): UnitDraft {
  const { sourceLang, targetLang, segment } = context;
  const now = deps.now();
  return {
    id: deps.newId(),
    sourceLang,
    targetLang,
    source: segment.source,
    sourceText: segment.sourceText,
    target,
    targetText,
    ...unitKeys({ sourceLang, targetLang, sourceText: segment.sourceText, targetText }),
    previousFingerprint: context.previousFingerprint,
    nextFingerprint: context.nextFingerprint,
    role: segment.role,
    status,
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
