import { type Failure, ok, type Result } from '../../core/result';
import { plainText } from '../../text/inline';
import { replaceInContent } from '../../text/replace-content';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { WholeDocument } from '../ports/documents';
import type { JobProgress } from '../ports/jobs';
import type { SegmentBulkTarget } from '../ports/segments';
import { writtenMemory } from '../segment/unit-of-segment';
import { unitsOfSaves, within } from '../segment/units-of-saves';
import type { DocumentChange, Replacement, ReplaceOutcome, ReplaceQuery } from '../views/replace';
import type { SegmentOrigin } from '../views/segment';
import { type Replacer, replacerOf } from './replacer';

type Needs = Pick<Deps, 'projects' | 'documents' | 'segments' | 'pattern' | 'now' | 'newId'>;

/** Milliseconds that a regular expression has for a whole project. */
const LIMIT = 60_000;
/** A document that somebody is changing is looked through again so many times. */
const TRIES = 3;

export type ReplaceInput = {
  readonly query: ReplaceQuery;
  /** Segments that stay as they are. */
  readonly skip: readonly string[];
  /** One for every document that is looked through. */
  readonly changes: readonly DocumentChange[];
};

/**
 * Replaces a text in the translations of a project, document by document, each as one change that is undone whole: every segment
 * gets a revision, keeps its codes and its status, and a confirmed one brings its unit of the memory along. Locked ones stay.
 * Run again after a kill, a document that was done is not done twice, and counts as done. Stopped half-way, it gives what it has
 * changed, so that it can be taken back.
 */
export async function replaceTexts(
  deps: Needs,
  actor: Actor,
  { query, skip, changes }: ReplaceInput,
  progress: JobProgress,
): Promise<Result<ReplaceOutcome, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const replacer = replacerOf(deps, query, LIMIT);
  if (!replacer) return refuse('patternInvalid');
  const skipped = new Set(skip);
  const memoryId = await writtenMemory(deps, query.projectId);
  const made: DocumentChange[] = [];
  let [segments, left, looked] = [0, 0, 0];
  try {
    for (const change of changes) {
      const done = await replaceInDocument(deps, actor, { query, skipped, memoryId, change, replacer });
      if (done === 'tooSlow' && made.length === 0) return refuse('patternTooSlow', { seconds: LIMIT / 1000 });
      if (done === 'tooSlow') break;
      if (done.isSaved) made.push(change);
      if (done.isSaved) segments += done.segments;
      else left += done.segments;
      await progress.report(++looked, changes.length);
      if (await progress.isCancelled()) break;
    }
  } finally {
    await replacer.close();
  }
  return ok({ projectId: query.projectId, changes: made, segments, left, isPartial: looked < changes.length });
}

type InDocument = {
  readonly query: ReplaceQuery;
  readonly skipped: ReadonlySet<string>;
  readonly memoryId: string | null;
  readonly change: DocumentChange;
  readonly replacer: Replacer;
};
type Done = { readonly isSaved: boolean; readonly segments: number };

async function replaceInDocument(
  deps: Needs,
  actor: Actor,
  { query: { projectId }, skipped, memoryId, change, replacer }: InDocument,
): Promise<Done | 'tooSlow'> {
  const before = await deps.segments.countOfMany(projectId, change.changeId);
  if (before !== null) return { isSaved: true, segments: before };
  let segments = 0;
  for (let n = 0; n < TRIES; n++) {
    const whole = await deps.documents.whole(projectId, change.documentId);
    if (!whole) break;
    const edits = await replacer.edits(whole.segments.map(({ targetText }) => targetText));
    if (!edits) return 'tooSlow';
    const saves = savesOf(actor, whole, edits, skipped);
    segments = saves.length;
    if (segments === 0) break;
    const drafts = unitsOfSaves(deps, actor, whole, saves);
    const isSaved = await deps.segments.saveMany({
      projectId,
      ...change,
      kind: 'replace',
      actorId: actor.userId,
      file: null,
      saves,
      units: memoryId ? { memoryId, drafts } : null,
      comments: [],
    });
    if (isSaved) return { isSaved, segments };
  }
  return { isSaved: false, segments };
}

const savesOf = (
  actor: Actor,
  { segments }: WholeDocument,
  edits: readonly (readonly Replacement[])[],
  skipped: ReadonlySet<string>,
): readonly SegmentBulkTarget[] =>
  segments.flatMap((segment, i) => {
    const { id, version, status, origin } = segment;
    if (edits[i]!.length === 0 || !segment.translate || segment.isLocked || skipped.has(id)) return [];
    const target = replaceInContent(segment.target, edits[i]!);
    return [within(actor, { id, version, target, targetText: plainText(target), status, origin: edited(origin) })];
  });

const edited = (origin: SegmentOrigin | null): SegmentOrigin | null =>
  origin?.kind === 'match' ? { ...origin, isEdited: true } : origin;

/** Makes the segments of a replacement what they were. A document with a segment that has moved on since stays as it is. */
export async function undoReplace(
  deps: Pick<Deps, 'segments' | 'newId'>,
  actor: Actor,
  { projectId, changes }: Pick<ReplaceOutcome, 'projectId' | 'changes'>,
  progress: JobProgress,
): Promise<Result<ReplaceOutcome, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  let [segments, left, looked] = [0, 0, 0];
  for (const { changeId } of changes) {
    const undone = await deps.segments.undoMany({ projectId, changeId, actorId: actor.userId, undoId: deps.newId() });
    if (undone === null) left += (await deps.segments.countOfMany(projectId, changeId)) ?? 0;
    else segments += undone;
    await progress.report(++looked, changes.length);
    if (await progress.isCancelled()) break;
  }
  return ok({ projectId, changes: changes.slice(looked), segments, left, isPartial: looked < changes.length });
}
