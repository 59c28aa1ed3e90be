import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokenize';
import { kwic, kwicKey, parseConcordance } from './concordance';
import { MemoryIndex } from './memory-index';
import { segment, word } from './tm.testkit';
import { tokenForm } from './token-form';

const memoryOf = (texts: readonly string[]) =>
  MemoryIndex.of(texts.map((text, i) => ({ id: String(i), stamp: i, texts: [{ lang: 'ar', text }] })));

const TEXTS = [
  'زار وزير الخارجية تونس',
  'التقى بالوزير في مكتبه',
  'اجتمع وزراء الخارجية',
  'الوزيرة غادرت',
  'كتب عن الْوَزِير',
  'Open the file',
  'Opened two files',
  'العدد 15 والعدد 16',
];
const find = (query: string, words: 'exact' | 'forms', texts = TEXTS) => {
  const parsed = parseConcordance(query, words);
  return parsed === null
    ? null
    : memoryOf(texts)
        .concordance(parsed, 'ar', 100)
        .map(({ id }) => Number(id))
        .sort((a, b) => a - b);
};

describe('concordance', () => {
  test.each([
    ['a word as written, tashkeel aside', 'الوزير', 'exact', [4]],
    ['any form of a word', 'وزير', 'forms', [0, 1, 3, 4]],
    ['an English word as written, case aside', 'open', 'exact', [5]],
    ['any form of an English word', 'open files', 'forms', [5, 6]],
    ['a phrase', '"وزير الخارجية"', 'exact', [0]],
    ['two words anywhere', 'الخارجية تونس', 'exact', [0]],
    ['a phrase in any form', '«بوزير خارجية»', 'forms', [0]],
    ['a beginning', 'وز*', 'exact', [0, 2]],
    ['an end', '*ات', 'exact', []],
    ['letters inside', 'ا*ة', 'exact', [0, 2, 3]],
    ['a number, and not another', '15', 'forms', [7]],
    ['a word that is nowhere', 'زرافة', 'forms', []],
  ] as const)('%s', (_, query, words, expected) => {
    expect(find(query, words)).toEqual(expected);
  });

  test('nothing to look for', () => {
    expect(find(' " " ', 'forms')).toBeNull();
    expect(find('*', 'exact')).toBeNull();
  });

  test('finds what a scan finds, and says where', () => {
    fc.assert(
      fc.property(
        fc.array(segment(), { maxLength: 12 }),
        fc.array(word, { minLength: 1, maxLength: 2 }),
        (texts, words) => {
          const index = memoryOf(texts);
          const parsed = { parts: [words], words: 'exact' as const };
          const key = (text: string) => tokenForm(text, 'word').plain.toLowerCase();
          const wanted = texts.flatMap((text, i) => {
            const tokens = tokenize(text).map((token) => key(token.text));
            return tokens.some((_, at) => words.every((w, k) => tokens[at + k] === key(w))) ? [String(i)] : [];
          });
          const hits = index.concordance(parsed, 'ar', 100);
          expect(hits.map(({ id }) => id).sort()).toEqual(wanted.sort());
          expect(index.concordanceCount(parsed, 'ar')).toBe(wanted.length);
          for (const { id, ranges } of hits) {
            const text = texts[Number(id)]!;
            for (const range of ranges) {
              const { match } = kwic(text, range);
              expect(tokenize(match).map((token) => key(token.text))).toEqual(words.map(key));
            }
            const tokens = tokenize(text).map((token) => key(token.text));
            const places = tokens.flatMap((_, at) => (words.every((w, k) => tokens[at + k] === key(w)) ? [at] : []));
            expect(ranges.map(({ from }) => from)).toEqual(places);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('lines are sorted by what stands next to the match, nearest word first', () => {
    const line = kwic('قبل ذلك زار الوزير تونس أمس', { from: 2, to: 4 });
    expect(line).toMatchObject({ before: 'قبل ذلك ', match: 'زار الوزير', after: ' تونس أمس' });
    expect(kwicKey(line, 'after')).toBe('تونس امس');
    expect(kwicKey(line, 'before')).toBe('ذلك قبل');
  });
});
