import { type MonthOccurrence, monthsIn } from '../text/dates';
import type { InlineCode } from '../text/inline';
import { codesOf } from '../text/inline';
import { primaryLang } from '../text/lang';
import { type NumberOccurrence, numbersIn } from '../text/numbers';
import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';
import type { SegmentText } from './types';

/** What several checks ask of a side is worked out once, and forgotten with the side. */
function once<T extends object>(work: (side: SegmentText) => T): (side: SegmentText) => T {
  const known = new WeakMap<SegmentText, T>();
  return (side) => {
    let value = known.get(side);
    if (value === undefined) known.set(side, (value = work(side)));
    return value;
  };
}

export const tokensOf: (side: SegmentText) => readonly Token[] = once(({ text }) => tokenize(text));
export const numbersOf: (side: SegmentText) => readonly NumberOccurrence[] = once(({ text, lang }) =>
  numbersIn(text, lang),
);
export const monthsOf: (side: SegmentText) => readonly MonthOccurrence[] = once(({ text, lang }) =>
  monthsIn(text, lang),
);

export const wordsOf: (side: SegmentText) => readonly Token[] = once((side) =>
  tokensOf(side).filter(({ kind }) => kind === 'word'),
);

export const isArabic = (side: SegmentText): boolean => primaryLang(side.lang) === 'ar';

export const codes = (side: SegmentText): readonly InlineCode[] =>
  side.content === undefined ? [] : codesOf(side.content);

/** How often each value occurs, in order of first occurrence. */
export function countOf<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
