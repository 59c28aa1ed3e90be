'use client';

import { type ReactNode, type RefObject, useCallback, useMemo, useState } from 'react';
import type { FieldHandle } from './target-field';

type Draw = (close: () => void) => ReactNode;

/** What stands over the page, one thing at a time; closed, it gives the focus back to the field. */
export function useOverlay(field: RefObject<FieldHandle | null>) {
  const [draw, setDraw] = useState<Draw | null>(null);
  const show = useCallback((next: Draw) => setDraw(() => next), []);
  const overlay = useMemo(() => {
    const close = () => {
      setDraw(null);
      requestAnimationFrame(() => field.current?.focus());
    };
    return draw?.(close) ?? null;
  }, [draw, field]);
  return { overlay, show };
}
