import { type Unzipped, unzipSync, zipSync } from 'fflate';
import { readTable } from '../codec/csv/read';
import { writeTable } from '../codec/csv/write';
import type { BlockTargets, ExtractedBlock, ExtractedDocument } from '../codec/document';
import { readDocx } from '../codec/docx/read';
import { writeDocx } from '../codec/docx/write';
import { readHtml } from '../codec/html/read';
import { writeHtml } from '../codec/html/write';
import { readJson } from '../codec/json/read';
import { writeJson } from '../codec/json/write';
import { readMarkdown } from '../codec/markdown/read';
import { writeMarkdown } from '../codec/markdown/write';
import { mutate, seeded } from '../codec/mutate.testkit';
import { readPlain } from '../codec/plain/read';
import { writePlain } from '../codec/plain/write';
import { readPo } from '../codec/po/read';
import { writePo } from '../codec/po/write';
import { readSrx } from '../codec/srx/read';
import { validateSrx } from '../codec/srx/validate';
import { writeSrx } from '../codec/srx/write';
import { readSubtitles } from '../codec/subtitles/read';
import { writeSubtitles } from '../codec/subtitles/write';
import { readTbx } from '../codec/tbx/read';
import { validateTbx } from '../codec/tbx/validate';
import { writeTbx } from '../codec/tbx/write';
import { readTmx } from '../codec/tmx/read';
import { validateTmx } from '../codec/tmx/validate';
import { writeTmx } from '../codec/tmx/write';
import { CodecError } from '../codec/types';
import { patchXliff } from '../codec/xliff/patch';
import { readXliff } from '../codec/xliff/read';
import { validateXliff } from '../codec/xliff/validate/validate';
import { readXlsx } from '../codec/xlsx/read';
import { writeXlsx } from '../codec/xlsx/write';
import { collect } from '../core/stream';
import { decodeBytes, textChunks } from './bytes';

async function drain(items: AsyncIterable<unknown>): Promise<void> {
  for await (const _ of items);
}
type Chunks = () => AsyncIterable<string>;
type Input = { readonly bytes: Uint8Array; readonly chunks: Chunks };

/** Every block with a mark before it, so that all of them are written anew. */
const changed = (blocks: readonly ExtractedBlock[]): BlockTargets =>
  blocks.map(({ content }) => [{ kind: 'text', text: '\u200f«<&' }, ...content]);
const LANGS = { sourceLang: 'ar', targetLang: 'en' };

/** A document is read, and written unchanged and changed. */
const document =
  (read: (text: string) => ExtractedDocument, write: (found: ExtractedDocument, targets: BlockTargets) => unknown) =>
  async ({ bytes }: Input): Promise<void> => {
    const found = read(decodeBytes(bytes).text);
    write(found, []);
    write(found, changed(found.blocks));
  };

