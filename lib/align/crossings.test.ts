import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align } from './align';
import type { AlignmentState } from './alignment';
import { withCrossings } from './crossings';
import { lexiconFrom } from './lexicon';
import { inOrder, movedLinks } from './moved';
import { operate } from './operations';
import { applyPatch } from './patch';
import { beadOfFound } from './realigned';
import { wordKey } from './sentence-form';
import type { AlignInput, AlignSentence } from './types';

const NUMBERS = [1201, 3407, 5608, 7810, 9012, 2314, 4516, 6718, 8920, 1122, 3324, 5526, 7728, 9930, 1234, 3436];
const WORDS: readonly (readonly [ar: string, en: string])[] = [
  ['مدينة', 'city'],
  ['جسر', 'bridge'],
  ['نهر', 'river'],
  ['سفينة', 'ship'],
  ['قمر', 'moon'],
  ['شجرة', 'tree'],
  ['كتاب', 'book'],
  ['مصنع', 'factory'],
];
const arabic = NUMBERS.map((n, i) => ({ text: `رأينا ${WORDS[i % 8]![0]} رقمها ${n} هناك أمس.` }));
const english = NUMBERS.map((n, i) => ({ text: `We saw a ${WORDS[i % 8]![1]} numbered ${n} there yesterday.` }));
const lexicon = lexiconFrom(WORDS.map(([ar, en]) => [wordKey(ar, 'ar'), wordKey(en, 'en'), 500] as const));
const run = (source: readonly AlignSentence[], target: readonly AlignSentence[]) => {
  const input: AlignInput = { sourceLang: 'ar', targetLang: 'en', source, target, lexicons: [lexicon] };
  return withCrossings(input, align(input));
};

describe('withCrossings', () => {
  test('links a block that was moved, across the others', () => {
    const moved = [...english.slice(0, 2), ...english.slice(6, 14), ...english.slice(2, 6), ...english.slice(14)];
    const links = run(arabic, moved).map(({ source, target }) => [...source, ...target]);
    for (let i = 2; i < 6; i++) expect(links).toContainEqual([i, i + 1, i + 8, i + 9]);
    for (let i = 6; i < 14; i++) expect(links).toContainEqual([i, i + 1, i - 4, i - 3]);
  });

  test('gives an editor links that can be brought together one by one, until all are right', () => {
    const order = [0, 1, 6, 7, 8, 9, 10, 11, 12, 13, 2, 3, 4, 5, 14, 15];
    const target = order.map((i) => english[i]!);
    const input: AlignInput = { sourceLang: 'ar', targetLang: 'en', source: arabic, target, lexicons: [lexicon] };
    const beads = align(input);
    const sentence = ({ text }: AlignSentence) => ({ text, role: 'body' as const, block: 0, isExcluded: false });
    let state: AlignmentState = {
      source: arabic.map(sentence),
      target: target.map(sentence),
      beads: inOrder(beads, withCrossings(input, beads)).map(beadOfFound),
    };
    expect(movedLinks(state.beads).length).toBeGreaterThan(3);
    for (let link = movedLinks(state.beads)[0]; link; link = movedLinks(state.beads)[0]) {
      state = applyPatch(state, operate(state, { kind: 'bring', at: link.source })!);
    }
    expect(state.target.map(({ text }) => text)).toEqual(english.map(({ text }) => text));
    expect(state.beads.map((bead) => `${bead.source}-${bead.target}`)).toEqual(order.map(() => '1-1'));
  });

  test('leaves an alignment alone where nothing was moved', () => {
    const input: AlignInput = { sourceLang: 'ar', targetLang: 'en', source: arabic, target: english };
    const beads = align(input);
    expect(withCrossings(input, beads)).toBe(beads);
  });

  test('puts every segment in exactly one bead, whatever the order of the other side', () => {
    const order = fc.shuffledSubarray(english, { minLength: 0 });
    fc.assert(
      fc.property(order, (target) => {
        const beads = run(arabic, target);
        const places = (side: 'source' | 'target') =>
          beads
            .flatMap((bead) => Array.from({ length: bead[side][1] - bead[side][0] }, (_, n) => bead[side][0] + n))
            .sort((a, b) => a - b);
        expect(places('source')).toEqual(arabic.map((_, i) => i));
        expect(places('target')).toEqual(target.map((_, i) => i));
      }),
      { numRuns: 40 },
    );
  });
});
