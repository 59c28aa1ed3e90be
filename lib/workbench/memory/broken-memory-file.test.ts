import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { collect, each } from '../../core/stream';
import { databaseDeps } from '../../db/deps';
import { onEveryDatabase } from '../../db/testing/databases';
import { ACTOR_ID } from '../../db/testing/samples.testkit';
import { textChunks } from '../../io/bytes';
import type { DetectedEncoding } from '../../io/encoding';
import { outside } from '../../io/outside';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { rejectedUnits } from '../exchange/rejected-units';
import { importMemory } from './import-memory';
import { lookAtMemoryFile } from './look-at-memory-file';
import { createMemory } from './manage-memory';

const owner: Actor = { userId: ACTOR_ID, name: 'R. K.', role: 'owner' };
const tu = (ar: string, en: string) =>
  `<tu><tuv xml:lang="ar"><seg>${ar}</seg></tuv><tuv xml:lang="en"><seg>${en}</seg></tuv></tu>`;
const BAD = '<tu><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="de"><seg>eins</seg></tuv></tu>';
const FILE = `<?xml version="1.0" encoding="windows-1256"?>
<tmx version="1.4"><header creationtool="t" creationtoolversion="1" segtype="sentence" o-tmf="t" adminlang="en" srclang="ar" datatype="xml"/>
<body>
${tu('باب', 'Door')}
${BAD}
${tu('نا\u0001فذة', 'Window')}
${tu('بيت', 'House')}
<tu><tuv xml:lang="ar"><seg>قصر`;
const UPLOAD = randomUUID();
const NO_PROGRESS = { report: async () => {}, isCancelled: async () => false };

onEveryDatabase('a broken memory file', ({ client }) => {
  const deps = (): Deps => ({ ...databaseDeps(client(), outside), uploads: uploadsOf(Buffer.from(`\ufeff${FILE}`)) });
  const newMemory = async () => {
    const made = await createMemory(deps(), owner, { name: outside.newId(), sourceLang: 'ar', targetLang: 'en' });
    if (!made.ok) throw new Error(made.error.code);
    return made.value.memoryId;
  };
  const sources = async (memoryId: string) =>
    (await collect(deps().memories.units(memoryId))).map(({ sourceText }) => sourceText);

  test('is explained before anything is stored', async () => {
    const memoryId = await newMemory();
    const look = await lookAtMemoryFile(deps(), owner, { memoryId, uploadId: UPLOAD, fileName: 'f.tmx' }, NO_PROGRESS);
    expect(look).toMatchObject({
      ok: true,
      value: {
        read: 4,
        rejected: 2,
        written: 0,
        broken: { code: 'file.truncated', line: 8 },
        detected: { encoding: 'utf-8', evidence: 'bom', declared: 'windows-1256' },
      },
    });
    if (!look.ok) return;
    const refused = look.value.issues.filter(({ severity }) => severity === 'unitRefused');
    expect(refused.map(({ code, line }) => [code, line])).toEqual([
      ['memory.otherLanguages', 5],
      ['tmx.illegalCharacter', 6],
    ]);
    expect(Object.keys(look.value.messages)).toEqual(
      expect.arrayContaining(['tmx.illegalCharacter', 'file.truncated']),
    );
    expect(await sources(memoryId)).toEqual([]);
    expect(await deps().importRuns.list(memoryId)).toEqual([]);
  });

  test('gives its good units at the word of the user, and nothing without it', async () => {
    const memoryId = await newMemory();
    const load = (keepsBroken: boolean) => {
      const input = { memoryId, fileName: 'f.tmx', encoding: () => 'utf-8', policy: 'keepBoth' as const };
      return importMemory(deps(), owner, { ...input, chunks: each([FILE]), keepsBroken });
    };
    expect(await load(false)).toMatchObject({ error: { code: 'truncated' } });
    expect(await sources(memoryId)).toEqual([]);
    expect(await load(true)).toMatchObject({ value: { written: 2, rejected: 2, broken: { code: 'file.truncated' } } });
    expect(await sources(memoryId)).toEqual(['باب', 'بيت']);
  });

  test.each([
    [
      'f.xlf',
      `<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="ar" trgLang="en"><file id="f">
<unit id="1"><segment state="final"><source>باب</source><target>Door</target></segment></unit>
<unit id="2"><segment state="final"><source>بيت</source><target>House</target></segment></unit>
<unit id="3"><segment state="final"><source>قصر`,
    ],
    ['f.csv', 'ar,en\nباب,Door\nبيت,House\n"قصر,Palace\n'],
  ])('every good unit of %s before the break is there', async (fileName, text) => {
    const memoryId = await newMemory();
    const input = { memoryId, fileName, encoding: () => 'utf-8', policy: 'keepBoth' as const, keepsBroken: true };
    expect(await importMemory(deps(), owner, { ...input, chunks: each([text]) })).toMatchObject({
      ok: true,
      value: { written: 2, broken: { line: 4 } },
    });
    expect(await sources(memoryId)).toEqual(['باب', 'بيت']);
  });

  test('a file in which nothing was read before it broke is refused', async () => {
    const memoryId = await newMemory();
    const input = { memoryId, fileName: 'f.tmx', encoding: () => 'utf-8', policy: 'keepBoth' as const };
    const chunks = each(['<tbx/>']);
    expect(await importMemory(deps(), owner, { ...input, chunks, format: 'tmx', keepsBroken: true })).toMatchObject({
      error: { code: 'wrongRoot' },
    });
  });

  test('gives the units that are left out as they stand, with place and reason', async () => {
    const memoryId = await newMemory();
    const input = { memoryId, uploadId: UPLOAD, fileName: 'ذاكرة.tmx', locale: 'en' as const };
    const file = await rejectedUnits(deps(), owner, input);
    if (!file.ok) throw new Error(file.error.code);
    expect(file.value.fileName).toBe('ذاكرة.tmx.rejected.xml');
    const lines = (await collect(file.value.pieces)).join('').split('\n');
    expect(lines.slice(2, -2)).toEqual([
      expect.stringMatching(/^<!-- 5:\d+ .+ -->$/u),
      BAD,
      expect.stringMatching(/^<!-- 6:\d+ .+ -->$/u),
      tu('نا\u0001فذة', 'Window'),
      expect.stringMatching(/^<!-- 8:\d+ .+cut off.+ -->$/u),
      '<tu><tuv xml:lang="ar"><seg>قصر',
    ]);
  });
});

/** The same bytes under every id. */
const uploadsOf = (bytes: Uint8Array): Deps['uploads'] => ({
  ...outside.uploads,
  open: (_id, encoding) => {
    let detected: DetectedEncoding | null = null;
    const onDetected = (found: DetectedEncoding) => {
      detected = found;
    };
    return {
      chunks: textChunks(each([bytes]), { encoding, onDetected }),
      encoding: () => detected?.encoding ?? 'utf-8',
      detected: () => detected,
      bytes: async () => bytes.length,
      content: async () => bytes,
    };
  },
});
