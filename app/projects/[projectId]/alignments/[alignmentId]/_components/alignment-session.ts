import type { AlignmentState } from '@/lib/align/alignment';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, type Patch, withUnits } from '@/lib/align/patch';
import type { Failure, Result } from '@/lib/core/result';
import type { AlignmentStep } from '@/lib/workbench/alignment/operate-alignment';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { AlignmentApi, StartedJob } from './alignment-api';

export type SaveState = 'saved' | 'saving' | 'retrying';
export type Snapshot = {
  readonly state: AlignmentState;
  /** The version the server has acknowledged. */
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveState;
};
/** What the page is told beside the new state. `stale`: somebody else was first, everything has been read again. */
export type SessionEvent =
  | { readonly kind: 'stale' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A long alignment is realigned by a job; `reload` shows what it came to. */
  | { readonly kind: 'started'; readonly jobId: string }
  | { readonly kind: 'done'; readonly what: 'undo' | 'redo' | 'realign' };

/** `stepId` names the task to the server, so that it is done once however often it has to be sent. */
type Task = { readonly stepId: string } & (
  | { readonly kind: 'operation'; readonly operation: Operation; readonly isApplied: boolean }
  | { readonly kind: 'undo' | 'redo' | 'realign' }
);

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8_000;

/**
 * An open alignment in the browser. An operation shows at once and is sent in order; undo, redo and realign wait for the
 * server, since only it knows the history, and what is done meanwhile follows after them. A lost connection is tried again;
 * a version somebody else has made is read anew and never written over.
 */
export class AlignmentSession {
  private snapshot: Snapshot;
  private tasks: Task[] = [];
  private isRunning = false;
  private readonly listeners = new Set<() => void>();

  constructor(
    view: Pick<AlignmentPageView, 'alignment' | 'state' | 'canUndo' | 'canRedo'>,
    private readonly api: AlignmentApi,
    private readonly tell: (event: SessionEvent) => void,
    private readonly wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)),
  ) {
    const { alignment, state, canUndo, canRedo } = view;
    this.snapshot = { state, version: alignment.version, canUndo, canRedo, save: 'saved' };
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
    this.enqueue({ kind: 'operation', stepId: newStepId(), operation, isApplied: !mustWait });
    return true;
  }

  step(kind: 'undo' | 'redo' | 'realign'): void {
    this.enqueue({ kind, stepId: newStepId() });
  }

  /** The server's version after a commit, which notes units at beads; read again because only it knows them. */
  async reload(): Promise<void> {
    const opened = await this.api.open();
    if (!opened.ok) {
      this.tell({ kind: 'failed', failure: opened.error });
      return;
    }
    const { alignment, state, canUndo, canRedo } = opened.value;
    this.set({ state, version: alignment.version, canUndo, canRedo });
  }

  private apply(found: Patch | null): boolean {
    if (!found) return false;
    const { state } = this.snapshot;
    this.set({ state: applyPatch(state, withUnits(state, found)), canUndo: true, canRedo: false });
    return true;
  }

  private enqueue(task: Task): void {
    this.tasks.push(task);
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
      this.tasks.shift();
      this.tell({ kind: 'refused' });
      return;
    }
    const answer = await this.untilAnswered(() => this.ask(task));
    this.tasks.shift();
    if (answer.ok) this.follow(task, answer.value);
    else if (task.kind !== 'operation' && answer.error.code === 'alignmentRefused') this.tell({ kind: 'refused' });
    else await this.recover(answer.error);
  }

  private follow(task: Task, done: AlignmentStep | StartedJob): void {
    if ('jobId' in done) {
      this.tell({ kind: 'started', jobId: done.jobId });
      return;
    }
    const { version, canUndo, canRedo, patch } = done;
    const state = task.kind === 'operation' ? this.snapshot.state : applyPatch(this.snapshot.state, patch);
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
      }
    }
  }

  /** Reads everything again. A step that was sent twice may have arrived the first time: then the others follow it. */
  private async recover(failure: Failure): Promise<void> {
    await this.untilAnswered(() => this.reload());
    if (failure.code === 'stepArrived') {
      this.tasks = this.tasks.map((task) => (task.kind === 'operation' ? { ...task, isApplied: false } : task));
      return;
    }
    this.tasks = [];
    this.tell(failure.code === 'staleEdit' ? { kind: 'stale' } : { kind: 'failed', failure });
  }

  private set(part: Partial<Snapshot>): void {
    this.snapshot = { ...this.snapshot, ...part };
    for (const listener of this.listeners) listener();
  }
}

/** A random UUID; `crypto.randomUUID` is not there on pages that came over plain HTTP from another machine. */
function newStepId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
