import type { AlignmentState } from '@/lib/align/alignment';
import type { Operation } from '@/lib/align/operations';
import type { Failure } from '@/lib/core/result';
import type { AlignmentChangeView } from '@/lib/workbench/views/alignment';
import type { UnsentStep } from './unsent-steps';

export type SaveState = 'saved' | 'saving' | 'retrying';
export type Snapshot = {
  readonly state: AlignmentState;
  /** The version the server has acknowledged. */
  readonly version: number;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly save: SaveState;
  /** Steps that the server has not acknowledged. */
  readonly unsent: number;
};
/** What a step of one's own was, where it could not be done: its kind and, of an operation, all of it. */
export type LostStep = UnsentStep['kind'] | Operation;
/** What the page is told beside the new state. */
export type SessionEvent =
  /** Somebody else was first: the state is theirs, with what could be carried over on top. `lost` could not. */
  | {
      readonly kind: 'conflict';
      readonly theirs: readonly AlignmentChangeView[];
      readonly kept: number;
      readonly lost: readonly LostStep[];
    }
  /** Somebody else changed something while nothing of one's own was on its way. */
  | { readonly kind: 'changed'; readonly theirs: readonly AlignmentChangeView[] }
  /** Steps of an earlier visit are sent now. */
  | { readonly kind: 'resumed'; readonly count: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** A long alignment is realigned by a job; `reload` shows what it came to. */
  | { readonly kind: 'started'; readonly jobId: string }
  | { readonly kind: 'done'; readonly what: 'undo' | 'redo' | 'realign' };
