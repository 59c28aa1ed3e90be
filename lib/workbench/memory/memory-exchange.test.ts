import { describe, expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { outside } from '../../io/outside';
import { fingerprint } from '../../text/fingerprint';
import type { Actor } from '../actor';
import { undoImport } from '../exchange/undo-import';
import { exportMemory } from './export-memory';
import { importMemory } from './import-memory';
import { createMemory } from './manage-memory';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };

const tu = (n: number, rest = '') =>
  `<tu tuid="u${n}" creationdate="20200602T080000Z" changeid="RK"><note>ملاحظة ${n}</note><prop type="x-outlet">الجسر</prop>` +
  `<tuv xml:lang="ar"><seg>قتل ${n} جنديا <ph x="1">{0}</ph></seg></tuv><tuv xml:lang="en-GB"><prop type="x-t">v</prop><seg>${n} soldiers killed <ph x="1">{0}</ph>${rest}</seg></tuv></tu>`;
const tmx = (...units: string[]) =>
  `<?xml version="1.0"?>\n<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="plaintext"/>\n<body>\n${units.join('\n')}\n</body></tmx>`;

onEveryDatabase('memory exchange', ({ client }) => {
  const deps = () => databaseDeps(client(), outside);
  const newMemory = async () => {
    const made = await createMemory(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.memoryId;
  };
  const load = (memoryId: string, text: string, part = {}) =>
    importMemory(deps(), owner, {
      memoryId,
      fileName: 'f.tmx',
      encoding: () => 'utf-8',
      chunks: each([text]),
      policy: 'keepBoth',
      ...part,
    });
  const dump = async (memoryId: string) => {
    const exported = await exportMemory(deps(), owner, memoryId);
    if (!exported.ok) throw new Error(exported.error.code);
    return (await collect(exported.value.pieces)).join('');
  };

  test('gives a TMX back with every attribute, note, prop and code', async () => {
    const memoryId = await newMemory();
    const report = await load(memoryId, tmx(tu(3), tu(50)));
    expect(report).toMatchObject({ ok: true, value: { read: 2, written: 2, rejected: 0 } });
    const first = await dump(memoryId);
    for (const attribute of ['tuid="u3"', 'creationdate="20200602T080000Z"', 'changeid="RK"']) {
      expect(/<tu [^>]*u3[^>]*>/.exec(first)?.[0]).toContain(attribute);
    }
    expect(first.match(/<ph x="1">\{0\}<\/ph>/g)).toHaveLength(4);
    expect(first).toContain('<note>ملاحظة 50</note>');
    expect(first).toContain('<prop type="x-t">v</prop>');
    const again = await newMemory();
    await load(again, first);
    expect(await dump(again)).toBe(first);
  });

  test('leaves nothing behind when the file breaks off, and says where', async () => {
    const memoryId = await newMemory();
    await load(memoryId, tmx(tu(1)));
    const before = await dump(memoryId);
    const many = Array.from({ length: 2500 }, (_, n) => tu(n));
    const broken = await load(memoryId, tmx(...many).slice(0, -40));
    expect(broken).toMatchObject({ ok: false, error: { code: 'truncated', params: { line: 2503 } } });
    expect(await dump(memoryId)).toBe(before);
    expect((await deps().importRuns.list(memoryId)).map(({ state }) => state)).toEqual(['failed', 'done']);
  });

  test('reports one bad unit among good ones with its place and goes on', async () => {
    const memoryId = await newMemory();
    const bad = '<tu><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv></tu>';
    const report = await load(memoryId, tmx(tu(1), bad, tu(2)));
    expect(report).toMatchObject({
      ok: true,
      value: {
        read: 3,
        written: 2,
        rejected: 1,
        issues: [{ code: 'tmx.sourceLanguageMissing' }, { code: 'memory.otherLanguages', line: 5 }],
      },
    });
  });

  test('takes a whole import back, and refuses to do it twice', async () => {
    const memoryId = await newMemory();
    await load(memoryId, tmx(tu(1)));
    const before = await dump(memoryId);
    const report = await load(memoryId, tmx(tu(2), tu(3)));
    if (!report.ok) throw new Error(report.error.code);
    expect(await undoImport(deps(), owner, report.value.importRunId)).toEqual({ ok: true, value: { undone: 2 } });
    expect(await dump(memoryId)).toBe(before);
    expect(await undoImport(deps(), owner, report.value.importRunId)).toMatchObject({
      error: { code: 'importAlreadyUndone' },
    });
  });

  test('says what would come in a dry run and writes nothing', async () => {
    const memoryId = await newMemory();
    const report = await load(memoryId, tmx(tu(1), tu(2)), { isDryRun: true });
    expect(report).toMatchObject({ ok: true, value: { read: 2, written: 0 } });
    expect((await deps().memories.get(memoryId))!.units).toBe(0);
    expect(await deps().importRuns.list(memoryId)).toEqual([]);
  });

  test('takes the confirmed segments of an XLIFF file, with their neighbours, in either direction', async () => {
    const unit = (id: number, ar: string, en: string, state = 'translated') =>
      `<unit id="u${id}"><segment state="${state}"><source>${ar}</source>${en === '' ? '' : `<target>${en}</target>`}</segment></unit>`;
    const xliff = (source: string, target: string, body: string) =>
      `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="${source}" trgLang="${target}"><file id="f">${body}</file></xliff>`;
    const memoryId = await newMemory();
    const body = [
      unit(1, 'أول', 'first'),
      unit(2, 'ثان', 'second', 'initial'),
      unit(3, 'ثالث', '', 'initial'),
      unit(4, 'رابع', 'fourth', 'final'),
    ].join('');
    const report = await load(memoryId, xliff('ar', 'en', body), { fileName: 'a.xlf' });
    expect(report).toMatchObject({ ok: true, value: { read: 3, written: 2, rejected: 1 } });
    expect(report).toMatchObject({ value: { issues: [{ code: 'memory.notConfirmed' }] } });
    const units = await collect(deps().memories.units(memoryId));
    expect(units.map((u) => [u.sourceText, u.targetText, u.status])).toEqual([
      ['أول', 'first', 'translated'],
      ['رابع', 'fourth', 'approved'],
    ]);
    expect(units.map((u) => [u.previousFingerprint, u.nextFingerprint])).toEqual([
      ['', fingerprint('ثان')],
      [fingerprint('ثالث'), ''],
    ]);
    const turned = await newMemory();
    await load(turned, xliff('en', 'ar', unit(1, 'one', 'واحد')));
    expect((await collect(deps().memories.units(turned))).map((u) => [u.sourceText, u.previousFingerprint])).toEqual([
      ['واحد', null],
    ]);
    expect(await load(turned, xliff('fr', 'ar', unit(1, 'un', 'واحد')))).toMatchObject({
      value: { written: 0, issues: [{ code: 'memory.otherLanguages' }] },
    });
  });

  test('takes tables in and gives them out, whatever stands in the cells', async () => {
    const memoryId = await newMemory();
    const csv = 'ar,en,note\r\nباب,door,\r\n"قال: ""نعم""","He said, ""yes""",ملاحظة\r\n,alone,\r\n';
    const report = await load(memoryId, csv, { fileName: 'pairs.csv' });
    expect(report).toMatchObject({ ok: true, value: { read: 3, written: 2, rejected: 1 } });
    for (const format of ['csv', 'tsv'] as const) {
      const exported = await exportMemory(deps(), owner, memoryId, format);
      if (!exported.ok) throw new Error(exported.error.code);
      const text = (await collect(exported.value.pieces)).join('');
      const again = await newMemory();
      expect(await load(again, text, { fileName: `out.${format}` })).toMatchObject({ value: { written: 2 } });
      const texts = async (id: string) =>
        (await collect(deps().memories.units(id))).map((u) => [u.sourceText, u.targetText, u.extras.tu?.notes ?? []]);
      expect(await texts(again)).toEqual(await texts(memoryId));
    }
  });

  test('takes back a run that was killed before it starts it again', async () => {
    const memoryId = await newMemory();
    const importRunId = outside.newId();
    const half = { id: importRunId, kind: 'memory', ownerId: memoryId, fileName: 'f.tmx', actorId: ACTOR_ID };
    await deps().importRuns.start(half);
    await load(memoryId, tmx(tu(7)), { importRunId });
    await load(memoryId, tmx(tu(7)), { importRunId });
    expect((await deps().memories.get(memoryId))!.units).toBe(1);
  });
});

describe('importMemory', () => {
  test('is refused to who may not edit memories', async () => {
    const reader: Actor = { ...owner, role: 'reader' };
    const chunks = each<string>([]);
    const input = { memoryId: '', fileName: '', encoding: () => '', chunks, policy: 'skip' } as const;
    expect(await importMemory({} as never, reader, input)).toMatchObject({ error: { code: 'notAllowed' } });
  });
});
