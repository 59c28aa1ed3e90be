import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Workbook } from '../../codec/ooxml/sheet-read';
import { run } from '../main';

const folder = mkdtempSync(join(tmpdir(), 'qantara-exchange-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function qantara(...argv: string[]) {
  let out = '';
  let err = '';
  const io = {
    stdin: async function* () {
      yield Buffer.from(GOOD);
    },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  return { status: await run(argv, io), out, err };
}
const file = (name: string, content: string | Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const tuv = (lang: string, text: string) => `<tuv xml:lang="${lang}"><seg>${text}</seg></tuv>`;
const tmx = (body: string) =>
  `<tmx version="1.4">\n<header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>\n<body>\n${body}\n</body></tmx>`;
const GOOD = tmx(`<tu>${tuv('ar', 'باب')}${tuv('en', 'Door')}</tu>`);

describe('convert by way of a workbook', () => {
  const path = (name: string) => join(folder, name);
  test('a memory goes into Excel and comes back; formulas stay text', async () => {
    const units = [
      ['بابٌ كبير', 'A large door'],
      ['=1+1', '=HYPERLINK("http://x")'],
      ['سطر\nثان', "it's two\nlines"],
    ] as const;
    const body = units.map(([ar, en]) => `<tu>${tuv('ar', ar)}${tuv('en', en)}</tu>`).join('');
    const { err } = await qantara('convert', file('ذاكرة العميل.tmx', tmx(body)), path('ذاكرة العميل.xlsx'));
    expect(err).toBe('3 units read, 3 written, 0 rejected\n');
    const workbook = Workbook.open(readFileSync(path('ذاكرة العميل.xlsx')));
    const rows = [...workbook.rows(workbook.sheets[0]!)].map(({ cells }) => cells.slice(0, 2));
    expect(rows.slice(1)).toEqual(units);
    expect((await qantara('convert', path('ذاكرة العميل.xlsx'), path('back.tmx'))).status).toBe(0);
    const segments = [...readFileSync(path('back.tmx'), 'utf8').matchAll(/<seg>([^<]*)<\/seg>/gu)].map(
      ([, text]) => text,
    );
    expect(segments).toEqual(units.flat());
  });

  test('a glossary does so too, and a row without a text is told with its row', async () => {
    const table = 'ar,en,class\nحفتر,Haftar,person\n,,\n';
    expect((await qantara('convert', file('g.csv', table), path('g.xlsx'))).status).toBe(0);
    const { status, err } = await qantara('convert', path('g.xlsx'), path('g.tmx'));
    expect([status, err.split('\n').at(-2)]).toEqual([0, '1 units read, 1 written, 0 rejected']);
    expect((await qantara('convert', path('g.xlsx'), path('g.tbx'))).status).toBe(0);
    expect(readFileSync(path('g.tbx'), 'utf8')).toContain('حفتر');
  });

  test('a file that is no workbook is told why, and nothing is written', async () => {
    const { status, err } = await qantara('convert', file('no.xlsx', 'text'), path('no.tmx'));
    expect([status, err.endsWith('Nothing was written.\n')]).toEqual([1, true]);
    expect(readdirSync(folder)).not.toContain('no.tmx');
  });
});

describe('validate', () => {
  test('says nothing of a good file', async () => {
    expect(await qantara('validate', file('good.tmx', GOOD))).toEqual({
      status: 0,
      out: '',
      err: '0 errors, 0 warnings\nAn import keeps 1 units; 0 left out, 0 mended.\n',
    });
    expect((await qantara('validate', '-')).status).toBe(0);
  });

  test('says line, column, rule and why, one record a line', async () => {
    const { status, out } = await qantara('validate', file('bad.tmx', tmx(`<tu>${tuv('ar', 'ا<x/>')}</tu>`)));
    expect(status).toBe(1);
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(records).toContainEqual({
      line: 4,
      column: 30,
      rule: 'tmx.element-unknown',
      severity: 'error',
      message: 'TMX has no element x.',
      params: { element: 'x' },
    });
  });

  test.each([
    [
      'bytes that are not UTF-8',
      Buffer.concat([Buffer.from('<?xml version="1.0" encoding="UTF-8"?>\n<tmx>'), Buffer.of(0xc7)]),
      'file.encoding',
      2,
    ],
    [
      'a bomb',
      '<!DOCTYPE tmx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;">\n<!ENTITY c SYSTEM "/etc/passwd">]><tmx>&b;</tmx>',
      'file.doctypeEntity',
      2,
    ],
    ['a file cut off', GOOD.slice(0, -9), 'file.truncated', 5],
  ])('%s', async (_, content, rule, line) => {
    const { status, out } = await qantara('validate', file('x.tmx', content));
    expect(status).toBe(1);
    expect(
      out
        .trim()
        .split('\n')
        .map((one) => JSON.parse(one)),
    ).toContainEqual(expect.objectContaining({ rule, line }));
  });

  test('tells a wrong declaration from the encoding seen', async () => {
    const text = `<?xml version="1.0" encoding="windows-1252"?>${GOOD}`;
    const { status, out } = await qantara('validate', file('mark.tmx', `\ufeff${text}`));
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ rule: 'file.declaredEncoding', severity: 'warning' });
  });

  test('checks tables and says what an import would keep', async () => {
    const { status, out, err } = await qantara('validate', file('a.csv', 'ar,en\nباب,Door\nنافذة,Window,Fenster\n'));
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ line: 3, column: 1, rule: 'table.too-many-cells', severity: 'error' });
    expect(err).toContain('An import keeps 2 records; 0 left out');
  });

  test('says up to where a broken file is kept', async () => {
    const cut = file('cut.tmx', GOOD.replace('</body>', `<tu>${tuv('ar', 'نافذة')}`).replace('</tmx>', ''));
    expect((await qantara('validate', cut)).err).toContain('An import keeps 1 units, up to line 5');
  });

  test('a file of no known format is wrong usage', async () => {
    expect((await qantara('validate', file('a.bin', 'text'))).status).toBe(2);
    expect((await qantara('validate')).status).toBe(2);
  });
});

