import { isSentenceEnd, punctuationClass } from '../../text/punctuation';
import { isArabic } from '../analysis';
import { defineCheck, type SegmentText } from '../types';

/**
 * The end of both sides means the same: ؟ is ?, ؛ is ;, … and .. are one. Quotes and brackets after the mark, and the
 * order of quote and full stop, are a matter of style and do not count.
 *
 * A full stop may be missing or added where the source has no mark of its own kind to say so (`strictStops` asks for
 * it); a question, an exclamation, a colon or an ellipsis may not. In Arabic a Latin mark at the end is named too.
 */
export const endPunctuation = defineCheck({
  id: 'endPunctuation',
  severity: 'warning',
  on: true,
  defaults: { strictStops: true },
  run({ source, target }, { strictStops }) {
    const from = endOf(source.text);
    const to = endOf(target.text);
    const span = to.mark === '' ? null : to.span;
    if (from.mark !== to.mark) {
      const isStop = (from.mark === '.' || from.mark === '') && (to.mark === '.' || to.mark === '');
      if (isStop && (!strictStops || from.isAbbreviation || to.isAbbreviation || from.isQuoted || to.isQuoted))
        return [];
      if (LOOSE.has(from.mark) && LOOSE.has(to.mark)) return [];
      // Arabic prose exclaims where English states.
      if (isArabic(source) && from.mark === '!' && to.mark === '.') return [];
      const context = to.mark === '' ? 'missing' : from.mark === '' ? 'added' : 'changed';
      const params = { context, expected: shown(from.mark, target), found: to.written };
      return [{ params, span, sourceSpan: from.span }];
    }
    const wrong = isArabic(target) ? LATIN_IN_ARABIC[to.written] : ARABIC_IN_LATIN[to.written];
    return wrong === undefined ? [] : [{ params: { context: 'changed', expected: wrong, found: to.written }, span }];
  },
});

/** Marks between which translators choose freely: they end a line that goes on, or nothing. */
const LOOSE = new Set([',', ';', '-', '–']);
const LATIN_IN_ARABIC: Readonly<Record<string, string>> = { '?': '؟', ';': '؛', ',': '،' };
const ARABIC_IN_LATIN: Readonly<Record<string, string>> = { '؟': '?', '؛': ';', '،': ',', '۔': '.' };
const ARABIC_MARK: Readonly<Record<string, string>> = { '?': '؟', ';': '؛', ',': '،' };

const shown = (mark: string, target: SegmentText): string => (isArabic(target) ? (ARABIC_MARK[mark] ?? mark) : mark);

type End = {
  /** Class of the last mark that is no quote or bracket: '' when a letter or digit is last. */
  readonly mark: string;
  readonly written: string;
  readonly span: { readonly start: number; readonly end: number };
  readonly isAbbreviation: boolean;
  /** A quotation mark stands behind the end: whether the stop goes inside, outside or nowhere differs by house. */
  readonly isQuoted: boolean;
};

function endOf(text: string): End {
  let at = text.length;
  while (at > 0 && /[\s\p{Cf}\p{M}"“”„‟«»‹›'‘’()[\]{}*_]/u.test(text[at - 1]!)) at--;
  const written = /(?:\.{2,}|…+\.?|[?؟!]+|[^\p{L}\p{N}\p{M}%٪$€£°])$/u.exec(text.slice(0, at))?.[0] ?? '';
  const span = { start: at - written.length, end: at };
  return {
    mark: classOf(written),
    written,
    span,
    isAbbreviation: ABBREVIATION.test(text.slice(0, at)),
    isQuoted: /["“”„‟«»'‘’]/u.test(text.slice(at)),
  };
}

function classOf(written: string): string {
  if (/^(?:\.{2,}|…+\.?)$/u.test(written)) return '…';
  if (/[?؟]/u.test(written)) return '?';
  const mark = punctuationClass(written[0] ?? '');
  return isSentenceEnd(mark) || /[:,;–-]/u.test(mark) ? mark : '';
}

/** A dot that belongs to its word: U.S. a.m. Inc. etc. إلخ. ص.ب. */
const ABBREVIATION = /(?<![\p{L}\p{M}])(?:\p{L}|Inc|Ltd|Co|Corp|Jr|Sr|etc|al|No|vs|St|إلخ)\.$/u;
