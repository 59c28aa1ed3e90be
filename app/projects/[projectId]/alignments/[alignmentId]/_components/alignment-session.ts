import type { AlignmentState } from '@/lib/align/alignment';
import { type Operation, operate } from '@/lib/align/operations';
import { applyPatch, type Patch, withUnits } from '@/lib/align/patch';
import type { Failure, Result } from '@/lib/core/result';
import type { AlignmentStep } from '@/lib/workbench/alignment/operate-alignment';
import type { AlignmentPageView } from '@/lib/workbench/views/alignment';
import type { AlignmentApi } from './alignment-api';

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
  | { readonly kind: 'done'; readonly what: 'undo' | 'redo' | 'realign' };

type Task =
  | { readonly kind: 'operation'; readonly operation: Operation; readonly isApplied: boolean }
  | { readonly kind: 'undo' | 'redo' | 'realign' };

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
    this.enqueue({ kind: 'operation', operation, isApplied: !mustWait });
    return true;
  }

  step(kind: 'undo' | 'redo' | 'realign'): void {
    this.enqueue({ kind });
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
    const { answer, hasRetried } = await this.untilAnswered(() => this.ask(task));
    this.tasks.shift();
    if (answer.ok) {
      const { version, canUndo, canRedo, patch } = answer.value;
      const state = task.kind === 'operation' ? this.snapshot.state : applyPatch(this.snapshot.state, patch);
      const isLast = this.tasks.length === 0;
      this.set({ state, version, ...(isLast || task.kind !== 'operation' ? { canUndo, canRedo } : {}) });
      if (task.kind !== 'operation') this.tell({ kind: 'done', what: task.kind });
    } else if (task.kind !== 'operation' && answer.error.code === 'alignmentRefused') {
      this.tell({ kind: 'refused' });
    } else await this.recover(answer.error, hasRetried);
  }

  private ask(task: Task): Promise<Result<AlignmentStep, Failure>> {
    const { version } = this.snapshot;
    if (task.kind === 'operation') return this.api.operate(version, task.operation);
    return task.kind === 'realign' ? this.api.realign(version) : this.api.step(version, task.kind);
  }

  private async untilAnswered<T>(request: () => Promise<T>): Promise<{ answer: T; hasRetried: boolean }> {
    for (let pause = FIRST_WAIT_MS, hasRetried = false; ; pause = Math.min(LONGEST_WAIT_MS, pause * 2)) {
      try {
        const answer = await request();
        if (hasRetried) this.set({ save: 'saving' });
        return { answer, hasRetried };
      } catch {
        hasRetried = true;
        this.set({ save: 'retrying' });
        await this.wait(pause);
      }
    }
  }

  /** Reads everything again. A step that was sent twice may have arrived the first time: then nothing was lost. */
  private async recover(failure: Failure, hasRetried: boolean): Promise<void> {
    const { version } = this.snapshot;
    await this.untilAnswered(() => this.reload());
    if (failure.code === 'staleEdit' && hasRetried && this.snapshot.version === version + 1) {
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
