import type { UnsentEdit } from './save-queue';

const DATABASE = 'qantara';
const STORE = 'unsent';
type Kept = UnsentEdit & { readonly documentId: string };

/**
 * Edits that the server has not acknowledged, kept in IndexedDB: they outlive a closed tab, a crash, a lost connection.
 * A browser that refuses storage (private windows of some) only loses this second net; saving goes on.
 */
export type DraftStore = {
  keep(edit: UnsentEdit): void;
  forget(segmentId: string): void;
  /** What an earlier visit left behind for this document. */
  left(): Promise<readonly UnsentEdit[]>;
};

export function openDraftStore(documentId: string): DraftStore {
  let opening: Promise<IDBDatabase | null> | undefined;
  const database = () => (opening ??= open());

  async function run<T>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T | undefined> {
    const db = await database();
    if (!db) return undefined;
    return new Promise((resolve, reject) => {
      const request = work(db.transaction(STORE, mode, { durability: 'relaxed' }).objectStore(STORE));
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  }
  const report = (error: unknown) => console.warn('unsent edits cannot be kept in this browser', error);

  return {
    keep(edit) {
      const kept: Kept = { ...edit, documentId };
      run('readwrite', (store) => store.put(kept)).catch(report);
    },
    forget(segmentId) {
      run('readwrite', (store) => store.delete([documentId, segmentId])).catch(report);
    },
    async left() {
      const range = IDBKeyRange.bound([documentId, ''], [documentId, '\uffff']);
      const kept = await run('readonly', (store) => store.getAll(range) as IDBRequest<Kept[]>);
      return (kept ?? []).map(({ documentId: _, ...edit }) => edit);
    },
  };
}

function open(): Promise<IDBDatabase | null> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE, { keyPath: ['documentId', 'segmentId'] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => resolve(null);
  });
}
