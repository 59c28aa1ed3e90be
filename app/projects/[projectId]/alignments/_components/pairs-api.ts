import { ask } from '@/app/_components/ask';
import { type Failure, ok, type Result } from '@/lib/core/result';
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
      const init = { method: 'POST', body: file, headers: { 'x-qantara': 'upload' } };
      const sent = await ask<{ files: readonly UploadedFile[] }>(url, init);
      return sent.ok ? ok(sent.value.files) : sent;
    },
    propose: (files: readonly UploadedFile[]): Promise<Result<PairsView, Failure>> =>
      json(`${base}/pairs`, { kind: 'propose', files: files.map(({ uploadId, path }) => ({ uploadId, path })) }),
    align: (pairs: readonly ConfirmedPair[]): Promise<Result<{ readonly jobId: string }, Failure>> =>
      json(`${base}/pairs`, { kind: 'align', pairs }),
  };
}

const json = <T>(url: string, body: object): Promise<Result<T, Failure>> =>
  ask(url, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } });
