import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalLang, direction, dominantScript, langOf, primaryLang, sameLang, scriptRuns } from './lang';
import { anyText } from './text.testkit';

describe('language tags', () => {
  test.each([
    ['eN-uS', 'en-US'],
    ['AR_arab_eg', 'ar-Arab-EG'],
    ['zh-hans-CN-x-Private-US', 'zh-Hans-CN-x-private-us'],
    ['ar', 'ar'],
    ['es-419', 'es-419'],
  ])('%s is written %s', (tag, expected) => {
    expect(canonicalLang(tag)).toBe(expected);
    expect(canonicalLang(expected)).toBe(expected);
    expect(sameLang(tag, expected)).toBe(true);
  });

  test('the primary language is what comes before the first separator', () => {
    expect([primaryLang('EN_us'), primaryLang('ar-SA'), primaryLang('fr')]).toEqual(['en', 'ar', 'fr']);
    expect(sameLang('ar-SA', 'AR')).toBe(true);
    expect(sameLang('ar', 'arz')).toBe(false);
  });

  test('a script decides the direction before the language does', () => {
    expect(['ar', 'fa-IR', 'HE', 'en', 'ar-Latn', 'az-Arab'].map(direction)).toEqual([
      'rtl',
      'rtl',
      'rtl',
      'ltr',
      'ltr',
      'rtl',
    ]);
  });
});

describe('languages of a text', () => {
  test('most letters decide the script', () => {
    expect(dominantScript('قال Guterres إن')).toBe('latin');
    expect(dominantScript('قال الأمين العام Guterres')).toBe('arabic');
    expect(dominantScript('123 — ؟')).toBeNull();
    expect(dominantScript('Москва')).toBeNull();
  });

  test('function words decide within a script', () => {
    expect(langOf('The house is on the hill', ['fr', 'en', 'ar'])).toBe('en');
    expect(langOf('La maison est sur la colline', ['en-GB', 'fr-FR', 'ar'])).toBe('fr-FR');
    expect(langOf('البيت فوق التل', ['en', 'ar-LY'])).toBe('ar-LY');
    expect(langOf('البيت', ['en', 'fr'])).toBeNull();
    expect(langOf('2020', ['en', 'ar'])).toBeNull();
  });

  test('runs cover the text and change script at every border', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const runs = scriptRuns(text);
        expect(runs.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        for (let i = 1; i < runs.length; i += 1) {
          expect(runs[i]!.start).toBe(runs[i - 1]!.end);
          expect(runs[i]!.script).not.toBe(runs[i - 1]!.script);
        }
      }),
    );
    expect(scriptRuns('«قال» John 5.').map(({ script }) => script)).toEqual(['arabic', 'latin']);
  });
});
