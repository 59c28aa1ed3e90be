import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CONSTRUCTS } from '../../codec/docx/constructs.testkit';
import { run } from '../main';
import { verb } from './segment';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qantara-segment-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function qantara(args: readonly string[], input = ''): Promise<{ status: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io = {
    stdin: async function* () {
      yield new TextEncoder().encode(input);
    },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const status = await run(['segment', ...args], io, { segment: async () => ({ verb }) });
  return { status, out, err };
}
const file = (name: string, text: string | Uint8Array): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

describe('qantara segment', () => {
  test('reads the encoding that is asked for, and names the formats there are', async () => {
    const path = file('old.txt', Uint8Array.of(0xc8, 0xc7, 0xc8));
    const { out } = await qantara([path, '--lang', 'ar', '--encoding', 'windows-1256', '--plain']);
    expect(out).toBe('باب\n');
    const wrong = await qantara([path, '--format', 'doc']);
    expect([wrong.status, wrong.err]).toEqual([2, expect.stringContaining('docx')]);
  });

  test('prints one record a line, with offsets into the file', async () => {
    const text = 'عنوان الخبر\n\nوصل الوفد. هل عاد؟ لا.\n';
    const { status, out } = await qantara(['--lang', 'ar'], text);
    expect(status).toBe(0);
    const records = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records[0]).toEqual({ i: 0, role: 'headline', lang: 'ar', text: 'عنوان الخبر', start: 0, end: 11 });
    expect(records.map(({ i }) => i)).toEqual([0, 1, 2, 3]);
    for (const { text: words, start, end } of records) expect(text.slice(start, end)).toBe(words);
  });

  test('chooses the format by the name, or by what it sees', async () => {
    expect((await qantara([file('a.md', '# One\n\nTwo. Three.\n'), '--plain'])).out).toBe('One\nTwo.\nThree.\n');
    expect((await qantara([file('a.html', '<p>One. <b>Two.</b>'), '--plain'])).out).toBe('One.\nTwo.\n');
    expect((await qantara(['--plain'], '<!DOCTYPE html><p>One. Two.')).out).toBe('One.\nTwo.\n');
    expect((await qantara(['--plain', '--format', 'txt'], '<p>One.')).out).toBe('<p>One.\n');
  });

  test('takes rules of the user, and says which of them do not work', async () => {
    const srx = file(
      'own.srx',
      '<srx version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="D"><rule break="yes"><beforebreak>;</beforebreak></rule><rule><beforebreak>\\X</beforebreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="D"/></maprules></body></srx>',
    );
    const { out, err, status } = await qantara(['--plain', '--srx', srx], 'One; two. Three');
    expect([status, out]).toEqual([0, 'One;\ntwo. Three\n']);
    expect(err).toContain('rule 2 of D (before): unsupportedConstruct \\X');
  });

  test.each([
    [['--lang', 'fr'], 2],
    [['--format', 'pdf'], 2],
    [['a', 'b'], 2],
    [['--bogus'], 2],
    [['--format', 'docx'], 1],
    [['/nowhere/at.txt'], 3],
  ] as const)('%j ends with status %i and a reason', async (args, expected) => {
    const { status, out, err } = await qantara(args);
    expect([status, out]).toEqual([expected, '']);
    expect(err).not.toBe('');
  });

  test('a rule file that is none is wrong input', async () => {
    const { status, err } = await qantara(['--srx', file('no.srx', '<tmx/>')], 'x');
    expect(status).toBe(1);
    expect(err).toContain('wrongRoot');
  });

  test('a Word document is cut with its roles', async () => {
    const path = file('تقرير المتحف.docx', CONSTRUCTS.find(({ name }) => name === 'styles')!.make(true));
    const { out, status } = await qantara([path]);
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect([status, records.map(({ role }) => role)]).toEqual([0, ['headline', 'heading', 'body', 'caption']]);
    expect(records[0]).toMatchObject({ lang: 'ar', text: 'تقرير عن المتحف' });
  });
});
