import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stem } from './english';
import { anyText } from './text.testkit';

describe('stem', () => {
  test.each([
    ['government', 'Governments’', "government's"],
    ['study', 'studies', 'studied', 'studying'],
    ['force', 'forces', 'forced', 'forcing'],
    ['agree', 'agrees', 'agreed', 'agreeing'],
    ['stop', 'stops', 'stopped', 'stopping'],
    ['clash', 'clashes', 'clashed', 'clashing'],
    ['decide', 'decides', 'decided', 'deciding'],
    ['negotiate', 'negotiates', 'negotiated', 'negotiating'],
    ['kill', 'kills', 'killed', 'killing'],
    ['pass', 'passes', 'passed', 'passing'],
    ['agency', 'agencies'],
    ['say', 'says', 'said'],
    ['child', 'children'],
    ['make', 'makes', 'made', 'making'],
    ['use', 'uses', 'used', 'using'],
    ['close', 'closes', 'closed', 'closing'],
    ['rule', 'rules', 'ruled', 'ruling'],
    ['retreat', 'retreats', 'retreated', 'retreating'],
    ['change', 'changes', 'changed', 'changing'],
  ])('%s gathers its forms', (base, ...forms) => {
    expect(forms.map(stem)).toEqual(forms.map(() => stem(base)));
  });

  test.each(['news', 'during', 'bus', 'analysis', 'king', 'process', 'speed', 'Tripoli', 'Paris'])(
    '%s is no inflected form',
    (word) => {
      expect(stem(word)).toBe(word.toLowerCase());
    },
  );

  test('never crashes, and is never empty for a word', () => {
    fc.assert(fc.property(anyText, (text) => void stem(text)));
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        expect(stem(word)).not.toBe('');
      }),
    );
  });
});
