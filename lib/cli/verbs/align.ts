import type { AlignmentBead, AlignSentence } from '../../align/types';
import { readTmx } from '../../codec/tmx/read';
import type { TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import { openBytes, readBytes, readText, textChunks } from '../../io/bytes';
import { importSource } from '../../io/import-source';
import { shippedRules } from '../../io/shipped-rules';
import { plainText, textContent } from '../../text/inline';
import { sameLang } from '../../text/lang';
import { alignMovedTexts } from '../../workbench/alignment/align-texts';
import { segmentDocument } from '../../workbench/document/segment-document';
import { readGlossaryFile } from '../glossary-file';
import { record } from '../outcome';
import { writePieces } from '../output';
import { expectPositionals, WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';

type Pair = readonly [source: string, target: string];

export const verb: Verb = {
  name: 'align',
  summary: 'says which segments of two texts translate each other',
  usage:
    'align SOURCE TARGET [--source-lang ar] [--target-lang en] [--segmented] [--glossary F.tbx] [--memory F.tmx] [--tmx OUT]',
  options: {
    'source-lang': { type: 'string', default: 'ar' },
    'target-lang': { type: 'string', default: 'en' },
    segmented: { type: 'boolean' },
    glossary: { type: 'string' },
    memory: { type: 'string' },
    tmx: { type: 'string' },
  },
  async run({ positionals, values }, io) {
    const [sourceFile, targetFile] = expectPositionals(positionals, 'SOURCE', 'TARGET');
    const languages = { sourceLang: String(values['source-lang']), targetLang: String(values['target-lang']) };
    const isSegmented = values['segmented'] === true;
    const source = await sentences(sourceFile!, languages.sourceLang, isSegmented, io);
    const target = await sentences(targetFile!, languages.targetLang, isSegmented, io);
    const memory = typeof values['memory'] === 'string' ? await memoryPairs(values['memory'], languages, io) : [];
    const terms = typeof values['glossary'] === 'string' ? await termPairs(values['glossary'], languages, io) : [];
    const beads = alignMovedTexts({ ...languages, source, target, memory, terms });
    for (const bead of beads) await record(io, recordOf(bead));
    if (typeof values['tmx'] === 'string') {
      const units = unitsOf(beads, source, target, languages);
      await writePieces(writeTmx(units, { attrs: { srclang: languages.sourceLang } }), values['tmx'], io);
    }
    return 0;
  },
};

async function sentences(file: string, lang: string, isSegmented: boolean, io: Io): Promise<readonly AlignSentence[]> {
  if (isSegmented) {
    const { text } = await readText(file, io);
    const lines = text.split(/\r\n|\n|\r/u).filter((line) => line.trim() !== '');
    return lines.map((line) => ({ text: line }));
  }
  const { source } = importSource(await readBytes(file, io), file);
  if (source.format === 'xliff') throw new WrongUsage(`${file}: an XLIFF is aligned already; give two documents`);
  const { blocks } = segmentDocument({ ...source, lang, rules: shippedRules() });
  return blocks.flatMap(({ role, segments }, block) =>
    segments.map((segment) => ({ text: segment.text, role, block })),
  );
}

type Languages = { readonly sourceLang: string; readonly targetLang: string };

async function memoryPairs(file: string, { sourceLang, targetLang }: Languages, io: Io): Promise<readonly Pair[]> {
  const pairs: Pair[] = [];
  for await (const item of readTmx(textChunks(openBytes(file, io)))) {
    if (item.kind !== 'unit') continue;
    const of = (lang: string) => item.unit.variants.find((variant) => sameLang(variant.lang, lang));
    const [source, target] = [of(sourceLang), of(targetLang)];
    if (source && target) pairs.push([plainText(source.content), plainText(target.content)]);
  }
  return pairs;
}

async function termPairs(file: string, { sourceLang, targetLang }: Languages, io: Io): Promise<readonly Pair[]> {
  const entries = await readGlossaryFile(file, io);
  return entries.flatMap(({ languages }) => {
    const of = (lang: string) =>
      languages.filter((section) => sameLang(section.lang, lang)).flatMap(({ terms }) => terms);
    return of(sourceLang).flatMap((a) => of(targetLang).map((b): Pair => [a.text, b.text]));
  });
}

const range = ([start, end]: readonly [number, number]): readonly number[] =>
  Array.from({ length: end - start }, (_, i) => start + i);

const recordOf = ({ source, target, confidence, reasons }: AlignmentBead) => ({
  source: range(source),
  target: range(target),
  confidence,
  reasons,
});

function* unitsOf(
  beads: readonly AlignmentBead[],
  source: readonly AlignSentence[],
  target: readonly AlignSentence[],
  { sourceLang, targetLang }: Languages,
): Generator<TmxUnit> {
  const join = (all: readonly AlignSentence[], [start, end]: readonly [number, number]) =>
    textContent(
      all
        .slice(start, end)
        .map(({ text }) => text.trim())
        .join(' '),
    );
  const plain = { attrs: {}, notes: [], props: [] };
  for (const bead of beads) {
    if (bead.source[0] === bead.source[1] || bead.target[0] === bead.target[1]) continue;
    yield {
      ...plain,
      props: [{ type: 'x-confidence', text: String(bead.confidence), attrs: {} }],
      variants: [
        { ...plain, lang: sourceLang, content: join(source, bead.source) },
        { ...plain, lang: targetLang, content: join(target, bead.target) },
      ],
    };
  }
}
