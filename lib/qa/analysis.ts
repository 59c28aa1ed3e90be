import type { InlineCode } from '../text/inline';
import { codesOf } from '../text/inline';
import { primaryLang } from '../text/lang';
import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';
import type { SegmentText } from './types';

const tokens = new WeakMap<SegmentText, readonly Token[]>();

/** The tokens of one side, cut once for all checks. */
export function tokensOf(side: SegmentText): readonly Token[] {
  let known = tokens.get(side);
  if (known === undefined) tokens.set(side, (known = tokenize(side.text)));
  return known;
}

export const wordsOf = (side: SegmentText): readonly Token[] => tokensOf(side).filter(({ kind }) => kind === 'word');

export const isArabic = (side: SegmentText): boolean => primaryLang(side.lang) === 'ar';

export const codes = (side: SegmentText): readonly InlineCode[] =>
  side.content === undefined ? [] : codesOf(side.content);

/** How often each value occurs, in order of first occurrence. */
export function countOf<T>(items: Iterable<T>): Map<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}
