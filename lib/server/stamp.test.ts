import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { isFresh, listFiles, writeStamp } from './stamp.mjs';

const root = mkdtempSync(join(tmpdir(), 'q-stamp-'));
const stamp = join(root, 'out', 'stamp.json');
const FILES = ['src/a.ts', 'src/b.ts'];
/** Two touches of one test need two times: within a millisecond they would be the same. */
const touch = (path: string, aheadMs = 5_000) =>
  utimesSync(join(root, path), new Date(), new Date(Date.now() + aheadMs));
afterAll(() => rmSync(root, { recursive: true }));
beforeEach(() => {
  rmSync(root, { recursive: true });
  mkdirSync(join(root, 'src'), { recursive: true });
  for (const path of FILES) writeFileSync(join(root, path), path);
  writeStamp(root, stamp, 'v1', FILES, Date.now() + 1_000);
});

describe('a stamp', () => {
  test('is fresh until the content of a file, the list of files or the key changes', () => {
    expect(isFresh(root, stamp, 'v1', FILES)).toBe(true);
    touch('src/a.ts');
    expect(isFresh(root, stamp, 'v1', FILES)).toBe(true);
    expect(isFresh(root, stamp, 'v2', FILES)).toBe(false);
    expect(isFresh(root, stamp, 'v1', [...FILES, 'src/c.ts'])).toBe(false);
    expect(isFresh(root, stamp, 'v1', ['src/a.ts'])).toBe(false);
    writeFileSync(join(root, 'src/a.ts'), 'src/A.ts');
    touch('src/a.ts', 9_000);
    expect(isFresh(root, stamp, 'v1', FILES)).toBe(false);
  });

  test('is stale when a file went, when it is damaged, and when there is none', () => {
    rmSync(join(root, 'src/b.ts'));
    expect(isFresh(root, stamp, 'v1', undefined)).toBe(false);
    writeFileSync(stamp, '{"key":"v1"');
    expect(isFresh(root, stamp, 'v1', undefined)).toBe(false);
    expect(isFresh(root, join(root, 'none'), 'v1', undefined)).toBe(false);
  });

  test('is not written when a source changed while its product was made', () => {
    rmSync(stamp);
    const begun = Date.now();
    touch('src/b.ts');
    writeStamp(root, stamp, 'v1', FILES, begun);
    expect(isFresh(root, stamp, 'v1', FILES)).toBe(false);
  });
});

test('listFiles finds what is kept, in order, with forward slashes, and passes over what is not there', () => {
  expect(listFiles(root, ['src', 'none'], (path) => path !== 'src/a.ts')).toEqual(['src/b.ts']);
});
