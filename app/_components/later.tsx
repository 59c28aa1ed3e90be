'use client';

import { type ComponentType, type ReactNode, useSyncExternalStore } from 'react';

/** Code that is fetched after the page stands: what it was, once it is here. */
export type Later<T> = {
  /** `null` until it is here. */
  now(): T | null;
  subscribe(listener: () => void): () => void;
  /** Fetches it, or waits for what is being fetched already. Never rejects: a lost connection is tried again. */
  load(): Promise<T>;
};

/** First wait after a chunk that did not come, doubled up to the second. */
const RETRY_MS = 1_000;
const RETRY_MAX_MS = 30_000;

export function later<T>(fetch: () => Promise<T>): Later<T> {
  const listeners = new Set<() => void>();
  let value: T | null = null;
  let loading: Promise<T> | undefined;

  async function attempt(wait: number): Promise<T> {
    try {
      value = await fetch();
    } catch (error) {
      console.warn('a part of the page did not come yet', error);
      await new Promise((resolve) => setTimeout(resolve, wait));
      return attempt(Math.min(wait * 2, RETRY_MAX_MS));
    }
    for (const listener of listeners) listener();
    return value;
  }
  return {
    now: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: () => (loading ??= attempt(RETRY_MS)),
  };
}

/**
 * A component whose code comes when the browser has nothing else to do, so that it is there when the server no longer is;
 * shown before that, it shows its `fallback` and fetches at once. It never suspends: React holds such pauses up for longer.
 */
export function laterComponent<P extends object>(
  fetch: () => Promise<ComponentType<P>>,
): (props: P & { readonly fallback?: ReactNode }) => ReactNode {
  const part = later(fetch);
  if (typeof window !== 'undefined') whenIdle(() => void part.load());
  return componentOf(part);
}

/** A component whose code comes when it is shown for the first time, and not before. Meanwhile it shows its `fallback`. */
export const whenShown = <P extends object>(fetch: () => Promise<ComponentType<P>>) => componentOf(later(fetch));

function componentOf<P extends object>(
  part: Later<ComponentType<P>>,
): (props: P & { readonly fallback?: ReactNode }) => ReactNode {
  const subscribe = (listener: () => void) => {
    void part.load();
    return part.subscribe(listener);
  };
  // biome-ignore lint/correctness/noComponentHookFactories: called once per module, like React's own `lazy`
  return function Later({ fallback = null, ...props }) {
    const Component = useSyncExternalStore(subscribe, part.now, () => null);
    return Component ? <Component {...(props as unknown as P)} /> : fallback;
  };
}

/** Longest wait of what is to be fetched in idle time, from the end of loading, in milliseconds. */
const IDLE_MS = 3_000;

function whenIdle(work: () => void): void {
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: IDLE_MS }) : setTimeout(work, IDLE_MS);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}
