import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSTRUCTS, inOtherLanguage } from './constructs.testkit';
import { readDocx } from './read';
import { writeDocx } from './write';

const has = (program: string): boolean => {
  try {
    execFileSync(program, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};
const soffice = ['soffice', 'libreoffice'].find((name) => {
  try {
    return execFileSync(name, ['--version'], { stdio: ['ignore', 'pipe', 'ignore'] }).length > 0;
  } catch {
    return false;
  }
});
const canRender = soffice !== undefined && has('pdftoppm');
if (!canRender)
  console.warn(
    'Pages are not compared: LibreOffice (libreoffice-writer) or pdftoppm (poppler-utils) is not installed.',
  );

/** With its changes accepted a document has other marks on its page than the one that still tracks them. */
const COMPARED = CONSTRUCTS.filter(({ name }) => name !== 'tracked changes');

describe.skipIf(!canRender)('pages of translated Word documents', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qantara-pages-'));
  const file = (i: number, isRtl: boolean, kind: string, end: string) => join(folder, `${i}-${isRtl}-${kind}.${end}`);
  beforeAll(() => {
    const files: string[] = [];
    for (const [i, { make }] of COMPARED.entries()) {
      for (const isRtl of [true, false]) {
        const bytes = make(isRtl);
        const languages = isRtl ? { sourceLang: 'ar', targetLang: 'en' } : { sourceLang: 'en', targetLang: 'ar' };
        const targets = readDocx(bytes).map(({ content }) => inOtherLanguage(content, isRtl));
        writeFileSync(file(i, isRtl, 'source', 'docx'), bytes);
        writeFileSync(file(i, isRtl, 'target', 'docx'), writeDocx(bytes, targets, languages));
        files.push(file(i, isRtl, 'source', 'docx'), file(i, isRtl, 'target', 'docx'));
      }
    }
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const options = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder];
    execFileSync(soffice!, [...options, ...files], { stdio: 'ignore', timeout: 120_000 });
  }, 150_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const page = (i: number, isRtl: boolean, kind: string): Buffer => {
    const base = file(i, isRtl, kind, 'page');
    execFileSync('pdftoppm', ['-r', '50', '-png', '-singlefile', file(i, isRtl, kind, 'pdf'), base]);
    return readFileSync(`${base}.png`);
  };

  // The same document made in the other language is what a translation has to look like, to the last point.
  test.each(COMPARED.map(({ name }, i) => [name, i] as const))('%s: as if written in the other language', (_, i) => {
    for (const isRtl of [true, false])
      expect(page(i, isRtl, 'target').equals(page(i, !isRtl, 'source')), `from Arabic: ${isRtl}`).toBe(true);
  });
});
