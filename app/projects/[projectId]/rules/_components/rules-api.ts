import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';
import type { SegmentationRules } from '@/lib/text/segmentation-rules';
import type { ReadRules, ResegmentPreview, RulesPreview } from '@/lib/workbench/views/rules';

/** A document of the project as the page of its rules lists it. */
export type DocumentToCut = {
  readonly id: string;
  readonly name: string;
  readonly segments: number;
  /** The file itself says where it is cut. */
  readonly isFixed: boolean;
};

const json = (method: string, body: unknown): RequestInit => ({
  method,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

export const saveRules = (
  projectId: string,
  rules: SegmentationRules | null,
  version: number,
): Promise<Result<{ readonly version: number }, Failure>> =>
  ask(`/api/projects/${projectId}/rules`, json('PUT', { rules, version }));

export const previewRules = (
  projectId: string,
  input: { readonly rules: SegmentationRules; readonly lang: string; readonly text: string },
  signal: AbortSignal,
): Promise<Result<RulesPreview, Failure>> =>
  ask(`/api/projects/${projectId}/rules/preview`, { ...json('POST', input), signal });

export const readRules = (projectId: string, file: File): Promise<Result<ReadRules, Failure>> =>
  ask(`/api/projects/${projectId}/rules/read`, { method: 'POST', body: file, headers: { 'x-qantara': 'upload' } });

export const previewResegment = (projectId: string, documentId: string): Promise<Result<ResegmentPreview, Failure>> =>
  ask(`/api/projects/${projectId}/documents/${documentId}/resegment`);

export const startResegment = (
  projectId: string,
  documentId: string,
  version: number,
): Promise<Result<{ readonly jobId: string }, Failure>> =>
  ask(`/api/projects/${projectId}/documents/${documentId}/resegment`, json('POST', { version }));

export type ResegmentResult = {
  readonly changed: number;
  readonly left: number;
  readonly changeIds: readonly string[];
};

/** Takes the places back, the last one first. @returns how many; a place that somebody has edited since stays */
export async function undoResegment(projectId: string, changeIds: readonly string[]): Promise<number> {
  let undone = 0;
  for (const changeId of changeIds.toReversed()) {
    const result = await ask(`/api/projects/${projectId}/changes/${changeId}/undo`, json('POST', {}));
    if (result.ok) undone++;
  }
  return undone;
}
