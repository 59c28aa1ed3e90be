import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UntranslatablePattern } from './cursor';
import { translate } from './translate';

/** Whether a pattern matches a whole text. */
const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^(?:${translate(pattern, 'whole').source})$`, 'v').test(text);

describe('translate', () => {
  test.each([
    // pattern, matches, does not match
    ['\\d+', '٣7', 'x'],
    ['\\w+', 'عَلَم_1', 'a b'],
    ['\\s', '\u00a0', '\ufeff'],
    ['.', 'x', '\u0085'],
    ['\\h', '\u3000', '\n'],
    ['\\R', '\r\n', ' '],
    ['a\\bb|a\\b', 'a', 'ab'],
    ['é\\b\\s', 'é ', 'é'],
    ['\\p{IsArabic}', 'ب', 'b'],
    ['\\p{Arabic}+', 'بت', 'b'],
    ['\\p{InArabic}', '؟', '?'],
    ['\\pL', 'ش', '1'],
    ['\\P{Lu}', 'a', 'A'],
    ['\\p{Punct}', '»', 'x'],
    ['\\p{Alpha}[[:digit:]]', 'ض4', '4ض'],
    ['[a-z&&[^aeiou]]+', 'xyz', 'xya'],
    ['[^a-c&&b-d]', 'd', 'b'],
    ['[a-z[^áó]]', '7', 'á'],
    ['[\\p{L}--[xyz]]', 'w', 'x'],
    ['[]a]+', ']a', '['],
    ['[a\\-c-]+', 'a-c', 'b'],
    ['[&!"#%]', '&', '$'],
    ['\\"\\!\\ \\<', '"! <', '"!<'],
    ['a}', 'a}', 'a'],
    ['\\Qa.b\\E+', 'a.ba.b', 'axb'],
    ['[\\Q[]\\E]+', '[]', 'x'],
    ['\\x{1F600}', '😀', 'x'],
    ['\\x41\\u0042\\t', 'AB\t', 'ab\t'],
    ['(?i)e\\.g', 'E.g', 'E,g'],
    ['a(?i)b|c', 'C', 'AB'],
    ['(?i:a)b', 'Ab', 'AB'],
    ['((?i)jan|feb)x', 'FEBx', 'FEBX'],
    ['(?i)[b-d]+', 'BcD', 'A'],
    ['(?i)\\p{Lu}', 'a', '1'],
    ['a{2,3}?b', 'aab', 'ab'],
    ['(?:ab)?+c', 'abc', 'ab'],
    ['(?>a|ab)c', 'ac', 'abc'],
    ['a++b', 'aab', 'b'],
    ['(a|b)\\1', 'bb', 'ab'],
    ['(?<q>[ab])\\k<q>', 'aa', 'ba'],
    ['\\Aab\\z', 'ab', 'a'],
    ['^ab$', 'ab', 'b'],
    ['(?=a)[ab](?!c)(?<!b)', 'a', 'b'],
    ['a(?#comment)b', 'ab', 'a'],
    ['\\uD83D\\uDE00|x', 'x', 'y'],
  ])('%s', (pattern, yes, no) => {
    expect(fits(pattern, yes)).toBe(true);
    expect(fits(pattern, no)).toBe(false);
  });

  test.each([
    ['\\X', 'after', false],
    ['\\G', 'after', false],
    ['\\p{InKlingon}', 'before', false],
    ['(?x)a', 'after', false],
    ['(a)\\1', 'before', false],
    ['a(', 'after', true],
    ['a)', 'after', true],
    ['[a', 'after', true],
    ['*a', 'after', true],
    ['[z-a]', 'after', true],
    ['a{3,2}', 'after', true],
    ['(a)\\2', 'after', true],
  ] as const)('%s on the side %s is refused', (pattern, side, isMalformed) => {
    expect(() => translate(pattern, side)).toThrow(UntranslatablePattern);
    expect(() => translate(pattern, side)).toThrow(expect.objectContaining({ isMalformed }));
  });

  test('says when a possessive form becomes greedy', () => {
    expect(translate('a++', 'before').approximated).toEqual(['++']);
    expect(translate('a++', 'after').approximated).toEqual([]);
  });

  test('what it knows about the ends is true of every match', () => {
    const patterns = ['[.?!]+["»]*', '\\w+\\s?', '(?:a|b.)c?', '\\p{Lu}{2,}|x', '(?i)etc\\.?', '[^a]+'];
    fc.assert(
      fc.property(
        fc.constantFrom(...patterns),
        fc.string({ unit: fc.constantFrom(...'abcxABX.?!"» eEtTc') }),
        (pattern, text) => {
          const { source, first, last } = translate(pattern, 'after');
          const match = new RegExp(source, 'v').exec(text)?.[0];
          if (!match) return;
          if (first) expect(match).toMatch(new RegExp(`^[${first.join('')}]`, 'v'));
          if (last) expect(match).toMatch(new RegExp(`[${last.join('')}]$`, 'v'));
        },
      ),
    );
  });

  test('any escaped text matches itself', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1 }).filter((s) => !s.includes('\\E')),
        (text) => {
          expect(fits(`\\Q${text}\\E`, text)).toBe(true);
        },
      ),
    );
  });
});
