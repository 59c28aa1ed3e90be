import { describe, expect, test } from 'vitest';
import { preferredLocale } from './locale';

describe('preferredLocale', () => {
  test.each([
    [null, 'en'],
    ['', 'en'],
    ['ar', 'ar'],
    ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
    ['fr-FR,fr;q=0.9,en;q=0.4,ar;q=0.6', 'ar'],
    ['en;q=0.5, ar;q=0', 'en'],
    ['de', 'en'],
  ])('%s is answered in %s', (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });
});
