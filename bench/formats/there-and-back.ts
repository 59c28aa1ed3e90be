import { Buffer } from 'node:buffer';
import { CodecError } from '../../lib/codec/types';
import { patchXliff } from '../../lib/codec/xliff/patch';
import { readXliff } from '../../lib/codec/xliff/read';
import { collect, each } from '../../lib/core/stream';
import { databaseDeps } from '../../lib/db/deps';
import { withClient } from '../../lib/db/reach';
import { encodeText } from '../../lib/io/encoding-encode';
import { outside } from '../../lib/io/outside';
import { writtenFile } from '../../lib/io/written-bytes';
import type { Actor } from '../../lib/workbench/actor';
import type { Deps } from '../../lib/workbench/deps';
import { exportDocument } from '../../lib/workbench/document/export-document';
import { importDocument } from '../../lib/workbench/document/import-document';
import { createProject } from '../../lib/workbench/project/create-project';
import { decoded, type Sample } from './samples';

export type ThereAndBack = {
  readonly equal: number;
  readonly stored: number;
  /** Files that a project does not take, by why; those go through the codec alone. */
  readonly notStored: Readonly<Record<string, number>>;
  readonly misses: readonly string[];
};

const owner: Actor = { userId: outside.newId(), name: 'bench', role: 'owner' };

/** Brings each file into a project of its languages and gives it back as it came. */
export function there(files: readonly Sample[]): Promise<ThereAndBack> {
  return withClient('bench', async (db) => {
    const deps = databaseDeps(db, outside);
    const notStored: Record<string, number> = {};
    const misses: string[] = [];
    let equal = 0;
    let stored = 0;
    for (const sample of files) {
      const found = decoded(sample);
      if (typeof found === 'string') {
        notStored[found] = (notStored[found] ?? 0) + 1;
        misses.push(`${sample.path}: ${found}`);
        continue;
      }
      const bytes = await throughProject(deps, found);
      const made = typeof bytes === 'string' ? await byCodec(found) : bytes;
      if (typeof bytes === 'string') notStored[bytes] = (notStored[bytes] ?? 0) + 1;
      else stored++;
      if (typeof made !== 'string' && Buffer.compare(made, sample.bytes) === 0) equal++;
      else misses.push(`${sample.path}: ${typeof made === 'string' ? made : 'other bytes'}`);
    }
    return { equal, stored, notStored, misses };
  });
}

type Decoded = Exclude<ReturnType<typeof decoded>, string>;

async function throughProject(deps: Deps, { text, detected }: Decoded): Promise<Uint8Array | string> {
  const languages = await languagesOf(text);
  if (typeof languages === 'string') return languages;
  const project = await createProject(deps, owner, { name: outside.newId(), ...languages });
  if (!project.ok) return project.error.code;
  const { projectId } = project.value;
  const hasMark = detected.bomLength > 0;
  const input = { projectId, name: 'ملف.xlf', encoding: detected.encoding, hasMark, format: 'xliff', text } as const;
  const imported = await importDocument(deps, owner, input);
  if (!imported.ok) return imported.error.code;
  const given = await exportDocument(deps, owner, { projectId, ...imported.value, format: 'original' });
  if (!given.ok) return given.error.code;
  const { pieces } = await writtenFile(given.value);
  return Buffer.concat((await collect(pieces)).map((piece) => Buffer.from(piece as Uint8Array)));
}

/** The languages that a file names first, with others of ours where it names none. */
async function languagesOf(text: string): Promise<{ sourceLang: string; targetLang: string } | string> {
  let sourceLang = '';
  let targetLang = '';
  try {
    for await (const item of readXliff(each([text]))) {
      const said = item.kind === 'document' ? item.document : item.kind === 'file' ? item.file : null;
      sourceLang ||= said?.sourceLang ?? '';
      targetLang ||= said?.targetLang ?? '';
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return error.code;
  }
  sourceLang ||= 'en';
  return { sourceLang, targetLang: targetLang || (sourceLang === 'ar' ? 'en' : 'ar') };
}

/** Everything that was read, asked for again. */
async function byCodec({ text, detected }: Decoded): Promise<Uint8Array | string> {
  try {
    const items = await collect(readXliff(each([text])));
    const edits = items.flatMap((item) =>
      item.kind === 'unit'
        ? item.unit.segments.map(({ target, status }, segment) => ({
            unit: item.unit.index,
            segment,
            status,
            target: target ?? [],
          }))
        : [],
    );
    return encodeText(patchXliff(text, edits), detected) ?? 'not encodable';
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return error.code;
  }
}
