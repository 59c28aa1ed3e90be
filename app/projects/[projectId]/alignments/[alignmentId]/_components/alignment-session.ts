import type { AlignmentState } from '@/lib/align/alignment';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, type Patch, withUnits } from '@/lib/align/patch';
import type { Failure, Result } from '@/lib/core/result';
import type { AlignmentStep } from '@/lib/workbench/alignment/operate-alignment';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { AlignmentApi, StartedJob } from './alignment-api';
import { lostStep, meeting, sorted, stepOf, type Task } from './meeting';
import type { SessionEvent, Snapshot } from './session-types';
import { newStepId } from './step-id';
import type { UnsentSteps } from './unsent-steps';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * An open alignment in the browser. An operation shows at once and is sent in order; undo, redo and realign wait for the
 * server, since only it knows the history, and what is done meanwhile follows after them. A lost connection is tried again,
 * if need be at the next visit. What somebody else has done is never written over: steps on other links follow after it,
 * and both sides of the rest are told.
 */
export class AlignmentSession {
  private snapshot: Snapshot;
  /** The state that the server has acknowledged: what unsent steps were made on. */
  private base: AlignmentState;
  private tasks: Task[] = [];
  private isRunning = false;
  private pause: { readonly until: Promise<void>; readonly go: () => void } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    view: Pick<AlignmentPageView, 'alignment' | 'state' | 'canUndo' | 'canRedo'>,
    private readonly api: AlignmentApi,
    private readonly tell: (event: SessionEvent) => void,
    private readonly kept: UnsentSteps,
    private readonly wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  ) {
    const { alignment, state, canUndo, canRedo } = view;
    this.snapshot = { state, version: alignment.version, canUndo, canRedo, save: 'saved', unsent: 0 };
    this.base = state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly read = (): Snapshot => this.snapshot;

  /** @returns false when it cannot be done here */
  perform(operation: Operation): boolean {
    const mustWait = this.tasks.some(({ kind }) => kind !== 'operation');
    if (!mustWait && !this.apply(operate(this.snapshot.state, operation))) return false;
    this.enqueue({ kind: 'operation', ...this.nextStep(), operation, isApplied: !mustWait });
    return true;
  }

  step(kind: 'undo' | 'redo' | 'realign'): void {
    this.enqueue({ kind, ...this.nextStep() });
  }

  /** Sends what an earlier visit left behind, unless somebody else has been here since: then it is told and forgotten. */
  async resume(): Promise<void> {
    this.pause?.go();
    this.pause = null;
    if (this.isRunning) return;
    const left = await this.kept.left();
    const [first] = left;
    if (!first) return;
    const changes = await this.untilAnswered(() => this.api.changes(first.version));
    if (!changes.ok) return this.tell({ kind: 'failed', failure: changes.error });
    const { arrived, waiting } = sorted(left, changes.value);
    for (const { stepId } of arrived) this.kept.forget(stepId);
    const others = changes.value.version - first.version - arrived.length;
    if (waiting.length === 0) return;
    if (others > 0) {
      for (const { stepId } of waiting) this.kept.forget(stepId);
      const theirs = changes.value.steps.filter(({ stepId }) => !left.some((step) => step.stepId === stepId));
      return this.tell({ kind: 'conflict', theirs, kept: 0, lost: waiting.map(lostStep) });
    }
    if (changes.value.version !== this.snapshot.version) await this.untilAnswered(() => this.reload());
    this.tell({ kind: 'resumed', count: waiting.length });
    for (const step of waiting) this.enqueue(step.kind === 'operation' ? { ...step, isApplied: false } : step);
  }

  /** The page is left: what cannot be sent now waits for the next visit. */
  end(): void {
    let go: () => void = () => {};
    const until = new Promise<void>((resolve) => {
      go = resolve;
    });
    this.pause = { until, go };
  }

  /** Looks whether somebody else has changed something. Whoever is on the way finds out by the answer. */
  async look(): Promise<void> {
    const { version } = this.snapshot;
    const changes = await this.api.changes(version).catch(() => null);
    if (!changes?.ok || changes.value.version === version || this.isRunning || this.snapshot.version !== version)
      return;
    await this.reload();
    if (this.snapshot.version > version) this.tell({ kind: 'changed', theirs: changes.value.steps });
  }

  /** The server's version after a commit, which notes units at beads; read again because only it knows them. */
  async reload(): Promise<void> {
    const opened = await this.api.open();
    if (!opened.ok) {
      this.tell({ kind: 'failed', failure: opened.error });
      return;
    }
    const { alignment, state, canUndo, canRedo } = opened.value;
    this.base = state;
    this.set({ state, version: alignment.version, canUndo, canRedo });
  }

  private nextStep() {
    return { stepId: newStepId(), version: this.snapshot.version + this.tasks.length };
  }

  private apply(found: Patch | null): boolean {
    if (!found) return false;
    const { state } = this.snapshot;
    this.set({ state: applyPatch(state, withUnits(state, found)), canUndo: true, canRedo: false });
    return true;
  }

  private enqueue(task: Task): void {
    this.tasks.push(task);
    this.kept.keep(stepOf(task));
    this.set({ unsent: this.tasks.length });
    if (!this.isRunning) void this.run();
  }

  private async run(): Promise<void> {
    this.isRunning = true;
    this.set({ save: 'saving' });
    for (let task = this.tasks[0]; task; task = this.tasks[0]) {
      await this.send(task);
    }
    this.isRunning = false;
    this.set({ save: 'saved' });
  }

  private async send(task: Task): Promise<void> {
    if (task.kind === 'operation' && !task.isApplied && !this.apply(operate(this.snapshot.state, task.operation))) {
      this.done(task);
      this.tell({ kind: 'refused' });
      return;
    }
    const answer = await this.untilAnswered(() => this.ask(task));
    if (answer.ok) this.follow(task, answer.value);
    else if (task.kind !== 'operation' && answer.error.code === 'alignmentRefused') {
      this.done(task);
      this.tell({ kind: 'refused' });
    } else if (answer.error.code === 'staleEdit') await this.meet();
    else await this.recover(task, answer.error);
  }

  private done(task: Task): void {
    this.tasks.shift();
    this.kept.forget(task.stepId);
    this.set({ unsent: this.tasks.length });
  }

  private follow(task: Task, answer: AlignmentStep | StartedJob): void {
    this.done(task);
    if ('jobId' in answer) {
      this.tell({ kind: 'started', jobId: answer.jobId });
      return;
    }
    const { version, canUndo, canRedo, patch } = answer;
    const state = task.kind === 'operation' ? this.snapshot.state : applyPatch(this.snapshot.state, patch);
    this.base = applyPatch(this.base, patch);
    const isLast = this.tasks.length === 0;
    this.set({ state, version, ...(isLast || task.kind !== 'operation' ? { canUndo, canRedo } : {}) });
    if (task.kind !== 'operation') this.tell({ kind: 'done', what: task.kind });
  }

  private ask(task: Task): Promise<Result<AlignmentStep | StartedJob, Failure>> {
    const { version } = this.snapshot;
    const { stepId } = task;
    if (task.kind === 'operation') return this.api.operate(version, stepId, task.operation);
    return task.kind === 'realign' ? this.api.realign(version, stepId) : this.api.step(version, stepId, task.kind);
  }

  private async untilAnswered<T>(request: () => Promise<T>): Promise<T> {
    for (let pause = FIRST_WAIT_MS, hasRetried = false; ; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
      try {
        const answer = await request();
        if (hasRetried) this.set({ save: 'saving' });
        return answer;
      } catch {
        hasRetried = true;
        this.set({ save: 'retrying' });
        await this.wait(pause);
        await this.pause?.until;
      }
    }
  }

  /** Reads everything again. A step that was sent twice may have arrived the first time: then the others follow it. */
  private async recover(task: Task, failure: Failure): Promise<void> {
    await this.untilAnswered(() => this.reload());
    if (failure.code === 'stepArrived') {
      this.done(task);
      this.tasks = this.tasks.map((each) => (each.kind === 'operation' ? { ...each, isApplied: false } : each));
      return;
    }
    for (const each of [...this.tasks]) this.done(each);
    this.tell({ kind: 'failed', failure });
  }

  /** Somebody else was first. What can follow theirs does, the rest is told with it. */
  private async meet(): Promise<void> {
    const changes = await this.untilAnswered(() => this.api.changes(this.snapshot.version));
    if (!changes.ok) return this.recover(this.tasks[0]!, changes.error);
    const before = this.base;
    await this.untilAnswered(() => this.reload());
    // from here on nothing waits: what was done meanwhile stands among the tasks
    const met = meeting(this.tasks, changes.value, before, this.snapshot);
    for (const { stepId } of [...met.arrived, ...met.lost]) this.kept.forget(stepId);
    for (const task of met.tasks) this.kept.keep(stepOf(task));
    this.tasks = [...met.tasks];
    this.set({ state: met.state, unsent: met.tasks.length });
    this.tell({ kind: 'conflict', theirs: met.theirs, kept: met.tasks.length, lost: met.lost.map(lostStep) });
  }

  private set(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}