/** What each codec does with a file: validate, read, write back. */
const TAKES = {
  tmx: async ({ chunks }) => {
    await drain(validateTmx(chunks()));
    const units = (await collect(readTmx(chunks()))).flatMap((item) => (item.kind === 'unit' ? [item.unit] : []));
    await drain(writeTmx(units));
  },
  tbx: async ({ chunks }) => {
    await drain(validateTbx(chunks()));
    const items = await collect(readTbx(chunks()));
    const concepts = items.flatMap((item) => (item.kind === 'concept' ? [item.concept] : []));
    await drain(writeTbx(concepts, { style: 'dct' }));
  },
  srx: async ({ chunks }) => {
    const text = (await collect(chunks())).join('');
    validateSrx(text);
    for (const _ of writeSrx(readSrx(text)));
  },
  xliff: async ({ chunks }) => {
    await drain(validateXliff(chunks()));
    const items = await collect(readXliff(chunks()));
    const edits = items.flatMap((item) =>
      item.kind === 'unit'
        ? item.unit.segments.map(({ source }, segment) => ({
            unit: item.unit.index,
            segment,
            status: 'reviewed' as const,
            target: [{ kind: 'text' as const, text: '«<&' }, ...source],
          }))
        : [],
    );
    patchXliff((await collect(chunks())).join(''), edits, { targetLang: 'ar' });
  },
  csv: async ({ chunks }) => {
    const rows = await collect(readTable(chunks()));
    await drain(writeTable(rows.map(({ cells }) => cells)));
  },
  html: document(readHtml, ({ skeleton }, targets) => writeHtml(skeleton, targets, LANGS)),
  markdown: document(readMarkdown, ({ skeleton }, targets) => writeMarkdown(skeleton, targets)),
  plain: document(readPlain, ({ skeleton }, targets) => writePlain(skeleton, targets)),
  srt: document(
    (text) => readSubtitles(text, 'srt'),
    ({ skeleton }, targets) => writeSubtitles(skeleton, targets),
  ),
  vtt: document(
    (text) => readSubtitles(text, 'vtt'),
    ({ skeleton }, targets) => writeSubtitles(skeleton, targets),
  ),
  json: document(readJson, ({ skeleton }, targets) => writeJson(skeleton, targets)),
  po: document(readPo, ({ skeleton }, targets) => writePo(skeleton, targets)),
  docx: async ({ bytes }) => {
    const blocks = readDocx(bytes);
    writeDocx(bytes, changed(blocks), LANGS);
  },
  xlsx: async ({ bytes }) => {
    const blocks = readXlsx(bytes);
    writeXlsx(bytes, changed(blocks), LANGS);
  },
} as const satisfies Record<string, (input: Input) => Promise<void>>;

export type FuzzFormat = keyof typeof TAKES;
export type FuzzSample = { readonly format: FuzzFormat; readonly bytes: Uint8Array };
/** `code`: what the file was refused with, `null` when it was read and written. `milliseconds` of the clock. */
export type FuzzAnswer = {
  readonly format: FuzzFormat;
  readonly how: string;
  readonly code: string | null;
  readonly milliseconds: number;
};

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let i = 0; i < bytes.length; i += size) yield bytes.subarray(i, i + size);
}

/** One entry of an archive mutated and all packed again, so that what is inside is reached; null for what is no archive. */
function mutateInside(bytes: Uint8Array, random: () => number): { bytes: Uint8Array; how: string } | null {
  let entries: Unzipped;
  try {
    entries = unzipSync(bytes);
  } catch {
    return null;
  }
  const names = Object.keys(entries).filter((name) => /\.(?:xml|rels)$/u.test(name));
  const name = names[Math.floor(random() * names.length)];
  if (name === undefined) return null;
  const { bytes: inside, how } = mutate(entries[name]!, random);
  return { bytes: zipSync({ ...entries, [name]: inside }, { level: 1 }), how: `${name}: ${how}` };
}

/**
 * Takes one mutated copy of one of the samples, each format as often as any, the same for the same seed. It must be read, or refused with a `CodecError`
 * that has a place.
 *
 * @throws an error that names format, seed and mutations of a file that is answered in any other way
 */
export async function fuzzOne(samples: readonly FuzzSample[], seed: number): Promise<FuzzAnswer> {
  const random = seeded(seed);
  const formats = [...new Set(samples.map((sample) => sample.format))];
  const format = formats[Math.floor(random() * formats.length)]!;
  const ofFormat = samples.filter((sample) => sample.format === format);
  const sample = ofFormat[Math.floor(random() * ofFormat.length)]!;
  const isPacked = sample.bytes[0] === 0x50 && sample.bytes[1] === 0x4b;
  const inside = isPacked && random() < 0.7 ? mutateInside(sample.bytes, random) : null;
  const { bytes, how } = inside ?? mutate(sample.bytes, random);
  const size = 1 + Math.floor(random() * 5000);
  const input: Input = { bytes, chunks: () => textChunks(inPieces(bytes, size)) };
  const started = performance.now();
  const answer = (code: string | null): FuzzAnswer => ({
    format,
    how,
    code,
    milliseconds: performance.now() - started,
  });
  try {
    await TAKES[format](input);
    return answer(null);
  } catch (cause) {
    if (cause instanceof CodecError && cause.at.line >= 1 && cause.at.column >= 1) return answer(cause.code);
    throw new Error(`${format}, seed ${seed}, ${how}: ${String(cause)}`, { cause });
  }
}
