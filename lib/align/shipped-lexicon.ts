import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';
import { type LexiconEntry, lexiconFrom } from './lexicon';
import { SHIPPED_TABLE } from './shipped-table';
import type { Lexicon } from './types';

/** The n-th character stands for the ratio e^(n/4). */
export const RATIO_STEPS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

let shipped: Lexicon | null = null;

/** The lexicon that comes with the program, for English and Arabic in either order; null for other languages. */
export function shippedLexicon(sourceLang: LangTag, targetLang: LangTag): Lexicon | null {
  const pair = `${primaryLang(sourceLang)}-${primaryLang(targetLang)}`;
  if (pair !== 'en-ar' && pair !== 'ar-en') return null;
  shipped ??= lexiconFrom(entries());
  return pair === 'en-ar' ? shipped : shipped.reversed();
}

function* entries(): Generator<LexiconEntry> {
  for (const line of SHIPPED_TABLE.trim().split('\n')) {
    const [key, others] = line.split(' ') as [string, string];
    for (const [, other, step] of others.matchAll(/(\p{Script=Arabic}+)([^\p{Script=Arabic}])/gu)) {
      yield [key, other!, Math.exp(RATIO_STEPS.indexOf(step!) / 4)];
    }
  }
}
