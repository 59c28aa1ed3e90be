import { nearestCut, placeAfter, type Recut, resegmentation } from '../../align/resegmentation';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { AlignmentKey } from '../ports/alignments';
import { joinSegments, splitSegment } from '../segment/resegment';
import type { SegmentationReturn } from '../views/alignment';
import type { SegmentView } from '../views/segment';

/** Changes of segments made by one request, each some milliseconds: whoever wants all asks again. */
const MOST_AT_ONCE = 40;

/**
 * Cuts a document of the project as it is cut in the alignment: each change is a split or a join of its segments, with
 * their history and undo. Safe to repeat, and to be killed: what is done already does not differ any more.
 *
 * @param input.isDry only say what would be done
 */
export async function returnSegmentation(
  deps: Pick<Deps, 'alignments' | 'documents' | 'segments' | 'newId'>,
  actor: Actor,
  { side, isDry, ...key }: AlignmentKey & { readonly side: 'source' | 'target'; readonly isDry: boolean },
): Promise<Result<SegmentationReturn, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const stored = await deps.alignments.get(key);
  if (!stored) return refuse('alignmentNotFound');
  const documentId = side === 'source' ? stored.documents.sourceDocumentId : stored.documents.targetDocumentId;
  const document = documentId === null ? null : await deps.documents.get(key.projectId, documentId);
  if (!document || documentId === null) return refuse('documentNotFound');
  const segments = await deps.segments.inDocument(key.projectId, documentId);
  const found = resegmentation(
    segments.map(({ sourceText, blockIndex }) => ({ text: sourceText, block: blockIndex })),
    stored.state[side].map(({ text }) => text),
  );
  const count = (of: 'joins' | 'cuts') => found.recuts.reduce((sum, recut) => sum + recut[of].length, 0);
  const all = count('joins') + count('cuts');
  const plan = { document: document.name, splits: count('cuts'), joins: count('joins'), unmatched: found.unmatched };
  if (isDry) return ok({ ...plan, done: 0, refused: 0, left: all });
  const sum = { done: 0, refused: 0 };
  // from the end: what stands before keeps its place
  for (const recut of [...found.recuts].reverse()) {
    if (sum.done + sum.refused >= MOST_AT_ONCE) break;
    await recutRun(deps, actor, key.projectId, segments.slice(recut.from, recut.to), recut, sum);
  }
  return ok({ ...plan, ...sum, left: all - sum.done - sum.refused });
}

async function recutRun(
  deps: Parameters<typeof splitSegment>[0],
  actor: Actor,
  projectId: string,
  run: readonly SegmentView[],
  { joins, cuts }: Recut,
  sum: { done: number; refused: number },
): Promise<void> {
  const pieces = [...run];
  const did = (isDone: boolean) => {
    sum[isDone ? 'done' : 'refused']++;
    return isDone;
  };
  for (const at of [...joins].reverse()) {
    const [one, next] = [pieces[at - 1]!, pieces[at]!];
    const joined = await joinSegments(deps, actor, {
      projectId,
      segmentId: one.id,
      version: one.version,
      next: { id: next.id, version: next.version },
    });
    if (did(joined.ok) && joined.ok) pieces.splice(at - 1, 2, ...joined.value.segments);
  }
  for (const letters of [...cuts].reverse()) {
    const at = pieceAt(pieces, letters);
    if (!at) continue;
    const { segment, before } = at;
    const { sourceText, targetText } = segment;
    const source = placeAfter(sourceText, letters - before);
    const split = await splitSegment(deps, actor, {
      projectId,
      segmentId: segment.id,
      version: segment.version,
      source,
      target: targetText === '' ? 0 : nearestCut(targetText, (targetText.length * source) / sourceText.length),
    });
    if (did(split.ok) && split.ok) pieces.splice(pieces.indexOf(segment), 1, ...split.value.segments);
  }
}

/** The piece that holds a place of the run, and the letters before it. */
function pieceAt(pieces: readonly SegmentView[], letters: number) {
  let before = 0;
  for (const segment of pieces) {
    const length = segment.sourceText.replace(/\s+/gu, '').length;
    if (letters > before && letters < before + length) return { segment, before };
    before += length;
  }
  return null;
}
