import { describe, expect, test } from 'vitest';
import { arabicOf, CLOSING, englishOf, isSentenceEnd, samePunctuation } from './punctuation';

describe('punctuation', () => {
  test('every mark of one language means the same as its counterpart', () => {
    for (const [arabic, english] of englishOf)
      expect(samePunctuation(arabic, english) || '٫٬'.includes(arabic)).toBe(true);
    for (const [english, arabic] of arabicOf) expect(samePunctuation(english, arabic)).toBe(true);
  });

  test('different meanings stay apart', () => {
    expect(samePunctuation('؟', '!')).toBe(false);
    expect(samePunctuation('،', '؛')).toBe(false);
    expect(samePunctuation('(', ')')).toBe(false);
  });

  test('what ends a sentence', () => {
    expect([...'.؟!…'].every(isSentenceEnd)).toBe(true);
    expect([...'،:؛—'].some(isSentenceEnd)).toBe(false);
  });

  test('an opening mark never closes itself', () => {
    for (const [open, close] of CLOSING) expect(open).not.toBe(close);
  });
});
