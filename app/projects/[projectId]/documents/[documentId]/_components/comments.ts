'use client';

import { useEffect, useState, useSyncExternalStore } from 'react';
import { useFailureText } from '@/app/_components/error-panel';
import { useToast } from '@/app/_components/toast';
import { type Failure, fail, type Result } from '@/lib/core/result';
import type { CommentView } from '@/lib/workbench/views/segment';
import { ask } from './editor-api';

const NONE: readonly CommentView[] = [];

/** The comments of a document by segment, outside React: a row redraws when its own thread changes. */
export function createComments(projectId: string, documentId: string) {
  const base = `/api/projects/${projectId}`;
  const threads = new Map<string, readonly CommentView[]>();
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const put = (comment: CommentView) => {
    const others = (threads.get(comment.segmentId) ?? NONE).filter(({ id }) => id !== comment.id);
    const thread = [...others, comment].sort((a, b) => (a.id < b.id ? -1 : 1));
    threads.set(comment.segmentId, thread);
  };
  const send = <T>(method: string, path: string, body?: object): Promise<Result<T, Failure>> =>
    ask<T>(method, `${base}/${path}`, body && JSON.stringify(body)).catch(() => fail({ code: 'offline' }));

  return {
    async load(): Promise<Failure | null> {
      const result = await send<readonly CommentView[]>('GET', `documents/${documentId}/comments`);
      if (!result.ok) return result.error;
      threads.clear();
      for (const comment of result.value) put(comment);
      tell();
      return null;
    },
    thread: (segmentId: string): readonly CommentView[] => threads.get(segmentId) ?? NONE,
    async add(segmentId: string, text: string): Promise<Failure | null> {
      const result = await send<CommentView>('POST', `segments/${segmentId}/comments`, { text });
      if (!result.ok) return result.error;
      put(result.value);
      tell();
      return null;
    },
    async resolve(comment: CommentView, isResolved: boolean): Promise<Failure | null> {
      const result = await send<null>('PUT', `comments/${comment.id}`, { isResolved });
      if (!result.ok) return result.error;
      put({ ...comment, isResolved });
      tell();
      return null;
    },
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
export type Comments = ReturnType<typeof createComments>;

/** The comments of an open document; fetched once the page stands, and again when segments have come or gone. */
export function useComments(projectId: string, documentId: string, order: number): Comments {
  const toast = useToast();
  const failureText = useFailureText();
  const [comments] = useState(() => createComments(projectId, documentId));
  // biome-ignore lint/correctness/useExhaustiveDependencies: `order` says when comments may have moved
  useEffect(() => {
    void comments.load().then((failure) => failure && toast('failed', failureText(failure)));
  }, [comments, order]);
  return comments;
}

export const useThread = (comments: Comments, segmentId: string): readonly CommentView[] =>
  useSyncExternalStore(
    comments.subscribe,
    () => comments.thread(segmentId),
    () => NONE,
  );

export const openIn = (thread: readonly CommentView[]): number => thread.filter(({ isResolved }) => !isResolved).length;
