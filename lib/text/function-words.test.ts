import { describe, expect, test } from 'vitest';
import { isFunctionWord } from './function-words';

describe('isFunctionWord', () => {
  test('knows the closed classes in any dress', () => {
    expect(['في', 'الَّذي', 'إلى', 'وقد'].every((word) => isFunctionWord(word, 'ar-LY'))).toBe(true);
    expect(['The', 'OF', 'don’t'].every((word) => isFunctionWord(word, 'en-US'))).toBe(true);
  });

  test('knows no content words and no language without a list', () => {
    expect(isFunctionWord('حكومة', 'ar')).toBe(false);
    expect(isFunctionWord('government', 'en')).toBe(false);
    expect(isFunctionWord('der', 'de')).toBe(false);
  });
});
