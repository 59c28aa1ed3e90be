'use client';

import { useDeferredValue, useEffect, useState } from 'react';
import { type Filters, writeFilters } from './filters';

/** How long the address waits for more changes. */
const URL_DELAY_MS = 250;

/** The filters, written to the address without a history entry per letter. */
export function useFilters(start: Filters) {
  const [filters, setFilters] = useState(start);
  useEffect(() => {
    if (filters !== start) replaceSoon('filters', (now) => writeFilters(filters, now));
  }, [filters, start]);
  return { filters, deferred: useDeferredValue(filters), setFilters };
}

type Change = (params: URLSearchParams) => URLSearchParams;
const waiting = new Map<string, Change>();
let path = '';
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Changes the query of the address and nothing else, after a pause: the router draws again for every change, and no key press
 * should wait for that. A later change of the same `part` takes the place of an earlier one; leaving the page writes what waits.
 */
export function replaceSoon(part: string, change: Change): void {
  if (location.pathname !== path) waiting.clear();
  path = location.pathname;
  waiting.set(part, change);
  clearTimeout(timer);
  timer = setTimeout(replaceNow, URL_DELAY_MS);
  addEventListener('pagehide', replaceNow, { once: true });
}

function replaceNow(): void {
  clearTimeout(timer);
  removeEventListener('pagehide', replaceNow);
  let params = new URLSearchParams(location.search);
  if (location.pathname === path) for (const change of waiting.values()) params = change(params);
  waiting.clear();
  const next = params.toString();
  const url = next === '' ? location.pathname : `${location.pathname}?${next}`;
  if (url !== location.pathname + location.search) history.replaceState(null, '', url);
}
