import { textContent } from '@/lib/text/inline';
import type { SegmentView } from '@/lib/workbench/views/segment';

/** A segment of an Arabic article, untranslated unless `patch` says otherwise. */
export function segmentOf(patch: Partial<SegmentView> & { readonly id: string }): SegmentView {
  const sourceText = patch.sourceText ?? 'افتتحت البلدية مكتبة جديدة';
  const targetText = patch.targetText ?? '';
  return {
    blockIndex: 0,
    role: 'body',
    lang: 'ar',
    translate: true,
    source: textContent(sourceText),
    sourceText,
    target: textContent(targetText),
    targetText,
    status: 'untranslated',
    isLocked: false,
    propagates: true,
    version: 0,
    origin: null,
    repetitions: 0,
    words: 4,
    updatedAt: '2026-11-25T08:00:00.000Z',
    ignoredIssues: [],
    ...patch,
  };
}
