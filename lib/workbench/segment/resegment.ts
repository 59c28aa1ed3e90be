import { type Failure, ok, type Result } from '../../core/result';
import { cutContent, joinContents, safeCut, splitEnd, splitStart } from '../../text/cut-content';
import { fingerprint } from '../../text/fingerprint';
import { type InlineContent, plainText } from '../../text/inline';
import { countWords } from '../../text/words';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { SegmentInContext, SegmentPiece, SegmentVersion } from '../ports/segments';
import type { ResegmentView } from '../views/segment';
import { goesBackAsItCame, resegmentedSkeleton, restoredSkeleton } from './resegment-skeleton';

type Needs = Pick<Deps, 'segments' | 'documents' | 'newId'>;
export type SplitInput = {
  readonly projectId: string;
  readonly segmentId: string;
  readonly version: number;
  /** Where the plain source text is cut, in UTF-16 units. */
  readonly source: number;
  /** Where the plain target text is cut. */
  readonly target: number;
};
export type JoinInput = {
  readonly projectId: string;
  readonly segmentId: string;
  readonly version: number;
  readonly next: SegmentVersion;
};

/**
 * Cuts a segment in two. Codes stay whole; white space at the cut stands between the parts. Nobody has confirmed the parts:
 * they are drafts, or untranslated where they are empty. What was confirmed before stays in the memory, and the units of
 * the neighbours are told who stands beside them now.
 */
export async function splitSegment(
  deps: Needs,
  actor: Actor,
  input: SplitInput,
): Promise<Result<ResegmentView, Failure>> {
  const { projectId, segmentId, version } = input;
  const context = await editable(deps, actor, projectId, segmentId);
  if (!context.ok) return context;
  const { segment, documentId, format, trailing } = context.value;
  const isFixed = goesBackAsItCame(format);
  const at = placeOf(segment.sourceText, input.source, isFixed);
  const [head, tail] = cutContent(segment.source, at);
  if (plainText(head).trim() === '' || plainText(tail).trim() === '') return refuse('nothingToSplit');
  const skeleton = await resegmentedSkeleton(deps, projectId, context.value, { kind: 'split', at, gap: '' });
  if (!skeleton.ok) return skeleton;
  const [first, gap] = isFixed ? [head, ''] : splitEnd(head);
  const [second, lead] = isFixed ? [tail, ''] : splitStart(tail);
  const [firstTarget, secondTarget] = cutContent(segment.target, safeCut(segment.targetText, input.target));
  const base = { lang: segment.lang, origin: segment.origin };
  return changed(
    await deps.segments.replaceRun({
      projectId,
      documentId,
      changeId: deps.newId(),
      kind: 'split',
      actorId: actor.userId,
      expected: [{ id: segmentId, version }],
      pieces: [
        piece(segmentId, first, splitEnd(firstTarget)[0], gap + lead, base),
        piece(deps.newId(), second, splitStart(secondTarget)[0], trailing, base),
      ],
      ...(skeleton.value === undefined ? {} : { skeleton: skeleton.value }),
    }),
  );
}

/** Makes one segment of two that follow each other in a block. The second's history comes back when it is undone. */
export async function joinSegments(
  deps: Needs,
  actor: Actor,
  input: JoinInput,
): Promise<Result<ResegmentView, Failure>> {
  const { projectId, segmentId, version, next } = input;
  const context = await editable(deps, actor, projectId, segmentId);
  if (!context.ok) return context;
  const following = await editable(deps, actor, projectId, next.id);
  if (!following.ok) return following;
  const [one, other] = [context.value.segment, following.value.segment];
  const areNeighbours = context.value.nextId === other.id && one.blockIndex === other.blockIndex;
  if (!areNeighbours) return refuse('otherBlock');
  const skeleton = await resegmentedSkeleton(deps, projectId, context.value, { kind: 'join' });
  if (!skeleton.ok) return skeleton;
  const hasBoth = one.targetText !== '' && other.targetText !== '';
  const target = joinContents([one.target, other.target], [hasBoth ? ' ' : '']);
  const source = joinContents([one.source, other.source], [context.value.trailing]);
  const base = { lang: one.lang, origin: one.origin ?? other.origin };
  return changed(
    await deps.segments.replaceRun({
      projectId,
      documentId: context.value.documentId,
      changeId: deps.newId(),
      kind: 'join',
      actorId: actor.userId,
      expected: [{ id: segmentId, version }, next],
      pieces: [piece(segmentId, source, target, following.value.trailing, base)],
      ...(skeleton.value === undefined ? {} : { skeleton: skeleton.value }),
    }),
  );
}

/** Takes back a split or a join, or the taking back of one: the undo is a change like any other. */
export async function undoResegment(
  deps: Needs,
  actor: Actor,
  { projectId, changeId }: { readonly projectId: string; readonly changeId: string },
): Promise<Result<ResegmentView, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const change = await deps.segments.change(projectId, changeId);
  if (!change) return refuse('staleEdit');
  const skeleton = await restoredSkeleton(deps, projectId, change);
  if (!skeleton.ok) return skeleton;
  return changed(
    await deps.segments.undoRun({
      projectId,
      changeId: deps.newId(),
      undoes: changeId,
      actorId: actor.userId,
      ...(skeleton.value === undefined ? {} : { skeleton: skeleton.value }),
    }),
  );
}

const changed = (view: ResegmentView | null): Result<ResegmentView, Failure> => (view ? ok(view) : refuse('staleEdit'));

async function editable(
  deps: Needs,
  actor: Actor,
  projectId: string,
  segmentId: string,
): Promise<Result<SegmentInContext, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const context = await deps.segments.inContext(projectId, segmentId);
  if (!context) return refuse('segmentNotFound');
  return context.segment.isLocked ? refuse('segmentLocked') : ok(context);
}

/** In a file that is given back as it came, white space at the cut stays with the first part. */
function placeOf(text: string, at: number, keepsSpace: boolean): number {
  const place = safeCut(text, at);
  return keepsSpace ? place + (/^\s*/u.exec(text.slice(place))?.[0].length ?? 0) : place;
}

function piece(
  id: string,
  source: InlineContent,
  target: InlineContent,
  trailing: string,
  { lang, origin }: Pick<SegmentInContext['segment'], 'lang' | 'origin'>,
): SegmentPiece {
  const [sourceText, targetText] = [plainText(source), plainText(target)];
  const isEmpty = targetText.trim() === '';
  return {
    id,
    source,
    sourceText,
    sourceFingerprint: fingerprint(sourceText),
    target,
    targetText,
    trailing,
    status: isEmpty ? 'untranslated' : 'draft',
    origin: isEmpty && target.length === 0 ? null : origin,
    words: countWords(sourceText, lang),
  };
}
