import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isFunctionWord } from '../text/function-words';
import { tokenize } from '../text/tokenize';
import { MemoryIndex } from './memory-index';
import { segment } from './tm.testkit';
import { tokenForm } from './token-form';

const cores = (text: string) => tokenize(text).map((token) => tokenForm(token.text, token.kind).core);
const memoryOf = (texts: readonly string[]) =>
  MemoryIndex.of(texts.map((text, i) => ({ id: String(i), stamp: i, texts: [{ lang: 'ar', text }] })));

describe('fragments', () => {
  test('the longest stored phrases of a text, in any form of their words', () => {
    const index = memoryOf(['زار وزير الخارجية تونس', 'مجلس الأمن الدولي في نيويورك', 'اجتمع مجلس النواب']);
    const text = 'أعلن مجلس الأمن الدولي أن وزير خارجية تونس غادر';
    const tokens = tokenize(text);
    const found = index.fragments(text, 'ar', 10).map(({ from, to, examples }) => ({
      text: text.slice(tokens[from]!.start, tokens[to - 1]!.end),
      ids: examples.map(({ id }) => id),
    }));
    expect(found).toEqual([
      { text: 'مجلس الأمن الدولي', ids: ['1'] },
      { text: 'وزير خارجية تونس', ids: ['0'] },
    ]);
  });

  test('each stands in its examples, none inside another, and none that a scan finds is missing', () => {
    fc.assert(
      fc.property(fc.array(segment(), { maxLength: 10 }), segment(), (texts, query) => {
        const found = memoryOf(texts).fragments(query, 'ar', 1000);
        const tokens = tokenize(query);
        const mine = cores(query);
        for (const { from, to, examples } of found) {
          expect(examples.length).toBeGreaterThan(0);
          for (const { id, at } of examples)
            expect(cores(texts[Number(id)]!).slice(at, at + to - from)).toEqual(mine.slice(from, to));
          expect(found.filter((other) => other.from <= from && other.to >= to)).toHaveLength(1);
        }
        const stored = texts.map((text) => cores(text));
        const isWord = (i: number) => tokens[i]!.kind === 'word';
        for (let from = 0; from < mine.length; from++) {
          for (let to = from + 2; to <= mine.length; to++) {
            const range = Array.from({ length: to - from }, (_, i) => from + i);
            const isPhrase =
              to - from < mine.length &&
              isWord(from) &&
              isWord(to - 1) &&
              range.some((i) => isWord(i) && !isFunctionWord(tokens[i]!.text.toLowerCase(), 'ar'));
            const part = mine.slice(from, to).join('\u0000');
            const isWhole = (row: readonly string[]) =>
              `\u0000${row.join('\u0000')}\u0000`.includes(`\u0000${mine.join('\u0000')}\u0000`);
            const isStored = stored.some(
              (row) => !isWhole(row) && `\u0000${row.join('\u0000')}\u0000`.includes(`\u0000${part}\u0000`),
            );
            if (isPhrase && isStored) expect(found.some((each) => each.from <= from && each.to >= to)).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });

  test('a text of any kind has an answer', () => {
    const index = memoryOf(['كلمة أخرى هنا']);
    for (const text of ['', '...', '\ud800', 'كلمة', 'كلمة '.repeat(5000)])
      expect(index.fragments(text, 'ar', 5)).toEqual([]);
  });
});
