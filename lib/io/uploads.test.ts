import { existsSync, mkdtempSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { each } from '../core/stream';
import { saveUpload, sweepUploads } from './uploads';

afterEach(() => vi.unstubAllEnvs());

test('what was left behind is swept after a day, what is young or still wanted stays', async () => {
  const data = mkdtempSync(join(tmpdir(), 'qantara-uploads-'));
  vi.stubEnv('QANTARA_DATA', data);
  const now = new Date();
  expect(await sweepUploads(new Set(), now)).toBe(0);
  const save = async () => (await saveUpload(each([Buffer.from('a')]))).id;
  const [young, left, wanted] = [await save(), await save(), await save()];
  const yesterday = new Date(now.getTime() - 25 * 60 * 60 * 1000);
  for (const id of [left, wanted]) utimesSync(join(data, 'uploads', id), yesterday, yesterday);
  expect(await sweepUploads(new Set([wanted]), now)).toBe(1);
  expect([young, left, wanted].map((id) => existsSync(join(data, 'uploads', id)))).toEqual([true, false, true]);
});
