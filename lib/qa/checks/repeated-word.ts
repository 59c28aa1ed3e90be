import { fold } from '../../text/fold';
import type { Token } from '../../text/types';
import { tokensOf } from '../analysis';
import { defineCheck, type SegmentText } from '../types';

/**
 * A word written twice with nothing but a space between. Doublings of the language (had had, جدا جدا), names that the
 * source doubles too (Bora Bora), and single letters are none.
 */
export const repeatedWord = defineCheck({
  id: 'repeatedWord',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target }) {
    const ours = doublesOf(target);
    if (ours.length === 0 || doublesOf(source).length >= ours.length) return [];
    return ours.map(([first, second]) => ({
      params: { word: second.text },
      span: { start: first.start, end: second.end },
    }));
  },
});

/** Idiomatic doublings, folded to `text`. */
const IDIOMS = new Set(
  'had that very no bye so really جدا رويدا شيئا قليلا كثيرا يوما مرارا دكا صفا نعم لا حقا فردا'.split(' '),
);

/** Names of Latin letters, folded to `spelling`: بي بي سي, سي إن إن. */
const LETTERS = new Set(
  'ايه ا بي سي دي اي اف جي اتش اچ اي جيه كيه كي ال ام ان او كيو ار اس تي يو في دبليو اكس واي زد'.split(' '),
);
const isLetter = (token: Token | undefined): boolean =>
  token !== undefined &&
  token.text.length <= 6 &&
  LETTERS.has(fold(token.text, 'spelling').replace(/^[وبل](?=...)/u, ''));
/** A doubled letter of an abbreviation: it has a further letter beside it. */
const isSpelledOut = (tokens: readonly Token[], i: number): boolean =>
  isLetter(tokens[i]) && (isLetter(tokens[i - 2]) || isLetter(tokens[i + 1]));

function doublesOf(side: SegmentText): readonly (readonly [Token, Token])[] {
  const found: (readonly [Token, Token])[] = [];
  const tokens = tokensOf(side);
  for (let i = 1; i < tokens.length; i++) {
    const [first, second] = [tokens[i - 1]!, tokens[i]!];
    if (first.kind !== 'word' || second.kind !== 'word' || !/^\s+$/u.test(side.text.slice(first.end, second.start)))
      continue;
    const word = fold(first.text, 'text').toLowerCase();
    if (side.text[first.start - 1] === '-' || isSpelledOut(tokens, i)) continue;
    if (word.length < 2 || word !== fold(second.text, 'text').toLowerCase() || IDIOMS.has(word)) continue;
    found.push([first, second]);
  }
  return found;
}
