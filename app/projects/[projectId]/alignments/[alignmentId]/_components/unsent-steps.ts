import type { Operation } from '@/lib/align/operations';

/**
 * A step that the server has not acknowledged, with the version it was made on. `stepId` names it to the server, so that it is
 * done once however often it has to be sent.
 */
export type UnsentStep = { readonly stepId: string; readonly version: number } & (
  | { readonly kind: 'operation'; readonly operation: Operation }
  | { readonly kind: 'undo' | 'redo' | 'realign' }
);

/**
 * Steps on their way, kept in the browser: they outlive a closed tab, a crash, a lost connection. A browser that refuses
 * storage only loses this second net; saving goes on.
 */
export type UnsentSteps = {
  keep(step: UnsentStep): void;
  forget(stepId: string): void;
  /** What an earlier visit left behind for this alignment, in the order it was done. */
  left(): Promise<readonly UnsentStep[]>;
};

const DATABASE = 'qantara-alignments';
const STORE = 'unsent';
type Kept = {
  readonly alignmentId: string;
  readonly stepId: string;
  readonly order: number;
  readonly step: UnsentStep;
};

export function openUnsentSteps(alignmentId: string): UnsentSteps {
  let opening: Promise<IDBDatabase | null> | undefined;
  let order = Date.now() * 1000;
  const report = (error: unknown) => console.warn('unsent steps cannot be kept in this browser', error);

  async function run<T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T | null> {
    const db = await (opening ??= open());
    if (!db) return null;
    return new Promise((resolve, reject) => {
      const request = work(db.transaction(STORE, mode, { durability: 'relaxed' }).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }

  return {
    keep(step) {
      const kept: Kept = { alignmentId, stepId: step.stepId, order: order++, step };
      run('readwrite', (store) => store.put(kept)).catch(report);
    },
    forget(stepId) {
      run('readwrite', (store) => store.delete([alignmentId, stepId])).catch(report);
    },
    async left() {
      const range = IDBKeyRange.bound([alignmentId, ''], [alignmentId, '\uffff']);
      const kept = await run('readonly', (store) => store.getAll(range) as IDBRequest<Kept[]>);
      return (kept ?? []).sort((a, b) => a.order - b.order).map(({ step }) => step);
    },
  };
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['alignmentId', 'stepId'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
