import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tokenize } from '../text/tokenize';
import { parseConcordance } from './concordance-query';
import { kwic, kwicKey } from './kwic.testkit';
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
const FIRST = { order: 'length', offset: 0, limit: 100 } as const;
const find = (query: string, words: 'exact' | 'forms', texts = TEXTS) => {
  const parsed = parseConcordance(query, words);
  return parsed === null
    ? null
    : memoryOf(texts)
        .concordance(parsed, ['ar'], FIRST)
        .hits.map(({ id }) => Number(id))
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
          const { hits, total } = index.concordance(parsed, ['ar'], FIRST);
          expect(hits.map(({ id }) => id).sort()).toEqual(wanted.sort());
          expect(total).toBe(wanted.length);
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

  test('pages in the order of the words beside the match are a whole, sorted by a scan too', () => {
    fc.assert(
      fc.property(
        fc.array(segment(), { maxLength: 20 }),
        word,
        fc.constantFrom('before', 'after'),
        fc.integer({ min: 1, max: 4 }),
        (texts, searched, order, limit) => {
          const index = memoryOf(texts);
          const parsed = { parts: [[searched]], words: 'exact' as const };
          const page = (offset: number) => index.concordance(parsed, ['ar'], { order, offset, limit });
          const { total } = page(0);
          const hits = Array.from({ length: Math.ceil(total / limit) }, (_, i) => page(i * limit).hits).flat();
          expect(new Set(hits.map(({ id }) => id)).size).toBe(total);
          const keys = hits.map(({ id, ranges }) => kwicKey(kwic(texts[Number(id)]!, ranges[0]!), order).split(' '));
          const sorted = keys.toSorted((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1));
          expect(keys.map((key) => key.join(' '))).toEqual(sorted.map((key) => key.join(' ')));
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a unit found in both languages counts once', () => {
    const texts = (a: string, b: string) => [
      { lang: 'ar', text: a },
      { lang: 'en', text: b },
    ];
    const index = MemoryIndex.of([
      { id: '1', stamp: 1, texts: texts('ملف PDF', 'PDF file') },
      { id: '2', stamp: 2, texts: texts('ملف PDF', 'a file') },
      { id: '3', stamp: 3, texts: texts('ملف', 'some PDF') },
    ]);
    index.upsert({ id: '2', stamp: 4, texts: texts('ملف', 'another PDF') });
    const { hits, total } = index.concordance(parseConcordance('pdf', 'exact')!, ['ar', 'en'], FIRST);
    expect(total).toBe(3);
    expect(hits.map(({ id, lang }) => `${id} ${lang}`).sort()).toEqual(['1 ar', '2 en', '3 en']);
  });
});
