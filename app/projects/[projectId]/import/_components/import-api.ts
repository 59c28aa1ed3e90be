import { ask } from '@/app/_components/ask';
import type { ImportPreview } from '@/app/_components/import-preview';
import type { Failure, Result } from '@/lib/core/result';
import type { BlockRole } from '@/lib/text/types';

/** What is brought in: the file as it is, and what the user says about it. Empty means: as detected. */
export type ImportRequest = {
  readonly file: File;
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  /** Of a Word document: `accept` or `keep`. */
  readonly trackedChanges: string;
  readonly roles: ReadonlyMap<number, BlockRole>;
};

export const previewImport = (projectId: string, request: ImportRequest): Promise<Result<ImportPreview, Failure>> =>
  post(`/api/projects/${projectId}/documents/preview`, request);

export const storeImport = (
  projectId: string,
  request: ImportRequest,
): Promise<Result<{ readonly documentId: string }, Failure>> =>
  post(`/api/projects/${projectId}/documents/import`, request);

function post<T>(
  url: string,
  { file, name, format, encoding, trackedChanges, roles }: ImportRequest,
): Promise<Result<T, Failure>> {
  const form = new FormData();
  form.set('file', file);
  form.set('name', name);
  form.set('format', format);
  form.set('encoding', encoding);
  form.set('trackedChanges', trackedChanges);
  form.set('roles', JSON.stringify(Object.fromEntries(roles)));
  return ask(url, { method: 'POST', body: form, headers: { 'x-qantara': 'upload' } });
}

/** Pasted text as the file it would be. */
export const pastedFile = (text: string, name: string): File =>
  new File([text], `${name || 'article'}.txt`, { type: 'text/plain' });

/** The first line of a text, cut at a word, as a name for its document. */
export function nameFrom(text: string): string {
  const line =
    text
      .split('\n')
      .find((each) => each.trim() !== '')
      ?.trim() ?? '';
  return line.length <= 80 ? line : `${line.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
}
