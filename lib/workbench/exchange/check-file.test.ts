import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { type CheckItem, checkUpload } from './check-upload';
import { fileYield } from './file-yield';

const TMX = (units: string): string =>
  `<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/><body>${units}</body></tmx>`;
const UNIT = '<tu><tuv xml:lang="ar"><seg>باب</seg></tuv><tuv xml:lang="en"><seg>Door</seg></tuv></tu>';
const OWNER = { userId: 'u', name: 'Owner', role: 'owner' } as const;

describe('fileYield', () => {
  test('counts what an import takes, up to where a file breaks', async () => {
    expect(await fileYield('tmx', each([TMX(UNIT + UNIT)]))).toMatchObject({ of: 'units', kept: 2, brokenAt: null });
    const broken = TMX(UNIT + UNIT).replace('</body>', '<tu><b>');
    expect(await fileYield('tmx', each([broken]))).toMatchObject({ kept: 2, brokenAt: { line: 1 } });
  });

  test('counts segments with their translations, records, and rules that work', async () => {
    const xliff =
      '<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f"><unit id="u"><segment><source>باب</source><target>Door</target></segment><segment><source>نافذة</source></segment></unit></file></xliff>';
    expect(await fileYield('xliff-2.1', each([xliff]))).toMatchObject({ of: 'segments', kept: 2, translated: 1 });
    expect(await fileYield('csv', each(['ar,en\nباب,Door\n,\n']))).toMatchObject({
      of: 'records',
      kept: 1,
      refused: 1,
    });
    const srx =
      '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body><languagerules><languagerule languagerulename="a"><rule break="yes"><beforebreak>\\.</beforebreak><afterbreak>\\s</afterbreak></rule><rule break="no"><beforebreak>(</beforebreak><afterbreak/></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="a"/></maprules></body></srx>';
    expect(await fileYield('srx', each([srx]))).toMatchObject({ of: 'rules', kept: 1, refused: 1 });
  });
});

describe('checkUpload', () => {
  const uploadOf = (text: string, removed: string[]) => ({
    open: () => {
      const detected = { encoding: 'utf-8', evidence: 'bom', declared: 'windows-1252' } as const;
      return {
        chunks: each([text]),
        encoding: () => 'utf-8',
        detected: () => detected,
        bytes: async () => text.length,
        content: async () => new TextEncoder().encode(text),
      };
    },
    document: async () => ({ source: { format: 'plain' as const, text }, detected: null }),
    remove: async (id: string) => {
      removed.push(id);
    },
  });

  test('says what the file is, what is wrong and what is kept, and removes it', async () => {
    const removed: string[] = [];
    const uploads = uploadOf(TMX(UNIT), removed);
    const result = await checkUpload({ uploads }, OWNER, { uploadId: 'x', fileName: 'a.bin' });
    if (!result.ok) throw new Error(result.error.code);
    const items: CheckItem[] = await collect(result.value);
    expect(items.map(({ kind }) => kind)).toEqual(['file', 'finding', 'end']);
    expect(items[1]).toMatchObject({ finding: { rule: 'file.declaredEncoding', severity: 'warning' } });
    expect(items[2]).toMatchObject({ errors: 0, warnings: 1, yield: { kept: 1 } });
    expect(removed).toEqual(['x']);
  });

  test('a file of no known format is refused, closed and removed', async () => {
    const removed: string[] = [];
    let isClosed = false;
    async function* text() {
      try {
        while (true) yield 'text '.repeat(1000);
      } finally {
        isClosed = true;
      }
    }
    const known = uploadOf('', removed);
    const uploads = { ...known, open: () => ({ ...known.open(), chunks: text() }) };
    const result = await checkUpload({ uploads }, OWNER, { uploadId: 'x', fileName: 'a.bin' });
    expect(result).toMatchObject({ ok: false, error: { code: 'formatUnknown' } });
    expect([isClosed, removed]).toEqual([true, ['x']]);
  });

  test('tells a bounded number of findings and counts all', async () => {
    const faults = UNIT.replace('باب', '<x/>').repeat(3000);
    const result = await checkUpload({ uploads: uploadOf(TMX(faults), []) }, OWNER, {
      uploadId: 'x',
      fileName: 'a.tmx',
    });
    if (!result.ok) throw new Error(result.error.code);
    const items = await collect(result.value);
    const end = items.at(-1);
    expect(end?.kind === 'end' && end.errors).toBeGreaterThanOrEqual(3000);
    expect(items.length).toBeLessThan(2100);
  });
});
