import { describe, expect, test } from 'vitest';
import ar from '../i18n/locales/ar/qa.json' with { type: 'json' };
import en from '../i18n/locales/en/qa.json' with { type: 'json' };
import { DOCUMENT_CHECKS } from './document-registry';
import { CHECKS } from './registry';

const at = (bundle: object, path: string): unknown =>
  path.split('.').reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], bundle);

describe('messages of checks', () => {
  test('no two checks have one id', () => {
    const ids = [...CHECKS, ...DOCUMENT_CHECKS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['Arabic', ar],
    ['English', en],
  ])('every check has a title and a message in %s', (_, bundle) => {
    for (const { id } of [...CHECKS, ...DOCUMENT_CHECKS]) {
      expect([id, at(bundle, `${id}.title`)]).toEqual([id, expect.any(String)]);
      const messages = Object.keys(at(bundle, id) as object).filter((key) => key.startsWith('message'));
      expect([id, messages.length > 0]).toEqual([id, true]);
    }
  });

  test.each([
    ['Arabic', ar],
    ['English', en],
  ])('every option has a name in %s', (_, bundle) => {
    for (const { id, defaults } of [...CHECKS, ...DOCUMENT_CHECKS]) {
      const named = Object.keys((at(bundle, `${id}.option`) as object | undefined) ?? {});
      const simple = Object.entries(defaults).filter(([, value]) => !Array.isArray(value));
      expect([id, named]).toEqual([id, simple.map(([name]) => name)]);
    }
  });
});
