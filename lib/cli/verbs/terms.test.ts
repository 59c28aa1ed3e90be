import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../main';
import type { Verb } from '../verb';
import { verb as qa } from './qa';
import { verb as extract } from './terms-extract';
import { verb as recognize } from './terms-recognize';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qantara-terms-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

async function qantara(verb: Verb, args: readonly string[], input = '') {
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
  const status = await run([...verb.name.split(' '), ...args], io, { [verb.name]: async () => ({ verb }) });
  return {
    status,
    err,
    records: out
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line)),
  };
}

const GLOSSARY = 'ar,en,class\nحفتر,Haftar,person\n"الأمم المتحدة","United Nations",organisation\n,,\n';
const TBX = `<?xml version="1.0"?><tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader><text><body><conceptEntry id="c1">
<langSec xml:lang="ar"><termSec><term>حفتر</term></termSec></langSec>
<langSec xml:lang="en"><termSec><term>Haftar</term></termSec></langSec></conceptEntry></body></text></tbx>`;

describe('qantara terms recognize', () => {
  test('prints one record for each term, with the core as it stands', async () => {
    const { status, records } = await qantara(
      recognize,
      ['--glossary', file('g.csv', GLOSSARY), '--lang', 'ar'],
      'قوات لحفتر\nوللأمم المتحدة\n',
    );
    expect(status).toBe(0);
    expect(records).toMatchObject([
      { line: 0, start: 6, end: 10, core: 'حفتر', surface: 'لحفتر', entry: '1', why: 'clitic' },
      { line: 1, core: 'لأمم المتحدة', surface: 'وللأمم المتحدة', entry: '2', why: 'clitic' },
    ]);
  });
  test('reads TBX', async () => {
    const { records } = await qantara(recognize, ['--glossary', file('g.tbx', TBX), '--lang', 'en'], "Haftar's forces");
    expect(records).toMatchObject([{ core: 'Haftar', entry: 'c1', why: 'suffix' }]);
  });
  test('asks for what is missing, and refuses a table without languages', async () => {
    expect((await qantara(recognize, [])).status).toBe(2);
    const { status, err } = await qantara(
      recognize,
      ['--glossary', file('x.csv', 'a b,c d\n1,2\n'), '--lang', 'ar'],
      'x',
    );
    expect(status).toBe(3);
    expect(err).toContain('no column names a language');
  });
});

const LINES = [
  ['زار مايكل كوربين مدينة برايتون.', 'Michael Corbyn visited the city of Brighton.'],
  ['قال مايكل كوربين إنه سعيد.', 'Michael Corbyn said that he was happy.'],
  ['تقع برايتون على البحر.', 'It is true that Brighton lies by the sea.'],
] as const;

describe('qantara terms extract', () => {
  test('mines a memory and two texts alike', async () => {
    const units = LINES.map(
      ([ar, en]) => `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`,
    );
    const tmx = file('m.tmx', `<tmx version="1.4"><header srclang="ar"/><body>${units.join('')}</body></tmx>`);
    const memory = await qantara(extract, [tmx, '--limit', '2']);
    expect(memory.status).toBe(0);
    expect(memory.records).toMatchObject([
      { source: 'برايتون', target: 'Brighton', count: 2 },
      { source: 'مايكل كوربين', target: 'Michael Corbyn', class: 'person', count: 2 },
    ]);
    const texts = await qantara(extract, [
      file('en.txt', LINES.map(([, en]) => en).join('\n')),
      file('ar.txt', LINES.map(([ar]) => ar).join('\n')),
    ]);
    expect(texts.records[0]).toMatchObject({ source: 'Brighton', target: 'برايتون' });
  });
  test('two texts in one language are refused', async () => {
    const en = file('one.txt', 'It is here.');
    expect((await qantara(extract, [en, en])).status).toBe(3);
  });
});

describe('qantara qa', () => {
  const xliff = (target: string) =>
    `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="u7"><segment state="translated"><source>قتل 48 من قوات حفتر.</source>${target}</segment></unit></file></xliff>`;

  test('prints issues and says so by its status', async () => {
    const { status, records } = await qantara(qa, [
      file('a.xlf', xliff('<target>84 of the forces were killed.</target>')),
      '--glossary',
      file('g.csv', GLOSSARY),
    ]);
    expect(status).toBe(1);
    expect(records).toMatchObject([
      { unit: 'u7', check: 'numbers', severity: 'warning', params: { number: '48', found: '84' } },
      { unit: 'u7', check: 'term.missing', params: { term: 'حفتر', expected: 'Haftar' } },
    ]);
  });
  test('is silent about a good file, and runs only what was named', async () => {
    const bad = file('b.xlf', xliff('<target>84 of them.</target>'));
    expect((await qantara(qa, [bad, '--checks', 'spaces,quotes'])).status).toBe(0);
    expect(
      await qantara(qa, [file('c.xlf', xliff('<target>48 of Haftar’s forces were killed.</target>'))]),
    ).toMatchObject({
      status: 0,
      records: [],
    });
  });
  test('an untranslated segment is empty', async () => {
    const { records } = await qantara(qa, [file('d.xlf', xliff(''))]);
    expect(records).toMatchObject([{ unit: 'u7', check: 'empty', severity: 'blocking' }]);
  });
  test('wrong usage and unreadable files', async () => {
    expect((await qantara(qa, [])).status).toBe(2);
    expect((await qantara(qa, [file('e.xlf', xliff('')), '--checks', 'nothing'])).status).toBe(2);
    expect((await qantara(qa, [file('f.xlf', '<html/>')])).status).toBe(1);
  });
});
