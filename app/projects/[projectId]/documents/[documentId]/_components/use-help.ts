'use client';

import { useEffect, useState } from 'react';
import type { Failure } from '@/lib/core/result';
import type { HelpForSegment } from '@/lib/workbench/views/help';
import type { EditorApi } from './editor-api';

export type HelpState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly help: HelpForSegment }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Cached = { readonly help: HelpForSegment; readonly age: number };

/**
 * Matches and terms by segment. What was fetched shows at once and is asked for again when something was confirmed or a
 * term was added since (`touch`); the next segments are fetched ahead, so that a confirmation never waits.
 */
export function createHelpCache(api: EditorApi) {
  const cached = new Map<string, Cached>();
  const running = new Map<string, Promise<HelpState>>();
  let age = 0;

  async function fetchHelp(id: string): Promise<HelpState> {
    const asked = age;
    try {
      const result = await api.help(id);
      if (!result.ok) return { kind: 'failed', failure: result.error };
      cached.set(id, { help: result.value, age: asked });
      return { kind: 'ready', help: result.value };
    } catch {
      return { kind: 'failed', failure: { code: 'offline' } };
    }
  }
  return {
    peek: (id: string): HelpForSegment | null => cached.get(id)?.help ?? null,
    isFresh: (id: string): boolean => cached.get(id)?.age === age,
    load(id: string): Promise<HelpState> {
      const before = running.get(id);
      if (before) return before;
      const promise = fetchHelp(id).finally(() => running.delete(id));
      running.set(id, promise);
      return promise;
    },
    touch(): void {
      age++;
    },
  };
}
export type HelpCache = ReturnType<typeof createHelpCache>;

/** @param ahead segments that are likely next; @param touched grows when the cache was touched */
export function useHelp(cache: HelpCache, id: string | null, ahead: readonly string[], touched: number): HelpState {
  const [state, setState] = useState<{ readonly id: string | null; readonly help: HelpState }>({
    id: null,
    help: { kind: 'loading' },
  });
  const key = ahead.join();

  // biome-ignore lint/correctness/useExhaustiveDependencies: `touched` says that the cache is out of date; `key` stands for `ahead`
  useEffect(() => {
    if (id === null) return;
    let isGone = false;
    const before = cache.peek(id);
    if (before) setState({ id, help: { kind: 'ready', help: before } });
    const load = cache.isFresh(id) ? Promise.resolve(null) : cache.load(id);
    void load.then((help) => {
      if (!isGone && help && !(help.kind === 'failed' && before)) setState({ id, help });
      for (const next of key.split(',')) if (!isGone && next && !cache.isFresh(next)) void cache.load(next);
    });
    return () => {
      isGone = true;
    };
  }, [cache, id, touched, key]);

  if (id === null) return { kind: 'loading' };
  if (state.id === id) return state.help;
  const peeked = cache.peek(id);
  return peeked ? { kind: 'ready', help: peeked } : { kind: 'loading' };
}
