import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { describe, expect, test } from 'vitest';
import { FAILURE_CODES } from '../workbench/failures';
import { i18nOptions, numberFormatter } from './options';

const PLURAL = /_(zero|one|two|few|many|other)$/u;
const folder = (lang: string) => join(import.meta.dirname, 'locales', lang);
const bundle = (lang: string, area: string): object => JSON.parse(readFileSync(join(folder(lang), area), 'utf8'));
const areas = readdirSync(folder('en')).sort();

describe('locale files', () => {
  test('Arabic has a file for every area of English, and no other', () => {
    expect(readdirSync(folder('ar')).sort()).toEqual(areas);
  });

  describe.each(areas)('%s', (area) => {
    const ar = bundle('ar', area);
    const en = bundle('en', area);

    test('both languages name the same messages', () => {
      expect(messages(ar)).toEqual(messages(en));
    });
    test.each([
      ['ar', ar],
      ['en', en],
    ])('%s: a counted message has every plural form', (lang, texts) => {
      const forms = new Intl.PluralRules(lang).resolvedOptions().pluralCategories;
      const counted = messages(texts, (key) => PLURAL.test(key));
      expect(keys(texts)).toEqual(
        expect.arrayContaining(counted.flatMap((message) => forms.map((form) => `${message}_${form}`))),
      );
    });
    test('both languages use the same variables', () => {
      for (const message of messages(en)) {
        // `count` may be spoken as a word ("two matches" is one word in Arabic), so it is not compared
        expect([message, ...variables(ar, message)]).toEqual([message, ...variables(en, message)]);
      }
    });
    test('no message is empty, and Arabic holds Arabic', () => {
      for (const [key, text] of texts(ar)) {
        expect(text.trim(), key).not.toBe('');
        if (/\p{L}/u.test(text.replace(/\{\{.*?\}\}/gu, '')))
          expect(/[\p{Script=Arabic}]|^[A-Z0-9 .,/+-]+$/iu.test(text), `${key}: ${text}`).toBe(true);
      }
      for (const [key, text] of texts(en)) expect(text.trim(), key).not.toBe('');
    });
  });
});

test.each(['ar', 'en'])('%s: every reason a use case can refuse for has its sentence', (lang) => {
  expect(keys(bundle(lang, 'error.json'))).toEqual(expect.arrayContaining([...FAILURE_CODES]));
});

describe('i18nOptions', () => {
  test.each([
    [0, 'لا شيء'],
    [1, 'واحد'],
    [2, 'اثنان'],
    [3, '٣ few'],
    [11, '١١ many'],
    [100, '١٠٠ other'],
  ])('Arabic says %i in its own plural form and in the chosen digits', async (count, expected) => {
    const i18n = createInstance().use(numberFormatter('ar', 'arab'));
    const n_forms = {
      n_zero: 'لا شيء',
      n_one: 'واحد',
      n_two: 'اثنان',
      n_few: '{{count}} few',
      n_many: '{{count}} many',
      n_other: '{{count}} other',
    };
    await i18n.init(i18nOptions('ar', { common: n_forms }));
    expect((i18n.t as (key: string, values: object) => string)('n', { count })).toBe(expected);
  });
});

/** Message names without plural endings, sorted, each once. */
function messages(node: object, which: (key: string) => boolean = () => true): string[] {
  return [
    ...new Set(
      keys(node)
        .filter(which)
        .map((key) => key.replace(PLURAL, '')),
    ),
  ].sort();
}

function keys(node: object): string[] {
  return texts(node).map(([key]) => key);
}

/** Dotted path and text of every message. */
function texts(node: object, path = ''): [string, string][] {
  return Object.entries(node).flatMap(([key, value]: [string, string | object]) =>
    typeof value === 'object' ? texts(value, `${path}${key}.`) : [[`${path}${key}`, value] as [string, string]],
  );
}

function variables(node: object, message: string): string[] {
  const found = texts(node)
    .filter(([key]) => key.replace(PLURAL, '') === message)
    .flatMap(([, text]) => [...text.matchAll(/\{\{\s*([\w.]+)/gu)].map(([, name]) => name!));
  return [...new Set(found)].filter((name) => name !== 'count').sort();
}
