import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestCut, placeAfter, resegmentation } from './resegmentation';

const segments = (...texts: string[]) => texts.map((text) => ({ text, block: 0 }));

/** The segments after the joins and cuts, as a document would do them. */
function done(document: readonly { text: string; block: number }[], sentences: readonly string[]): string[] {
  const { recuts } = resegmentation(document, sentences);
  const out: string[] = [];
  let at = 0;
  for (const { from, to, joins, cuts } of recuts) {
    out.push(...document.slice(at, from).map(({ text }) => text));
    const run: string[] = [];
    document.slice(from, to).forEach(({ text }, n) => {
      if (joins.includes(n)) run[run.length - 1] += ` ${text}`;
      else run.push(text);
    });
    const whole = run.join('\n');
    const places = cuts.map((letters) => placeAfter(whole, letters));
    let last = 0;
    for (const place of [...places, whole.length]) {
      out.push(...whole.slice(last, place).split('\n'));
      last = place;
    }
    at = to;
  }
  return [...out, ...document.slice(at).map(({ text }) => text)].map((text) => text.trim());
}

describe('resegmentation', () => {
  test('says where to cut and where to join', () => {
    const { recuts, unmatched } = resegmentation(segments('a b c', 'd', 'e', 'f'), ['a', 'b c', 'd', 'e f']);
    expect(unmatched).toBe(0);
    expect(recuts).toEqual([
      { from: 0, to: 1, joins: [], cuts: [1] },
      { from: 2, to: 4, joins: [1], cuts: [] },
    ]);
  });

  test('moves a border', () => {
    expect(resegmentation(segments('one two', 'three'), ['one', 'two three']).recuts).toEqual([
      { from: 0, to: 2, joins: [1], cuts: [3] },
    ]);
  });

  test('leaves alone what was edited, written in or moved', () => {
    const document = segments('first one', 'second two', 'third three', 'fourth four');
    const found = resegmentation(document, ['first', 'one', 'changed', 'written in', 'third three', 'fourth', 'four']);
    expect(found.recuts.map(({ from }) => from)).toEqual([0, 3]);
    expect(found.unmatched).toBe(1);
  });

  test('joins nothing across blocks', () => {
    const document = [
      { text: 'a', block: 0 },
      { text: 'b', block: 1 },
    ];
    expect(resegmentation(document, ['a b'])).toEqual({ recuts: [], unmatched: 2 });
  });

  test('leads to the sentences of the alignment, whatever the cuts', () => {
    const word = fc.stringMatching(/^[a-z]{1,4}$/u);
    const cuts = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    const cut = (words: readonly string[], where: readonly boolean[]) => {
      const out: string[] = [];
      words.forEach((each, i) => {
        if (i === 0 || where[i]) out.push(each);
        else out[out.length - 1] += ` ${each}`;
      });
      return out;
    };
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), cuts, cuts, (words, own, theirs) => {
        const sentences = cut(words, theirs);
        expect(done(segments(...cut(words, own)), sentences)).toEqual(sentences);
      }),
    );
  });
});

test.each([
  ['One. Two three four.', 5, 'Two three four.'],
  ['أ، ب ج', 3, 'ب ج'],
  ['word', 2, 'rd'],
])('nearestCut cuts %s', (text, near, rest) => {
  expect(text.slice(nearestCut(text, near))).toBe(rest);
});

test.each([
  ['قال الوزير إن العمل انتهى. وشكر العمال جميعا.', 'وشكر العمال جميعا.'],
  ['He said the work was done, and thanked all.', 'and thanked all.'],
  ['two words', 'words'],
])('nearestCut, in the middle, cuts %s before “%s”', (text, rest) => {
  expect(text.slice(nearestCut(text, text.length / 2))).toBe(rest);
});
