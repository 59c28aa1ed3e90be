import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';
import type { ReturnOutcome, ReturnView } from '@/lib/workbench/views/return';

export type ReturnRequest = {
  readonly projectId: string;
  readonly documentId: string;
  readonly file: File;
  /** What rows become that were filled in while their status was left alone. */
  readonly filledAs: 'draft' | 'translated';
};

export const previewReturn = (request: ReturnRequest): Promise<Result<ReturnView, Failure>> =>
  post(`${urlOf(request)}/preview`, request);

export const applyReturn = (
  request: ReturnRequest,
  take: readonly { readonly id: string; readonly version: number }[],
): Promise<Result<ReturnOutcome, Failure>> => post(urlOf(request), request, JSON.stringify(take));

const urlOf = ({ projectId, documentId }: ReturnRequest) => `/api/projects/${projectId}/documents/${documentId}/return`;

function post<T>(url: string, { file, filledAs }: ReturnRequest, take?: string): Promise<Result<T, Failure>> {
  const form = new FormData();
  form.set('file', file);
  form.set('filledAs', filledAs);
  if (take !== undefined) form.set('take', take);
  return ask(url, { method: 'POST', body: form, headers: { 'x-qantara': 'upload' } });
}
