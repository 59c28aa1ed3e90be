import { CodecError } from '../../codec/types';
import { resegmentXliff, type SegmentChange } from '../../codec/xliff/resegment';
import { type Failure, ok, type Result } from '../../core/result';
import type { Deps } from '../deps';
import { blocksOf } from '../document/blocks';
import { isXliffSkeleton, type XliffSkeleton } from '../document/xliff-skeleton';
import { refuse } from '../failures';
import type { WholeDocument } from '../ports/documents';
import type { SegmentInContext } from '../ports/segments';
import type { RunChangeView } from '../views/segment';

type Needs = Pick<Deps, 'documents'>;
/** Segments of a block that are cut or joined, as the file counts them. */
type Place = { readonly unit: number; readonly segment: number };
export type SkeletonCut =
  /** `gap` is the white space behind the cut that belongs to neither part. */
  { readonly kind: 'split'; readonly at: number; readonly gap: string } | { readonly kind: 'join' };

/** A skeleton before and after a change. */
type SkeletonChange = { readonly before: XliffSkeleton; readonly after: XliffSkeleton };

/** Whether a file of this format is cut with its segments. */
export const goesBackAsItCame = (format: string): boolean => format.startsWith('xliff');

/**
 * The skeleton after a change of segments; undefined where segments do not show in it (every format but XLIFF, whose file
 * goes back as it came and so must be cut the same way).
 *
 * @returns refused where the file says `canResegment="no"`, and for XLIFF 1.2, whose units cannot be cut
 */
export async function resegmentedSkeleton(
  deps: Needs,
  projectId: string,
  { documentId, format, segment }: SegmentInContext,
  cut: SkeletonCut,
): Promise<Result<SkeletonChange | undefined, Failure>> {
  const whole = goesBackAsItCame(format) ? await xliffDocument(deps, projectId, documentId) : null;
  if (!whole) return ok(undefined);
  return resegmented(whole.skeleton, placeOf(whole, segment.id), cut);
}

/** The skeleton as it was before a change, as far as its segments go. */
export async function restoredSkeleton(
  deps: Needs,
  projectId: string,
  { documentId, format, before, after }: RunChangeView,
): Promise<Result<SkeletonChange | undefined, Failure>> {
  const whole = goesBackAsItCame(format) ? await xliffDocument(deps, projectId, documentId) : null;
  const [first] = before;
  if (!whole || !first || !whole.segments.some(({ id }) => id === after[0])) return ok(undefined);
  const isJoin = before.length > after.length;
  return resegmented(
    whole.skeleton,
    placeOf(whole, after[0]!),
    isJoin ? { kind: 'split', at: first.sourceText.length, gap: first.trailing } : { kind: 'join' },
  );
}

type XliffDocument = WholeDocument & { readonly skeleton: XliffSkeleton };

async function xliffDocument(deps: Needs, projectId: string, documentId: string): Promise<XliffDocument | null> {
  const whole = await deps.documents.whole(projectId, documentId);
  return whole && isXliffSkeleton(whole.skeleton) ? { ...whole, skeleton: whole.skeleton } : null;
}

function placeOf({ segments, skeleton }: XliffDocument, segmentId: string): Place {
  const blocks = blocksOf(segments);
  const block = blocks.findIndex((part) => part.some(({ id }) => id === segmentId));
  return {
    unit: skeleton.units[block] ?? -1,
    segment: blocks[block]?.findIndex(({ id }) => id === segmentId) ?? -1,
  };
}

function resegmented(
  skeleton: XliffSkeleton,
  { unit, segment }: Place,
  cut: SkeletonCut,
): Result<SkeletonChange, Failure> {
  try {
    return ok({
      before: skeleton,
      after: { ...skeleton, text: resegmentXliff(skeleton.text, changeOf(cut, unit, segment)) },
    });
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return refuse('resegmentRefused', { reason: String(error.params?.['reason'] ?? error.code) });
  }
}

function changeOf(cut: SkeletonCut, unit: number, segment: number): SegmentChange {
  if (cut.kind === 'join') return { kind: 'join', unit, segments: [segment, segment + 1] };
  const { at, gap } = cut;
  if (gap === '') return { kind: 'split', unit, segment, source: [at] };
  return { kind: 'split', unit, segment, source: [at, at + gap.length], ignorable: 1 };
}
