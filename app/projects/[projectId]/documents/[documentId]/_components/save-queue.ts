import type { Failure } from '@/lib/core/result';
import type { SaveSegmentInput, SaveSegmentOutcome } from '@/lib/workbench/views/editor';
import type { SegmentView } from '@/lib/workbench/views/segment';
import type { SegmentEdit } from './editor-store';

/** `waiting`: typed, not sent yet · `sending` · `retrying`: the server did not answer · `conflict`, `failed`: it said no. */
export type SaveState = 'waiting' | 'sending' | 'retrying' | 'conflict' | 'failed';

/** An edit that the server has not acknowledged, as it survives a closed browser. */
export type UnsentEdit = SegmentEdit & { readonly segmentId: string; readonly version: number };

export type SaveAnswer = SaveSegmentOutcome | { readonly kind: 'failed'; readonly failure: Failure };
type SaveRequest = Pick<SaveSegmentInput, 'segmentId' | 'version'> & SegmentEdit;

export type SaveQueueOptions = {
  /** Rejects when no answer came: the edit is sent again. */
  readonly send: (request: SaveRequest) => Promise<SaveAnswer>;
  readonly keep: (edit: UnsentEdit) => void;
  readonly forget: (segmentId: string) => void;
  /** `isNewest` is false when more was typed meanwhile: the segment's text must not be taken over then. */
  readonly onSaved: (segment: SegmentView, propagated: readonly SegmentView[], isNewest: boolean) => void;
  readonly onConflict: (mine: UnsentEdit, current: SegmentView) => void;
  readonly onFailed: (segmentId: string, failure: Failure) => void;
  /** Called whenever any state changed. */
  readonly onState: () => void;
  /** How long a pause in typing is. @defaultValue 600 */
  readonly pauseMs?: number;
};

/** First wait after a lost answer, doubled up to the second. */
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 20_000;

type Entry = {
  version: number;
  pending: SegmentEdit | null;
  inFlight: SegmentEdit | null;
  /** Sent without hearing back since the last answer: any of them may be what the server holds now. */
  unanswered: readonly SegmentEdit[];
  current: SegmentView | null;
  attempts: number;
  state: SaveState;
  timer: ReturnType<typeof setTimeout> | undefined;
};

/**
 * Sends edits in order, one request per segment at a time, each with the version it was based on.
 *
 * Invariants (save-queue.test.ts): what was typed last is sent last; two requests of one segment never overlap; an edit
 * is forgotten only after the server accepted it; nothing is sent for a segment in conflict until somebody decided.
 */
export function createSaveQueue(options: SaveQueueOptions) {
  const { pauseMs = 600 } = options;
  const entries = new Map<string, Entry>();

  function setState(entry: Entry, state: SaveState): void {
    entry.state = state;
    options.onState();
  }

  function schedule(id: string, entry: Entry, ms: number): void {
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => void run(id), ms);
  }

  async function run(id: string): Promise<void> {
    const entry = entries.get(id);
    if (!entry || entry.inFlight || !entry.pending || entry.state === 'conflict') return;
    clearTimeout(entry.timer);
    const edit = entry.pending;
    entry.inFlight = edit;
    entry.pending = null;
    setState(entry, 'sending');
    let answer: SaveAnswer;
    try {
      answer = await options.send({ segmentId: id, version: entry.version, ...edit });
    } catch {
      entry.inFlight = null;
      entry.unanswered = [...entry.unanswered, edit];
      entry.pending ??= edit;
      setState(entry, 'retrying');
      schedule(id, entry, Math.min(RETRY_MS * 2 ** entry.attempts++, RETRY_MAX_MS));
      return;
    }
    entry.inFlight = null;
    entry.attempts = 0;
    if (answer.kind === 'saved') accepted(id, entry, answer.segment, answer.propagated);
    else if (answer.kind === 'conflict' && isSame(answer.current, edit)) accepted(id, entry, answer.current, []);
    else if (answer.kind === 'conflict' && entry.unanswered.some((sent) => isSame(answer.current, sent))) {
      // our own earlier text arrived although its answer did not: go on from there
      entry.version = answer.current.version;
      entry.pending ??= edit;
      entry.unanswered = [];
      setState(entry, 'waiting');
      schedule(id, entry, 0);
    } else if (answer.kind === 'conflict') refused(id, entry, entry.pending ?? edit, answer.current);
    else {
      entry.pending ??= edit;
      setState(entry, 'failed');
      options.onFailed(id, answer.failure);
    }
  }

  function accepted(id: string, entry: Entry, segment: SegmentView, propagated: readonly SegmentView[]): void {
    entry.version = segment.version;
    entry.unanswered = [];
    const { pending } = entry;
    if (pending) {
      options.keep({ segmentId: id, version: entry.version, ...pending });
      setState(entry, 'waiting');
      schedule(id, entry, 0);
    } else {
      entries.delete(id);
      options.forget(id);
      options.onState();
    }
    options.onSaved(segment, propagated, pending === null);
  }

  function refused(id: string, entry: Entry, mine: SegmentEdit, current: SegmentView): void {
    entry.pending = mine;
    entry.current = current;
    setState(entry, 'conflict');
    options.onConflict({ segmentId: id, version: entry.version, ...mine }, current);
  }

  return {
    /** Takes an edit; it goes out after a pause, or at once with `now`. */
    edit(segmentId: string, baseVersion: number, edit: SegmentEdit, now = false): void {
      const entry = entries.get(segmentId) ?? fresh(baseVersion);
      entries.set(segmentId, entry);
      entry.pending = edit;
      options.keep({ segmentId, version: entry.version, ...edit });
      if (entry.state === 'conflict') return;
      if (entry.inFlight === null) {
        setState(entry, 'waiting');
        if (now) void run(segmentId);
        else schedule(segmentId, entry, pauseMs);
      }
    },

    /** Sends everything that waits, now: the page is being left, or the connection is back. */
    flush(): void {
      for (const [id, entry] of entries) if (entry.state === 'waiting' || entry.state === 'retrying') void run(id);
    },

    /** `mine` overwrites what is stored, knowingly; `theirs` drops the edit. */
    resolve(segmentId: string, choice: 'mine' | 'theirs'): void {
      const entry = entries.get(segmentId);
      if (entry?.state !== 'conflict' || !entry.current) return;
      const { current } = entry;
      entry.current = null;
      if (choice === 'mine') {
        entry.version = current.version;
        if (entry.pending) options.keep({ segmentId, version: entry.version, ...entry.pending });
        setState(entry, 'waiting');
        void run(segmentId);
        return;
      }
      entries.delete(segmentId);
      options.forget(segmentId);
      options.onState();
      options.onSaved(current, [], true);
    },

    stateOf: (segmentId: string): SaveState | null => entries.get(segmentId)?.state ?? null,
    states: (): readonly SaveState[] => [...entries.values()].map((entry) => entry.state),
    /** Stops the timers. What was not sent stays kept. */
    dispose(): void {
      for (const entry of entries.values()) clearTimeout(entry.timer);
    },
  };
}

const fresh = (version: number): Entry => ({
  version,
  pending: null,
  inFlight: null,
  unanswered: [],
  current: null,
  attempts: 0,
  state: 'waiting',
  timer: undefined,
});

/** An answer that got lost leaves our own text on the server: that is no conflict. */
const isSame = (stored: SegmentView, edit: SegmentEdit): boolean =>
  stored.status === edit.status && JSON.stringify(stored.target) === JSON.stringify(edit.target);
