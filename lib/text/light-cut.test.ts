import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinClitics } from './clitic-join';
import { fold } from './fold';
import { clitics, lightCore } from './light-cut';
import { anyText, arabicWord } from './text.testkit';

describe('clitics', () => {
  test.each([
    ['وبالقاهرة', ['و', 'ب'], true, 'قاهرة'],
    ['وقال', ['و'], false, 'قال'],
    ['بألمانيا', ['ب'], false, 'ألمانيا'],
    ['وزارة', [], false, 'وزارة'],
    ['الكتاب', [], true, 'كتاب'],
  ])('%s', (word, proclitics, article, core) => {
    expect(clitics(word)).toEqual({ proclitics, article, core });
  });

  test('is one of the analyses of the word', () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        const { proclitics, article, core } = clitics(word);
        expect(joinClitics({ proclitics, article, core, suffix: '' })).toBe(fold(word, 'text'));
      }),
    );
  });
});

describe('lightCore', () => {
  test('forms of a word meet', () => {
    const forms = ['المدينة', 'مدينة', 'بالمدينة', 'وللمدينة', 'والمدينة', 'مَدِينَة'];
    expect(new Set(forms.map(lightCore))).toEqual(new Set(['مدين']));
  });

  test('never crashes and never empties a word', () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        expect(lightCore(word).length).toBeGreaterThan(0);
      }),
    );
    fc.assert(fc.property(anyText, (text) => void lightCore(text)));
  });
});
