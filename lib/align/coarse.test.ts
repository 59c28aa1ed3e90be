import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchorPath } from './anchors';
import { fullBand } from './band';
import { coarsePath } from './coarse';
import { ENGLISH_ARABIC } from './length-model';
import { lexiconFrom } from './lexicon';
import { ratiosOf } from './ratios';
import { sideForm, wordKey } from './sentence-form';

const WORDS = [
  ['city', 'مدينة'],
  ['bridge', 'جسر'],
  ['river', 'نهر'],
  ['ship', 'سفينة'],
  ['moon', 'قمر'],
] as const;
const lexicon = lexiconFrom(WORDS.map(([en, ar]) => [wordKey(en, 'en'), wordKey(ar, 'ar'), 500] as const));
const sideOf = (lang: 'en' | 'ar', texts: readonly string[]) =>
  sideForm(
    texts.map((text) => ({ text })),
    lang,
  );
const pathOf = (en: readonly string[], ar: readonly string[]) => {
  const [source, target] = [sideOf('en', en), sideOf('ar', ar)];
  const ratios = ratiosOf(source, target, [lexicon]);
  return coarsePath(source, target, ratios, fullBand(en.length, ar.length), ENGLISH_ARABIC);
};

describe('coarsePath', () => {
  const words = fc.array(fc.constantFrom(...WORDS.flat(), '.', '48'), { maxLength: 8 }).map((all) => all.join(' '));
  const texts = fc.array(words, { maxLength: 10 });

  test('leads from one corner to the other and never back', () => {
    fc.assert(
      fc.property(texts, texts, (en, ar) => {
        const path = [...pathOf(en, ar)];
        expect(path).toHaveLength(en.length + 1);
        expect(path.at(-1)).toBe(ar.length);
        for (const [i, node] of path.entries()) expect(node).toBeGreaterThanOrEqual(path[i - 1] ?? 0);
      }),
    );
  });

  test('finds where sentences are missing', () => {
    const en = Array.from({ length: 30 }, (_, n) => `The ${WORDS[n % 5]![0]} was met by ${200 + n} people.`);
    const ar = en.map((_, n) => `التقى ${WORDS[n % 5]![1]} مع ${200 + n} شخصا.`);
    const path = pathOf(en, [...ar.slice(0, 8), ...ar.slice(15)]);
    expect([...path.slice(0, 9)]).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect([...path.slice(16)]).toEqual(Array.from({ length: 15 }, (_, n) => n + 9));
  });
});

test('a band without anchors grows with the length of a text, not with its square', () => {
  const lines = (count: number, text: string) => Array.from({ length: count }, () => text);
  const [source, target] = [sideOf('en', lines(6000, 'Thank you.')), sideOf('ar', lines(3000, 'شكرا.'))];
  const { band } = anchorPath(source, target, ratiosOf(source, target, [lexicon]));
  expect(band.size).toBeLessThan(6001 * 410);
});
