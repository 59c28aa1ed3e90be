import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { GlossaryPreview, MergePolicy, SameAs, TableReading } from '@/lib/workbench/views/glossary-import';

/** A file that lies with the server, waiting to be brought in. */
export type TakenFile = { readonly uploadId: string; readonly preview: GlossaryPreview };
export type ImportOrder = {
  readonly uploadId: string;
  readonly fileName: string;
  readonly reading: TableReading;
  readonly policy: MergePolicy;
  readonly sameAs: SameAs;
  readonly isDryRun: boolean;
};

/** What the dialog asks the server for; an answer that does not come is the failure `offline`. */
export function importApi(glossaryId: string) {
  const url = `/api/glossaries/${glossaryId}/import`;
  return {
    take: (file: File) =>
      ask<TakenFile>(`${url}?name=${encodeURIComponent(file.name)}`, {
        method: 'POST',
        body: file,
        headers: { 'x-qantara': 'upload' },
      }),
    start: (order: ImportOrder) =>
      ask<{ readonly jobId: string }>(url, {
        method: 'PUT',
        body: JSON.stringify(order),
        headers: { 'content-type': 'application/json' },
      }),
    /** Nobody waits for the answer: a file that stays is only a file. */
    discard: (uploadId: string) =>
      void ask(`${url}?upload=${uploadId}`, {
        method: 'DELETE',
        body: '{}',
        headers: { 'content-type': 'application/json' },
        keepalive: true,
      }),
  };
}

async function ask<T>(url: string, init: RequestInit): Promise<Result<T, Failure>> {
  try {
    const response = await fetch(url, init);
    const answer: unknown = response.status < 500 ? await response.json() : { code: 'unexpected' };
    return response.ok ? ok(answer as T) : fail(answer as Failure);
  } catch {
    return fail({ code: 'offline' });
  }
}
