import { useEffect, useState } from 'react';
import type { Failure } from '@/lib/core/result';
import type { SegmentationRules } from '@/lib/text/segmentation-rules';
import type { RulesPreview } from '@/lib/workbench/views/rules';
import { previewRules } from './rules-api';

/** A pause in writing, milliseconds. */
const PAUSE = 250;

type Shown = { readonly preview: RulesPreview; readonly text: string };
/** What the rules make of a text, asked after every pause; what was shown last stays until the next is here. */
export function useRulesPreview(projectId: string, rules: SegmentationRules, lang: string, text: string) {
  const [shown, setShown] = useState<Shown | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => {
    const ended = new AbortController();
    const timer = setTimeout(async () => {
      const result = await previewRules(projectId, { rules, lang, text }, ended.signal);
      if (ended.signal.aborted) return;
      setFailure(result.ok ? null : result.error);
      if (result.ok) setShown({ preview: result.value, text });
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [projectId, rules, lang, text]);
  return { shown, failure };
}
