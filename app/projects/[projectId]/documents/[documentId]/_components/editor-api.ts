import type { Failure, Result } from '@/lib/core/result';
import { fail, ok } from '@/lib/core/result';
import type { BlockRole } from '@/lib/text/types';
import type { SaveSegmentInput, SaveSegmentOutcome } from '@/lib/workbench/views/editor';
import type { TermClass } from '@/lib/workbench/views/glossary';
import type { HelpForSegment } from '@/lib/workbench/views/help';
import type { SaveAnswer } from './save-queue';

/** What the editor asks the server for. Rejects when no answer came; an answer that says no is a value. */
export type EditorApi = {
  save(input: SaveSegmentInput): Promise<SaveAnswer>;
  help(segmentId: string, signal?: AbortSignal): Promise<Result<HelpForSegment, Failure>>;
  /** @param segmentId whose sentences speak for the term */
  addTerm(input: NewTerm, segmentId: string | null): Promise<Result<unknown, Failure>>;
  ignoreIssue(segmentId: string, key: string): Promise<Result<null, Failure>>;
  setRole(documentId: string, blockIndex: number, role: BlockRole): Promise<Result<null, Failure>>;
};
export type NewTerm = {
  readonly source: string;
  readonly target: string;
  readonly class: TermClass;
  readonly note: string;
  readonly doNotTranslate: boolean;
};

/** Answers below this are the application's own; above, the server or something before it is in trouble: try again. */
const SERVER_TROUBLE = 500;
/** A save without an answer for this long is sent again: its connection may have died unnoticed. */
const SAVE_PATIENCE_MS = 30_000;

export function editorApi(projectId: string): EditorApi {
  const base = `/api/projects/${projectId}`;
  return {
    async save({ projectId: _, segmentId, ...body }) {
      // `keepalive` lets the last save of a page that is being left arrive; browsers bound it at 64 kB
      const json = JSON.stringify(body);
      const response = await send('PUT', `${base}/segments/${segmentId}`, json, {
        keepalive: json.length < 60_000,
        signal: AbortSignal.timeout(SAVE_PATIENCE_MS),
      });
      const answer = await response.json();
      if (response.ok || answer.kind === 'conflict') return answer as SaveSegmentOutcome;
      return { kind: 'failed', failure: answer as Failure };
    },
    help: (segmentId, signal) => ask('GET', `${base}/segments/${segmentId}/help`, undefined, signal ? { signal } : {}),
    addTerm: (input, segmentId) =>
      ask('POST', `${base}/terms`, JSON.stringify(segmentId === null ? input : { ...input, segmentId })),
    ignoreIssue: (segmentId, key) =>
      ask('POST', `${base}/segments/${segmentId}/ignored`, JSON.stringify({ key, reason: '' })),
    setRole: (documentId, blockIndex, role) =>
      ask('PUT', `${base}/documents/${documentId}/blocks/${blockIndex}`, JSON.stringify({ role })),
  };
}

/** Asks for JSON. Rejects when no answer came. */
export async function ask<T>(
  method: string,
  url: string,
  body?: string,
  init: RequestInit = {},
): Promise<Result<T, Failure>> {
  const response = await send(method, url, body, init);
  const answer = await response.json();
  return response.ok ? ok(answer as T) : fail(answer as Failure);
}

async function send(method: string, url: string, body: string | undefined, init: RequestInit): Promise<Response> {
  const response = await fetch(url, {
    ...init,
    method,
    ...(body === undefined ? {} : { body, headers: { 'content-type': 'application/json' } }),
  });
  if (response.status >= SERVER_TROUBLE) throw new Error(`${method} ${url} answered ${response.status}`);
  return response;
}
