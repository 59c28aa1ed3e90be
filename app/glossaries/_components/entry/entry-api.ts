import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';
import type { ConflictView, ReviewState, TermEntryView } from '@/lib/workbench/views/glossary';
import { bodyOf, type EntryFields } from './entry-fields';

type Answer<T> = Promise<Result<T, Failure>>;
export type Saved = { readonly version: number };

/** What the pages of a glossary ask the server for. */
export function entryApi(glossaryId: string) {
  const base = `/api/glossaries/${glossaryId}/entries`;
  const post = <T>(path: string, body: object): Answer<T> =>
    ask(`${base}${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  return {
    add: (fields: EntryFields) => post<{ readonly entryId: string }>('', { entry: bodyOf(fields) }),
    check: (entryId: string | null, fields: EntryFields) =>
      post<readonly ConflictView[]>('/check', { entryId, entry: bodyOf(fields) }),
    search: (text: string): Answer<readonly TermEntryView[]> => ask(`${base}?q=${encodeURIComponent(text)}`),
    read: (entryId: string): Answer<TermEntryView> => ask(`${base}/${entryId}`),
    save: (entryId: string, version: number, fields: EntryFields, reason: string) =>
      post<Saved>(`/${entryId}`, { kind: 'save', version, entry: bodyOf(fields), reason }),
    review: (entryId: string, version: number, review: ReviewState, reason: string) =>
      post<Saved>(`/${entryId}`, { kind: 'review', version, review, reason }),
    restore: (entryId: string, version: number, to: number) =>
      post<Saved>(`/${entryId}`, { kind: 'restore', version, to }),
    setDeleted: (entryId: string, version: number, isDeleted: boolean) =>
      post<null>(`/${entryId}`, { kind: 'delete', version, isDeleted }),
    comment: (entryId: string, text: string) => post<null>(`/${entryId}`, { kind: 'comment', text }),
  };
}
export type EntryApi = ReturnType<typeof entryApi>;
