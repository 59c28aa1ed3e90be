import type { Failure, Result } from '@/lib/core/result';
import type { ResegmentView } from '@/lib/workbench/views/segment';
import { ask } from './editor-api';

type Version = { readonly version: number };

/** Splitting and joining, as the server does it. */
export function resegmentApi(projectId: string) {
  const base = `/api/projects/${projectId}`;
  const post = (path: string, body: object): Promise<Result<ResegmentView, Failure>> =>
    ask('POST', `${base}/${path}`, JSON.stringify(body));
  return {
    split: (id: string, body: Version & { readonly source: number; readonly target: number }) =>
      post(`segments/${id}/split`, body),
    join: (id: string, body: Version & { readonly next: Version & { readonly id: string } }) =>
      post(`segments/${id}/join`, body),
    undo: (changeId: string) => post(`changes/${changeId}/undo`, {}),
  };
}
