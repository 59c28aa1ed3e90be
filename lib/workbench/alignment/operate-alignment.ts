import { type Operation, operate } from '../../align/operations';
import { applyPatch, inverse, isEmpty, type Patch, withUnits } from '../../align/patch';
import { keptBeads, realigned } from '../../align/realigned';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { UNSTORABLE } from '../document/import-document';
import { forbidden, refuse } from '../failures';
import type { AlignmentChange, AlignmentKey, StoredAlignment } from '../ports/alignments';
import { type JobProgress, NO_PROGRESS } from '../ports/jobs';
import { walked } from './align-pairs';
import { alignTextsInSteps } from './align-texts';
import { alignmentHelp, MOST_PAIRS } from './alignment-help';
import { updateCommitted } from './commit-alignment';
import { isLong } from './create-alignment';

/**
 * `stepId` is the sender's own name for the step, a UUID that is kept with the version the step led to. Whoever did not get the
 * answer sends the same step again, also from another page or after a restart: when it was the last one that arrived, the
 * answer is `stepArrived` and nothing is done twice; when somebody else was first, it is `staleEdit`.
 */
type StepAt = AlignmentKey & { readonly version: number; readonly stepId?: string | undefined };
type Ports = Pick<Deps, 'alignments' | 'memories' | 'now'>;
/** What a change led to. `patch` is what was done to the state of `version − 1`: a page follows it without reading all again. */
export type AlignmentStep = {
  readonly version: number;
  readonly patch: Patch;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
};

/** One operation by hand, stored with its inverse. What was committed before follows. */
export async function operateAlignment(
  deps: Ports,
  actor: Actor,
  { version, stepId, operation, ...key }: StepAt & { readonly operation: Operation },
): Promise<Result<AlignmentStep, Failure>> {
  if ('text' in operation && UNSTORABLE.test(operation.text)) return refuse('untranslatableCharacters');
  const opened = await openAt(deps, actor, key, version, stepId);
  if (!opened.ok) return opened;
  const patch = operate(opened.value.state, operation);
  if (!patch) return refuse('alignmentRefused');
  return store(deps, actor, opened.value, patch, operation.kind, stepId);
}

/** What realigning would outlast a request with: a job does it then. */
export async function isLongToRealign(deps: Pick<Deps, 'alignments'>, key: AlignmentKey): Promise<boolean> {
  const stored = await deps.alignments.get(key);
  return stored !== null && isLong(stored.state.source.length, stored.state.target.length);
}

/** Aligns anew whatever is neither locked nor confirmed; the rest are anchors. One step of the history. */
export async function realignAlignment(
  deps: Ports & Pick<Deps, 'projects' | 'glossaries'>,
  actor: Actor,
  { version, stepId, ...key }: StepAt,
  progress: JobProgress = NO_PROGRESS,
): Promise<Result<AlignmentStep, Failure>> {
  const opened = await openAt(deps, actor, key, version, stepId);
  if (!opened.ok) return opened;
  const { alignment, state, ignoresStructure } = opened.value;
  const { sourceLang, targetLang } = alignment;
  await progress.report(0, 100);
  const { source, target } = state;
  const most = isLong(source.length, target.length) ? MOST_PAIRS.inJob : MOST_PAIRS.inRequest;
  const help = await alignmentHelp(deps, key.projectId, alignment, most);
  const texts = { sourceLang, targetLang, source, target, ignoresStructure };
  const steps = alignTextsInSteps({ ...texts, locked: keptBeads(state), ...help });
  const found = await walked(steps, progress, (share) => progress.report(Math.round(share * 100), 100));
  if (found === null) return refuse('cancelled');
  const patch = realigned(state, found);
  return isEmpty(patch) ? refuse('alignmentRefused') : store(deps, actor, opened.value, patch, 'realign', stepId);
}

/** One step back or forward, without limit, whoever made it and in whatever browser. */
export async function stepAlignment(
  deps: Ports,
  actor: Actor,
  { version, stepId, direction, ...key }: StepAt & { readonly direction: 'undo' | 'redo' },
): Promise<Result<AlignmentStep, Failure>> {
  const opened = await openAt(deps, actor, key, version, stepId);
  if (!opened.ok) return opened;
  const next = await deps.alignments.nextStep(key, direction);
  if (!next) return refuse('alignmentRefused');
  return write(deps, actor, opened.value, next.patch, () => ({ kind: direction, step: next.step }), stepId);
}

async function openAt(
  deps: Ports,
  actor: Actor,
  key: AlignmentKey,
  version: number,
  stepId: string | undefined,
): Promise<Result<StoredAlignment, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const stored = await deps.alignments.get(key);
  if (!stored) return refuse('alignmentNotFound');
  return stored.alignment.version === version ? ok(stored) : refuse(whyNot(stored, stepId));
}

const whyNot = ({ lastStepId }: StoredAlignment, stepId: string | undefined) =>
  stepId !== undefined && lastStepId === stepId ? 'stepArrived' : 'staleEdit';

const store = (deps: Ports, actor: Actor, stored: StoredAlignment, patch: Patch, name: string, stepId?: string) =>
  write(
    deps,
    actor,
    stored,
    patch,
    (resolved) => ({ kind: 'do', name, backward: inverse(stored.state, resolved) }),
    stepId,
  );

async function write(
  deps: Ports,
  actor: Actor,
  { alignment, state }: StoredAlignment,
  found: Patch,
  changeOf: (patch: Patch) => AlignmentChange,
  stepId: string | undefined,
): Promise<Result<AlignmentStep, Failure>> {
  const key = { projectId: alignment.projectId, alignmentId: alignment.id };
  const patch = withUnits(state, found);
  const outcome = await deps.alignments.apply(key, {
    version: alignment.version,
    patch,
    change: changeOf(patch),
    actorId: actor.userId,
    stepId,
  });
  if (!outcome) {
    const now = await deps.alignments.get(key);
    return refuse(now ? whyNot(now, stepId) : 'alignmentNotFound');
  }
  await updateCommitted(deps, actor, alignment, applyPatch(state, patch), patch);
  return ok({ ...outcome, patch });
}
