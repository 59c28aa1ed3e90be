import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';

/** Where one side of a new alignment comes from; what is not chosen stays as it was. */
export type SideDraft = {
  readonly from: 'paste' | 'file' | 'document';
  readonly text: string;
  readonly file: File | null;
  readonly documentId: string;
};
export const NO_SIDE: SideDraft = { from: 'paste', text: '', file: null, documentId: '' };

export const isMissing = ({ from, text, file, documentId }: SideDraft): boolean =>
  from === 'paste' ? text.trim() === '' : from === 'file' ? file === null : documentId === '';

/** What came of it at once; `started` is the job that makes an alignment of long texts. */
export type CreateAnswer =
  | { readonly kind: 'created'; readonly alignmentId: string }
  | { readonly kind: 'reversed' }
  | { readonly kind: 'started'; readonly jobId: string; readonly alignmentId: string };

type Draft = {
  readonly name: string;
  readonly source: SideDraft;
  readonly target: SideDraft;
  readonly whenReversed: 'ask' | 'swap' | 'keep';
  readonly ignoresStructure: boolean;
};

export function createAlignment(
  projectId: string,
  { name, whenReversed, ignoresStructure, ...sides }: Draft,
): Promise<Result<CreateAnswer, Failure>> {
  const form = new FormData();
  form.set('name', name);
  form.set('whenReversed', whenReversed);
  if (ignoresStructure) form.set('ignoresStructure', 'on');
  for (const side of ['source', 'target'] as const) {
    const { from, text, file, documentId } = sides[side];
    if (from === 'paste') form.set(`${side}.text`, text);
    else if (from === 'document') form.set(`${side}.document`, documentId);
    else if (file) form.set(`${side}.file`, file);
  }
  return ask(`/api/projects/${projectId}/alignments`, {
    method: 'POST',
    body: form,
    headers: { 'x-qantara': 'upload' },
  });
}
