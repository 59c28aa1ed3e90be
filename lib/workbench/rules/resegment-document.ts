import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { JobProgress } from '../ports/jobs';
import { goesBackAsItCame } from '../segment/resegment-skeleton';
import type { ResegmentPreview } from '../views/rules';
import { groupOf, planResegment, type ResegmentPlan } from './plan-resegment';
import { rulesOfProject } from './project-rules';

const SHOWN = 100;
/** For the rules of a whole document, milliseconds. */
const LIMIT = 10_000;

export type ResegmentInput = { readonly projectId: string; readonly documentId: string };
type Needs = Pick<Deps, 'projects' | 'documents' | 'rules' | 'segmentationRules' | 'bounded' | 'newId'>;
type Planned = ResegmentPlan & { readonly version: number; readonly segments: number };

/** What the rules of a project would do to one of its documents. Nothing is changed. */
export async function previewResegment(
  deps: Needs,
  actor: Actor,
  input: ResegmentInput,
): Promise<Result<ResegmentPreview, Failure>> {
  const planned = await plan(deps, actor, input);
  if (!planned.ok) return planned;
  const { runs, kept, locked, version, segments } = planned.value;
  const old = runs.flatMap((run) => run.old);
  return ok({
    version,
    before: segments,
    after: segments - old.length + runs.reduce((sum, { pieces }) => sum + pieces.length, 0),
    kept,
    changed: old.length,
    translated: old.filter(({ targetText, translate }) => translate && targetText.trim() !== '').length,
    locked,
    groups: runs.slice(0, SHOWN).map(groupOf),
  });
}

/** Hands the cutting of a document to the queue, by the rules whose effect was seen. */
export async function startResegment(
  deps: Pick<Deps, 'documents' | 'jobs' | 'newId'>,
  actor: Actor,
  { projectId, documentId, version }: ResegmentInput & { readonly version: number },
): Promise<Result<{ readonly jobId: string }, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  if (!(await deps.documents.get(projectId, documentId))) return refuse('documentNotFound');
  const jobId = deps.newId();
  const input = { projectId, documentId, version };
  await deps.jobs.create({ id: jobId, projectId, kind: 'resegmentDocument', input, actorId: actor.userId });
  return ok({ jobId });
}

export type ResegmentOutcome = {
  readonly documentId: string;
  /** Places that were cut anew, and those that somebody was faster at: they stay as they are. */
  readonly changed: number;
  readonly left: number;
  readonly changeIds: readonly string[];
};

/**
 * Cuts a document anew, place by place: each is changed as a whole or not at all, and can be taken back. A place that somebody
 * edits meanwhile stays as it is. Run again, it finds what is left to do.
 */
export async function resegmentDocument(
  deps: Needs & Pick<Deps, 'segments'>,
  actor: Actor,
  input: ResegmentInput & { readonly version: number },
  progress: JobProgress,
): Promise<Result<ResegmentOutcome, Failure>> {
  const planned = await plan(deps, actor, input);
  if (!planned.ok) return planned;
  if (planned.value.version !== input.version) return refuse('staleEdit');
  const { runs } = planned.value;
  const changeIds: string[] = [];
  let left = 0;
  for (const [i, { old, pieces }] of runs.entries()) {
    if (await progress.isCancelled()) return refuse('cancelled');
    const changeId = deps.newId();
    const changed = await deps.segments.replaceRun({
      projectId: input.projectId,
      documentId: input.documentId,
      changeId,
      kind: 'resegment',
      actorId: actor.userId,
      expected: old.map(({ id, version }) => ({ id, version })),
      pieces,
    });
    if (changed) changeIds.push(changeId);
    else left++;
    await progress.report(i + 1, runs.length);
  }
  return ok({ documentId: input.documentId, changed: changeIds.length, left, changeIds });
}

async function plan(
  deps: Needs,
  actor: Actor,
  { projectId, documentId }: ResegmentInput,
): Promise<Result<Planned, Failure>> {
  const refusal = forbidden(actor, 'manage');
  if (refusal) return refusal;
  const whole = await deps.documents.whole(projectId, documentId);
  if (!whole) return refuse('documentNotFound');
  const { document, segments } = whole;
  if (keepsItsCuts(document.format)) return refuse('rulesFixed');
  const { rules, version } = await rulesOfProject(deps, projectId);
  const planned = deps.bounded(() => planResegment(segments, rules, document.targetLang, deps.newId), LIMIT);
  return planned ? ok({ ...planned.value, version, segments: segments.length }) : refuse('rulesTooSlow');
}

/** Whether the file itself says where its segments are. */
export const keepsItsCuts = (format: string): boolean => goesBackAsItCame(format) || format === 'po';
