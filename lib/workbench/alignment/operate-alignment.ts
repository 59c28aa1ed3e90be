import { type Operation, operate } from '../../align/operations';
import { applyPatch, inverse, isEmpty, type Patch, withUnits } from '../../align/patch';
import { keptBeads, realigned } from '../../align/realigned';
import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { UNSTORABLE } from '../document/import-document';
import { forbidden, refuse } from '../failures';
import type { AlignmentChange, AlignmentKey, StoredAlignment } from '../ports/alignments';
import { alignTexts } from './align-texts';
import { alignmentHelp } from './alignment-help';
import { updateCommitted } from './commit-alignment';

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
  { version, operation, ...key }: AlignmentKey & { readonly version: number; readonly operation: Operation },
): Promise<Result<AlignmentStep, Failure>> {
  if (operation.kind === 'editText' && UNSTORABLE.test(operation.text)) return refuse('untranslatableCharacters');
  const opened = await openAt(deps, actor, key, version);
  if (!opened.ok) return opened;
  const patch = operate(opened.value.state, operation);
  if (!patch) return refuse('alignmentRefused');
  return store(deps, actor, opened.value, patch, operation.kind);
}

/** Aligns anew whatever is neither locked nor confirmed; the rest are anchors. One step of the history. */
export async function realignAlignment(
  deps: Ports & Pick<Deps, 'projects' | 'glossaries'>,
  actor: Actor,
  { version, ...key }: AlignmentKey & { readonly version: number },
): Promise<Result<AlignmentStep, Failure>> {
  const opened = await openAt(deps, actor, key, version);
  if (!opened.ok) return opened;
  const { alignment, state } = opened.value;
  const help = await alignmentHelp(deps, key.projectId, alignment);
  const found = alignTexts({
    sourceLang: alignment.sourceLang,
    targetLang: alignment.targetLang,
    source: state.source,
    target: state.target,
    locked: keptBeads(state),
    ...help,
  });
  const patch = realigned(state, found);
  return isEmpty(patch) ? refuse('alignmentRefused') : store(deps, actor, opened.value, patch, 'realign');
}

/** One step back or forward, without limit, whoever made it and in whatever browser. */
export async function stepAlignment(
  deps: Ports,
  actor: Actor,
  { version, direction, ...key }: AlignmentKey & { readonly version: number; readonly direction: 'undo' | 'redo' },
): Promise<Result<AlignmentStep, Failure>> {
  const opened = await openAt(deps, actor, key, version);
  if (!opened.ok) return opened;
  const next = await deps.alignments.nextStep(key, direction);
  if (!next) return refuse('alignmentRefused');
  return write(deps, actor, opened.value, next.patch, () => ({ kind: direction, step: next.step }));
}

async function openAt(
  deps: Ports,
  actor: Actor,
  key: AlignmentKey,
  version: number,
): Promise<Result<StoredAlignment, Failure>> {
  const refusal = forbidden(actor, 'translate');
  if (refusal) return refusal;
  const stored = await deps.alignments.get(key);
  if (!stored) return refuse('alignmentNotFound');
  return stored.alignment.version === version ? ok(stored) : refuse('staleEdit');
}

const store = (deps: Ports, actor: Actor, stored: StoredAlignment, patch: Patch, name: string) =>
  write(deps, actor, stored, patch, (resolved) => ({
    kind: 'do',
    name,
    backward: inverse(stored.state, resolved),
  }));

async function write(
  deps: Ports,
  actor: Actor,
  { alignment, state }: StoredAlignment,
  found: Patch,
  changeOf: (patch: Patch) => AlignmentChange,
): Promise<Result<AlignmentStep, Failure>> {
  const key = { projectId: alignment.projectId, alignmentId: alignment.id };
  const patch = withUnits(state, found);
  const outcome = await deps.alignments.apply(key, {
    version: alignment.version,
    patch,
    change: changeOf(patch),
    actorId: actor.userId,
  });
  if (!outcome) return refuse('staleEdit');
  await updateCommitted(deps, actor, alignment, applyPatch(state, patch), patch);
  return ok({ ...outcome, patch });
}
