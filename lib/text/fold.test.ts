import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FoldLevel, fold, foldWithMap } from './fold';
import { anyText, dressedWord } from './text.testkit';

const LEVELS: readonly FoldLevel[] = ['text', 'spelling', 'sound'];

describe('fold', () => {
  test.each([
    ['مُحَمَّـــد', 'محمد'],
    ['ٱلکتاب', 'الكتاب'],
    ['ا\u0653ا\u0654ا\u0655و\u0654ي\u0654', 'آأإؤئ'],
    ['ﷲ ﻻ ﷼', 'الله لا ريال'],
    ['أهلًا\u00a0بك\u200f', 'أهلا بك'],
    ['ہۃۀەھ', 'هةههه'],
    ['هٰذا', 'هذا'],
    ['e\u0301', 'é'],
    ['٥٠', '٥٠'],
  ])('text: %j is %j', (text, expected) => {
    expect(fold(text, 'text')).toBe(expected);
  });

  test.each([
    ['أإآٱ', 'اااا'],
    ['على', 'علي'],
    ['مدرسة', 'مدرسة'],
    ['Émile ØRE Æ İstanbul', 'emile ore ae istanbul'],
    ['٥٠ ۵۰', '50 50'],
  ])('spelling: %j is %j', (text, expected) => {
    expect(fold(text, 'spelling')).toBe(expected);
  });

  test.each([
    ['مدرسة', 'مدرسه'],
    ['سماء مسؤول رئيس', 'سما مسوول رييس'],
    ['پاكستان ڤيينا گوگل چاد ژان', 'باكستان فيينا كوكل جاد زان'],
  ])('sound: %j is %j', (text, expected) => {
    expect(fold(text, 'sound')).toBe(expected);
  });

  test('a character is one unit of the map however many it becomes', () => {
    const { text, map } = foldWithMap('ﷲ مُـد', 'text');
    expect(text).toBe('الله مد');
    expect([...map]).toEqual([0, 0, 0, 0, 1, 2, 5, 6]);
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LEVELS), (text, level) => {
        const once = fold(text, level);
        expect(fold(once, level)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  test('each level is at least as coarse as the one before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(fold(fold(text, 'text'), 'spelling')).toBe(fold(text, 'spelling'));
        expect(fold(fold(text, 'spelling'), 'sound')).toBe(fold(text, 'sound'));
        expect(fold(fold(text, 'text'), 'sound')).toBe(fold(text, 'sound'));
      }),
      { numRuns: 2000 },
    );
  });

  test('canonically equal texts have one key', () => {
    const known = anyText.filter((text) => !/[\u{10000}-\u{10ffff}]/u.test(text));
    fc.assert(
      fc.property(known, fc.constantFrom(...LEVELS), (text, level) => {
        expect(fold(text.normalize('NFD'), level)).toBe(fold(text, level));
      }),
      { numRuns: 2000 },
    );
  });

  test('tashkeel, tatweel and invisible characters never count', () => {
    fc.assert(
      fc.property(dressedWord, fc.constantFrom(...LEVELS), ({ word, dressed }, level) => {
        expect(fold(dressed, level)).toBe(fold(word, level));
      }),
    );
  });

  test('the map agrees with the key, never falls and stays within the original', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...LEVELS), (text, level) => {
        const folded = foldWithMap(text, level);
        expect(folded.text).toBe(fold(text, level));
        expect(folded.map).toHaveLength(folded.text.length + 1);
        expect(folded.map.at(-1)).toBe(text.length);
        for (let i = 1; i < folded.map.length; i += 1) {
          expect(folded.map[i]!).toBeGreaterThanOrEqual(folded.map[i - 1]!);
          expect(folded.map[i]!).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('cutting the original where the map says folds to the same key', () => {
    fc.assert(
      fc.property(anyText, fc.nat(), (text, at) => {
        const { text: key, map } = foldWithMap(text, 'text');
        const i = at % (key.length + 1);
        if (i > 0 && map[i] === map[i - 1]) return; // inside what one character became
        expect(fold(text.slice(0, map[i]), 'text') + fold(text.slice(map[i]), 'text')).toBe(key);
      }),
    );
  });

  test('a long run of marks costs linear time', () => {
    const start = performance.now();
    fold(`ا${'\u064e\u0301'.repeat(200_000)}`, 'text');
    fold('أ'.repeat(1_000_000), 'spelling');
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
