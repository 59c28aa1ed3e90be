'use client';

import { useSearchParams } from 'next/navigation';
import { useDeferredValue, useEffect, useState } from 'react';
import { type Filters, readFilters, writeFilters } from './filters';

/** How long the address waits for more typing. */
const URL_DELAY_MS = 250;

/** The filters, first read from the address and then written to it, without a history entry per letter. */
export function useFilters() {
  const params = useSearchParams();
  const [filters, setFilters] = useState<Filters>(() => readFilters(new URLSearchParams(params.toString())));
  useEffect(() => {
    const timer = setTimeout(() => replaceParams((now) => writeFilters(filters, now)), URL_DELAY_MS);
    return () => clearTimeout(timer);
  }, [filters]);
  return { filters, deferred: useDeferredValue(filters), setFilters };
}

/** Changes the query of the address and nothing else. */
export function replaceParams(change: (params: URLSearchParams) => URLSearchParams): void {
  const next = change(new URLSearchParams(location.search)).toString();
  const url = next === '' ? location.pathname : `${location.pathname}?${next}`;
  if (url !== location.pathname + location.search) history.replaceState(null, '', url);
}
