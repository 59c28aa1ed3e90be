import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileToPair, pairFiles } from './pair-files';

const LANGUAGES = { sourceLang: 'ar', targetLang: 'en' };
const file = (path: string, side: FileToPair['side'], numbers: string[] = [], length = 1000): FileToPair => ({
  path,
  side,
  numbers: new Set(numbers),
  length,
});
const pathsOf = (files: readonly FileToPair[]) =>
  pairFiles(files, LANGUAGES).map(({ source, target, by }) => [files[source]!.path, files[target]!.path, by]);

describe('pairFiles', () => {
  test('pairs names that differ by a mark of language, side or folder alone', () => {
    const files = [
      file('x/bridge.ar.txt', 'source'),
      file('x/bridge_EN.docx', 'target'),
      file('originals/ferry.txt', 'source'),
      file('translations/ferry.txt', 'target'),
      file('تقرير 3 (الأصل).txt', 'source'),
      file('تقرير 3 ترجمة.txt', 'target'),
    ];
    expect(pathsOf(files)).toEqual([
      ['x/bridge.ar.txt', 'x/bridge_EN.docx', 'name'],
      ['originals/ferry.txt', 'translations/ferry.txt', 'name'],
      ['تقرير 3 (الأصل).txt', 'تقرير 3 ترجمة.txt', 'name'],
    ]);
  });

  test('pairs the others by the numbers in their texts', () => {
    const files = [
      file('جسر.txt', 'source', ['1250', '2014', '40000', '80']),
      file('عبارة.txt', 'source', ['1931', '12', '77']),
      file('boat.txt', 'target', ['1931', '12', '77', '5']),
      file('bridge.txt', 'target', ['1250', '2014', '40000']),
    ];
    expect(pathsOf(files)).toEqual([
      ['جسر.txt', 'bridge.txt', 'likeness'],
      ['عبارة.txt', 'boat.txt', 'likeness'],
    ]);
  });

  test('leaves alone what nothing speaks for, and what two speak for equally', () => {
    expect(pathsOf([file('أ.txt', 'source'), file('b.txt', 'target')])).toEqual([]);
    const rivals = [file('x.ar.txt', 'source'), file('x.ar.md', 'source'), file('x.en.txt', 'target')];
    expect(pathsOf(rivals).filter(([, , by]) => by === 'name')).toEqual([]);
  });

  test('takes the side from the name where the text does not tell', () => {
    expect(pathsOf([file('9-source.txt', null), file('9-target.txt', null)])).toEqual([
      ['9-source.txt', '9-target.txt', 'name'],
    ]);
  });

  test('puts no file into two pairs, whatever they are called', () => {
    const name = fc.stringMatching(/^(ar|en|x|y|3|\/|\.| )*$/u);
    const side = fc.constantFrom('source' as const, 'target' as const, null);
    const numbers = fc.uniqueArray(fc.constantFrom('1', '20', '300', '4000', '50000'));
    const any = fc.record({ path: name, side, numbers, length: fc.nat(2000) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (drafts) => {
        const files = drafts.map((draft) => ({ ...draft, numbers: new Set(draft.numbers) }));
        const pairs = pairFiles(files, LANGUAGES);
        const places = pairs.flatMap(({ source, target }) => [source, target]);
        expect(new Set(places).size).toBe(places.length);
        for (const { source, target } of pairs) {
          expect(files[source]!.side).not.toBe('target');
          expect(files[target]!.side).not.toBe('source');
        }
      }),
    );
  });
});
