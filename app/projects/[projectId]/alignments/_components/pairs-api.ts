import { type Failure, fail, ok, type Result } from '@/lib/core/result';
import type { PairsView, UploadedFile } from '@/lib/workbench/alignment/propose-pairs';
import type { ChosenFile } from './folder-files';

export type ConfirmedPair = {
  readonly name: string;
  readonly source: UploadedFile;
  readonly target: UploadedFile;
};

/** What the page of a folder asks the server for. An answer that does not come is a failure too: nothing is lost by asking again. */
export function pairsApi(projectId: string) {
  const base = `/api/projects/${projectId}/alignments`;
  return {
    async send({ path, file }: ChosenFile): Promise<Result<readonly UploadedFile[], Failure>> {
      const url = `${base}/files?path=${encodeURIComponent(path)}`;
      const sent = await ask<{ files: readonly UploadedFile[] }>(url, file, { 'x-qantara': 'upload' });
      return sent.ok ? ok(sent.value.files) : sent;
    },
    propose: (files: readonly UploadedFile[]): Promise<Result<PairsView, Failure>> =>
      json(`${base}/pairs`, { kind: 'propose', files: files.map(({ uploadId, path }) => ({ uploadId, path })) }),
    align: (pairs: readonly ConfirmedPair[]): Promise<Result<{ readonly jobId: string }, Failure>> =>
      json(`${base}/pairs`, { kind: 'align', pairs }),
  };
}

const json = <T>(url: string, body: object): Promise<Result<T, Failure>> =>
  ask(url, JSON.stringify(body), { 'content-type': 'application/json' });

async function ask<T>(url: string, body: BodyInit, headers: Record<string, string>): Promise<Result<T, Failure>> {
  try {
    const response = await fetch(url, { method: 'POST', body, headers });
    if (response.status >= 500) return fail({ code: 'unexpected' });
    const answer = await response.json();
    return response.ok ? ok(answer as T) : fail(answer as Failure);
  } catch {
    return fail({ code: 'offline' });
  }
}
