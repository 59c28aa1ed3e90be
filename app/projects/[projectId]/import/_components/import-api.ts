import { ask } from '@/app/_components/ask';
import { awaitJob } from '@/app/_components/await-job';
import { type Failure, ok, type Result } from '@/lib/core/result';
import type { BlockRole } from '@/lib/text/types';
import type { ImportPreview } from '@/lib/workbench/views/import-preview';
import type { JobView } from '@/lib/workbench/views/job';

/** What is brought in: the file as it is, and what the user says about it. Empty means: as detected. */
export type ImportRequest = {
  readonly file: File;
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  /** Of a Word document: `accept` or `keep`. */
  readonly trackedChanges: string;
  readonly roles: ReadonlyMap<number, BlockRole>;
  /** Set when the file was large and lies with the server. */
  readonly uploadId?: string;
};
/** How long work goes, and how it is stopped. */
export type Watch = { readonly onJob: (job: JobView) => void; readonly signal: AbortSignal };

/** Larger files can keep a server busy for longer than a request should last: the worker reads them. Bytes, packed and plain. */
const LARGE_PACKED = 400_000;
const LARGE = 1_000_000;
const isLarge = ({ file }: ImportRequest): boolean =>
  file.size > (/\.(?:docx|xlsx)$/iu.test(file.name) ? LARGE_PACKED : LARGE);

export async function previewImport(
  projectId: string,
  request: ImportRequest,
  watch: Watch,
): Promise<Result<{ readonly preview: ImportPreview; readonly request: ImportRequest }, Failure>> {
  const sent = await sentBefore(projectId, request);
  if (!sent.ok) return sent;
  const result = await (isLarge(request)
    ? job<ImportPreview>(projectId, sent.value, null, watch)
    : post<ImportPreview>(`/api/projects/${projectId}/documents/preview`, request));
  return result.ok ? ok({ preview: result.value, request: sent.value }) : result;
}

export async function storeImport(
  projectId: string,
  request: ImportRequest,
  watch: Watch,
): Promise<Result<{ readonly documentId: string }, Failure>> {
  if (!isLarge(request)) return post(`/api/projects/${projectId}/documents/import`, request);
  const sent = await sentBefore(projectId, request);
  return sent.ok ? job(projectId, sent.value, Object.fromEntries(request.roles), watch) : sent;
}

/** A large file goes to the server once, however often it is looked at. */
async function sentBefore(projectId: string, request: ImportRequest): Promise<Result<ImportRequest, Failure>> {
  if (!isLarge(request) || request.uploadId) return ok(request);
  const sent = await ask<{ readonly id: string }>(`/api/projects/${projectId}/documents/upload`, {
    method: 'POST',
    body: request.file,
    headers: { 'x-qantara': 'upload' },
  });
  return sent.ok ? ok({ ...request, uploadId: sent.value.id }) : sent;
}

async function job<T>(
  projectId: string,
  { file, name, format, encoding, trackedChanges, uploadId }: ImportRequest,
  roles: Readonly<Record<string, BlockRole>> | null,
  watch: Watch,
): Promise<Result<T, Failure>> {
  const said = Object.entries({ format, encoding, trackedChanges }).filter(([, value]) => value !== '');
  const body = { uploadId, fileName: file.name, name: name || file.name, ...Object.fromEntries(said), roles };
  const started = await ask<{ readonly jobId: string }>(`/api/projects/${projectId}/documents/job`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return started.ok ? awaitJob<T>(started.value.jobId, watch) : started;
}

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
