import { useEffect, useState } from 'react';
import { ask } from '@/app/_components/ask';
import type { BlockLimits } from '@/lib/text/target-limits';
import { type DocumentView, hasLimits } from '@/lib/workbench/views/document';

export type Limits = Readonly<Record<number, BlockLimits>>;
const NONE: Limits = {};

/** What the file asks of its translations, fetched once the document stands; nothing until then, and without a connection. */
export function useLimits({ projectId, id, format }: DocumentView): Limits {
  const [limits, setLimits] = useState(NONE);
  const mayHave = hasLimits(format);
  useEffect(() => {
    if (!mayHave) return;
    let isGone = false;
    void ask<Limits>(`/api/projects/${projectId}/documents/${id}/limits`).then((result) => {
      if (result.ok && !isGone) setLimits(result.value);
    });
    return () => {
      isGone = true;
    };
  }, [projectId, id, mayHave]);
  return limits;
}
