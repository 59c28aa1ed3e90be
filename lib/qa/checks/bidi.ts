import { bidiControls, bidiIssues } from '../../text/bidi';
import { isArabic } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * Controls of direction in the target: not closed, closing nothing, overriding, or of no use because the text is Latin
 * throughout. They are invisible and travel with copy and paste.
 */
export const bidi = defineCheck({
  id: 'bidi',
  severity: 'warning',
  on: true,
  defaults: { strayInLatin: true },
  run({ target }, { strayInLatin }) {
    const { text } = target;
    const found: Found[] = bidiIssues(text).map(({ kind, name, start, end }) => ({
      params: { context: kind, name },
      span: { start, end },
    }));
    const isStray = strayInLatin && !isArabic(target) && !/[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text);
    if (found.length > 0 || !isStray) return found;
    return bidiControls(text).map(({ name, start, end }) => ({
      params: { context: 'stray', name },
      span: { start, end },
      severity: 'hint' as const,
    }));
  },
});
