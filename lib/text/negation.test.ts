import { describe, expect, test } from 'vitest';
import { isNegation } from './negation';

describe('isNegation', () => {
  test.each(['لا', 'ولم', 'فلن', 'أليس', 'لَيْسَتْ', 'not', 'NOT', "don't", 'won’t', 'never'])('%s negates', (word) => {
    expect(isNegation(word)).toBe(true);
  });
  test.each(['ما', 'ولاية', 'لان', 'note', 'nothing-else', 'know', ''])('%s does not', (word) => {
    expect(isNegation(word)).toBe(false);
  });
});
