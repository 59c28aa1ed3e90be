import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finish } from '../../core/steps';
import { spansOf } from '../concordance-query';
import { rendering, wordLinks } from './word-links';
import { WordModel } from './word-model';
import { WordTrainer } from './word-trainer';

const ARABIC = ['باب', 'كتاب', 'بيت', 'قلم', 'شمس', 'قمر', 'نهر', 'جبل', 'بحر', 'ملك'];
const ENGLISH = ['door', 'book', 'house', 'pen', 'sun', 'moon', 'river', 'hill', 'ocean', 'king'];

/** Sentences of a toy language: word by word, neighbours now and then the other way round. */
const sentences = (count: number, seed = 1) => {
  let state = seed;
  const random = () => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  return Array.from({ length: count }, () => {
    const ids = Array.from({ length: 2 + Math.floor(random() * 5) }, () => Math.floor(random() * ARABIC.length));
    const turned = [...ids];
    if (random() < 0.3) [turned[0], turned[1]] = [turned[1]!, turned[0]!];
    return [ids.map((id) => ARABIC[id]).join(' '), turned.map((id) => ENGLISH[id]).join(' '), ids, turned] as const;
  });
};
const taught = (count: number) => {
  const trainer = new WordTrainer();
  for (const [a, b] of sentences(count)) trainer.add(a, b);
  finish(trainer.again(4));
  return trainer;
};

describe('word alignment', () => {
  test('links the words that render each other, whichever way round', () => {
    const model = taught(300).model('');
    let right = 0;
    let all = 0;
    for (const [a, b, ids, turned] of sentences(100, 99)) {
      for (const link of wordLinks(model, a, b)) {
        all++;
        if (ids[link.a] === turned[link.b]) right++;
      }
    }
    expect(right / all).toBeGreaterThan(0.97);
    const [a, b] = sentences(1, 3)[0]!;
    const links = wordLinks(model, a, b);
    expect(links.length).toBeGreaterThan(1);
    expect(wordLinks(model, b, a, true)).toEqual(links.map((link) => ({ a: link.b, b: link.a })));
  });

  test('says what renders some words of a text; clitics go with their word', () => {
    const model = taught(300).model('');
    const text = 'the book, the river and the house';
    const [span] = spansOf(text, rendering(model, 'والكتاب ثم البيت', [{ from: 0, to: 1 }], text));
    expect(text.slice(span!.start, span!.end)).toContain('book');
    expect(rendering(model, 'كتاب', [{ from: 0, to: 1 }], '')).toEqual([]);
    expect(rendering(model, '', [], 'book')).toEqual([]);
  });

  test('equal numbers render each other without any lesson', () => {
    const model = new WordTrainer().model('');
    expect(wordLinks(model, 'فقد ١٢ رجلا', '12 men lost')).toContainEqual({ a: 1, b: 0 });
  });

  test('a model written and read gives the same links; one that is damaged is refused', () => {
    const model = taught(50).model('7');
    const bytes = Buffer.concat(model.write());
    const read = WordModel.read(new Uint8Array(bytes).buffer)!;
    expect(read.note).toBe('7');
    for (const [a, b] of sentences(20, 5)) expect(wordLinks(read, a, b)).toEqual(wordLinks(model, a, b));
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const flipped = new Uint8Array(bytes);
        flipped[at]! ^= change;
        expect(WordModel.read(flipped.buffer)).toBeNull();
        expect(WordModel.read(new Uint8Array(bytes.subarray(0, at)).buffer)).toBeNull();
      }),
    );
  });

  test('goes on from a model with pairs that came since', () => {
    const trainer = WordTrainer.from(taught(300).model(''));
    for (let i = 0; i < 20; i++) trainer.add('سفينة باب', 'ship door');
    const model = trainer.model('');
    expect(model.pairs).toBe(320);
    expect(wordLinks(model, 'قمر سفينة', 'moon ship')).toEqual([
      { a: 0, b: 0 },
      { a: 1, b: 1 },
    ]);
  });

  test('a table of pairs that may not grow forgets the least and goes on', () => {
    const trainer = new WordTrainer(undefined, 1 << 14);
    let n = 0;
    for (let i = 0; i < 600; i++) {
      const rare = Array.from({ length: 8 }, () => n++);
      trainer.add(
        `باب ${rare.map((r) => `ع${r.toString(32)}`).join(' ')}`,
        `door ${rare.map((r) => `x${r}y`).join(' ')}`,
      );
    }
    finish(trainer.again(2));
    expect(wordLinks(trainer.model(''), 'باب', 'door')).toEqual([{ a: 0, b: 0 }]);
  });

  test('texts of any kind are taken', () => {
    const trainer = new WordTrainer();
    for (const text of ['', '...', '\ud800', 'كلمة '.repeat(5000), '漢字']) trainer.add(text, `${text} word`);
    finish(trainer.again(1));
    const model = trainer.model('');
    const long = 'كلمة '.repeat(5000);
    expect(rendering(model, long, [{ from: 2500, to: 2501 }], 'word '.repeat(5000)).length).toBeLessThanOrEqual(5000);
  });
});
