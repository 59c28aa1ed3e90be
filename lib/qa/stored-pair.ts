import type { InlineContent } from '../text/inline';
import { type BlockLimits, limitsOfSegment } from '../text/target-limits';
import type { LangTag } from '../text/types';
import type { SegmentPair, TargetOrigin } from './types';

/** What a stored segment has that checks ask for. */
export type CheckedSegment = {
  readonly lang: LangTag;
  readonly source: InlineContent;
  readonly sourceText: string;
  readonly target: InlineContent;
  readonly targetText: string;
  readonly status: string;
  readonly origin: { readonly kind: string; readonly score?: number; readonly isEdited?: boolean } | null;
};

/** A stored segment as the checks see it. A status beyond a draft says that somebody holds the target to be right. */
export const pairOf = (
  segment: CheckedSegment,
  targetLang: LangTag,
  limits: BlockLimits | null = null,
): SegmentPair => ({
  source: { lang: segment.lang, text: segment.sourceText, content: segment.source },
  target: { lang: targetLang, text: segment.targetText, content: segment.target },
  isConfirmed: segment.status !== 'untranslated' && segment.status !== 'draft',
  origin: originOf(segment.origin),
  ...(limits ? { limits: limitsOfSegment(limits, segment.sourceText) } : {}),
});

function originOf(origin: CheckedSegment['origin']): TargetOrigin | null {
  if (origin?.kind !== 'match' && origin?.kind !== 'pretranslated') return null;
  return { kind: origin.kind, score: origin.score ?? 0, isEdited: origin.isEdited ?? false };
}