describe('convert', () => {
  test('writes the file and reports on standard error', async () => {
    const output = join(folder, 'out.xlf');
    const { status, out, err } = await qantara('convert', file('in.tmx', GOOD), output);
    expect([status, out, err]).toEqual([0, '', '1 units read, 1 written, 0 rejected\n']);
    expect(readFileSync(output, 'utf8')).toContain('<source>باب</source>');
  });

  test('reads any encoding and writes UTF-8', async () => {
    const utf16 = Buffer.concat([Buffer.of(0xff, 0xfe), Buffer.from(GOOD, 'utf16le')]);
    const { status, out } = await qantara('convert', file('wide.tmx', utf16), '-', '--to', 'csv');
    expect(status).toBe(0);
    expect(out).toContain('باب,Door');
  });

  test('says what it rejected, and where', async () => {
    const { status, err } = await qantara(
      'convert',
      file('part.tmx', tmx(`<tu>${tuv('ar', 'باب')}</tu>`)),
      '-',
      '--to',
      'csv',
    );
    expect(status).toBe(0);
    expect(err).toBe(
      '4:1: rejected: The unit has 1 usable variants; two are needed. It is left out. [tmx.tooFewVariants]\n1 units read, 0 written, 1 rejected\n',
    );
  });

  test('a file that breaks leaves the old one and nothing else', async () => {
    const output = file('kept.csv', 'old');
    const { status, err } = await qantara('convert', file('broken.tmx', GOOD.slice(0, -9)), output);
    expect(status).toBe(1);
    expect(err).toMatch(/broken\.tmx:5:\d+: .*\[truncated\]\nNothing was written\./u);
    expect(readFileSync(output, 'utf8')).toBe('old');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('formats that nobody knows are wrong usage', async () => {
    expect((await qantara('convert', file('b.tmx', GOOD), 'x.docx')).status).toBe(2);
    expect((await qantara('convert', file('b.tmx', GOOD), '-', '--to', 'docx')).status).toBe(2);
    expect((await qantara('convert', file('b.tmx', GOOD), '-', '--to', 'tbx', '--style', 'x')).status).toBe(2);
  });
});

describe('convert of glossaries', () => {
  const CSV =
    'ar,en,en admitted,class,ar gender\n=الأمم المتحدة,United Nations,UN,organisation,feminine\nطرابلس,Tripoli,,place,\n';

  test.each(['g.tbx', 'g.xlsx', 'g.tsv'])('a table goes to %s and comes back as it was', async (name) => {
    const [there, back] = [join(folder, name), join(folder, `${name}.back.csv`)];
    const from = file('glossary.csv', CSV);
    // tables convert by their cells, so that it is the glossary that is converted, TBX lies between
    const tbx = join(folder, `${name}.way.tbx`);
    expect((await qantara('convert', from, tbx)).err).toContain('2 units read, 2 written, 0 rejected');
    expect((await qantara('convert', tbx, there)).status).toBe(0);
    if (name.endsWith('.tbx')) expect((await qantara('validate', there)).status).toBe(0);
    const again = join(folder, `${name}.again.tbx`);
    expect((await qantara('convert', there, again)).status).toBe(0);
    expect((await qantara('convert', again, back)).status).toBe(0);
    const [head, ...rows] = readFileSync(back, 'utf8').trim().split('\r\n');
    expect(head).toBe('ar,en,en admitted,class,ar gender,id');
    expect(rows.map((row) => row.split(',').slice(0, 5).join())).toEqual([
      "'=الأمم المتحدة,United Nations,UN,organisation,feminine",
      'طرابلس,Tripoli,,place,',
    ]);
  });

  test('a glossary of OmegaT comes in and goes out', async () => {
    const [tbx, out] = [join(folder, 'o.tbx'), join(folder, 'o.out.utf8')];
    const from = file('o.utf8', '# glossary\nطرابلس\tTripoli\tcity\n=جيش\tarmy\n');
    expect((await qantara('convert', from, tbx)).status).toBe(0);
    expect((await qantara('convert', tbx, out)).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toBe('طرابلس\tTripoli\tcity\n=جيش\tarmy\n');
  });

  test('a workbook does not go to standard output', async () => {
    expect((await qantara('convert', file('p.csv', CSV), '-', '--to', 'xlsx')).status).toBe(2);
  });
});
