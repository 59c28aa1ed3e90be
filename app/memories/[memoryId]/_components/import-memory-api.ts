import { ask } from '@/app/_components/ask';
import type { Failure, Result } from '@/lib/core/result';

type Started = { readonly jobId: string };

/** Sends a file to be looked at. */
export const sendFile = (
  memoryId: string,
  file: File,
): Promise<Result<Started & { readonly uploadId: string }, Failure>> =>
  ask(`/api/memories/${memoryId}/import?${new URLSearchParams({ name: file.name, look: '1' })}`, {
    method: 'POST',
    body: file,
    headers: { 'x-qantara': 'upload' },
  });

/** What is to become of a file that is there: another look in another encoding, or the import. */
export const goOn = (
  memoryId: string,
  uploadId: string,
  body: { readonly name: string; readonly encoding?: string; readonly policy?: string; readonly look: boolean },
): Promise<Result<Started, Failure>> =>
  ask(`/api/memories/${memoryId}/import/${uploadId}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** The file is not wanted any more. What cannot be removed now is swept later. */
export const dropFile = (memoryId: string, uploadId: string): void => {
  void fetch(`/api/memories/${memoryId}/import/${uploadId}`, {
    method: 'DELETE',
    headers: { 'content-type': 'application/json' },
    keepalive: true,
  }).catch(() => undefined);
};
