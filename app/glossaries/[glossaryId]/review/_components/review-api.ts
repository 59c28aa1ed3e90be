import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';
import type { MiningSource } from '@/lib/workbench/glossary/mining-pairs';
import type { MiningParts } from '@/lib/workbench/glossary/start-mining';
import type { Page } from '@/lib/workbench/views/common';
import type { ReviewState, TermEntryView } from '@/lib/workbench/views/glossary';
import type { CandidateDetail, CandidateView, QueueFilter } from '@/lib/workbench/views/review';

export type Decided = { readonly entries: readonly { readonly entryId: string; readonly version: number }[] };

/** What the queue asks the server for. A lost connection is the failure `offline`. */
export function reviewApi(glossaryId: string) {
  const base = `/api/glossaries/${glossaryId}/review`;
  const post = <T>(deed: object, path = ''): Promise<Result<T, Failure>> =>
    ask(`${base}${path}`, {
      method: 'POST',
      keepalive: true,
      body: JSON.stringify(deed),
      headers: { 'content-type': 'application/json' },
    });
  return {
    page(
      { queue, text, class: termClass }: QueueFilter,
      cursor: string,
    ): Promise<Result<Page<CandidateView>, Failure>> {
      const query = new URLSearchParams({ queue, cursor });
      if (text) query.set('q', text);
      if (termClass) query.set('class', termClass);
      return ask(`${base}?${query}`);
    },
    detail: (entryId: string): Promise<Result<CandidateDetail, Failure>> => ask(`${base}/${entryId}`),
    targets: (entryId: string, text: string): Promise<Result<readonly TermEntryView[], Failure>> =>
      ask(`${base}/${entryId}/targets?q=${encodeURIComponent(text)}`),
    decide: (entryId: string, version: number, review: ReviewState, reason: string) =>
      post<Decided>({ kind: 'decide', entryId, version, review, reason }),
    merge: (entryId: string, version: number, intoId: string) =>
      post<Decided>({ kind: 'merge', entryId, version, intoId, reason: '' }),
    undo: (decided: Decided) => post<Decided>({ kind: 'undo', ...decided }),
    arrange: (entryId: string, arrangement: { readonly isDeferred?: boolean; readonly isMine?: boolean }) =>
      post<null>({ kind: 'arrange', entryId, ...arrangement }),
    parts: (projectId: string): Promise<Result<MiningParts, Failure>> => ask(`${base}/mine?project=${projectId}`),
    mine: (source: MiningSource) => post<{ readonly jobId: string }>({ source }, '/mine'),
    comment: (entryId: string, text: string) => post<null>({ kind: 'comment', entryId, text }),
  };
}
export type ReviewApi = ReturnType<typeof reviewApi>;
