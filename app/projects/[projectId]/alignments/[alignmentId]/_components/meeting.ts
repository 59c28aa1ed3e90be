import type { AlignmentState } from '@/lib/align/alignment';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, withUnits } from '@/lib/align/patch';
import { rebase } from '@/lib/align/rebase';
import type { AlignmentChangesView, AlignmentChangeView } from '@/lib/workbench/views/alignment';
import type { LostStep, Snapshot } from './session-types';
import type { UnsentStep } from './unsent-steps';

/** A step on its way. `isApplied`: the page shows it already. */
export type Task =
  | (Extract<UnsentStep, { kind: 'operation' }> & { readonly isApplied: boolean })
  | Exclude<UnsentStep, { kind: 'operation' }>;

/** One's steps by whether the server has them: it tells their names, and what is sent in order arrives in order. */
export function sorted<T extends UnsentStep>(steps: readonly T[], { steps: told, lastStepId }: AlignmentChangesView) {
  const ids = new Set([lastStepId, ...told.map(({ stepId }) => stepId)]);
  const count = steps.findLastIndex(({ stepId }) => ids.has(stepId)) + 1;
  return { arrived: steps.slice(0, count), waiting: steps.slice(count) };
}

type Meeting = {
  readonly arrived: readonly Task[];
  /** What follows after theirs, as it is to be done now. */
  readonly tasks: readonly Task[];
  readonly lost: readonly Task[];
  readonly theirs: readonly AlignmentChangeView[];
  readonly state: AlignmentState;
};

/**
 * One's own steps meet what somebody else did: operations on what is as it was follow theirs; operations on what is not,
 * and whatever comes after an undo, redo or realigning, are lost.
 *
 * @param before the state that the tasks were made on
 * @param now the current one, as the server has it
 */
export function meeting(
  tasks: readonly Task[],
  changes: AlignmentChangesView,
  before: AlignmentState,
  now: Pick<Snapshot, 'state' | 'version'>,
): Meeting {
  const { arrived, waiting } = sorted(tasks, changes);
  const base = operationsOf(arrived).reduce(done, before);
  const first = waiting.findIndex(({ kind }) => kind !== 'operation');
  const own = (first < 0 ? waiting : waiting.slice(0, first)).filter((task) => task.kind === 'operation');
  const { kept, state } = rebase(base, now.state, operationsOf(own));
  const following = kept.map(
    ({ index, operation }, n): Task => ({ ...own[index]!, operation, version: now.version + n, isApplied: true }),
  );
  const isKept = new Set(following.map(({ stepId }) => stepId));
  return {
    arrived,
    tasks: following,
    lost: waiting.filter(({ stepId }) => !isKept.has(stepId)),
    theirs: changes.steps.filter(({ stepId }) => !tasks.some((task) => task.stepId === stepId)),
    state,
  };
}

export const stepOf = ({ ...task }: Task): UnsentStep => {
  if (task.kind !== 'operation') return task;
  const { isApplied: _isApplied, ...step } = task;
  return step;
};
export const lostStep = (step: UnsentStep): LostStep => (step.kind === 'operation' ? step.operation : step.kind);
const operationsOf = (tasks: readonly Task[]): readonly Operation[] =>
  tasks.flatMap((task) => (task.kind === 'operation' ? [task.operation] : []));
const done = (state: AlignmentState, operation: Operation): AlignmentState => {
  const patch = operate(state, operation);
  return patch ? applyPatch(state, withUnits(state, patch)) : state;
};
