import { align } from '../../align/align';
import { readText } from '../../io/bytes';
import { shippedRules } from '../../io/shipped-rules';
import { type MiningPair, mineNames } from '../../term/extract';
import { similarity } from '../../term/names/names';
import { langOf, primaryLang } from '../../text/lang';
import { segmentDocument } from '../../workbench/document/segment-document';
import { filePairs } from '../pairs-file';
import { WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 500;
/** From so many segments of one side to one of the other on, a bead is no translation to learn names from. */
const WIDEST_BEAD = 4;

export const verb: Verb = {
  name: 'terms extract',
  summary: 'Mines proper-noun candidates from a memory, or from two texts that translate each other.',
  usage: 'terms extract INPUT.tmx | SOURCE TARGET [--limit N]',
  options: { limit: { type: 'string' } },
  async run({ positionals, values }, io) {
    const [first, second, ...more] = positionals;
    if (first === undefined) throw new WrongUsage('Name the memory, or two texts: INPUT.tmx or SOURCE TARGET');
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    const limit = limitOf(values['limit']);

    const { pairs, isArabicFirst } =
      second === undefined ? await pairsOfMemory(first, io) : await pairsOfTexts(first, second, io);
    const mined = mineNames(pairs, { similarity });
    const lines = mined.slice(0, limit).map((name) =>
      JSON.stringify({
        source: isArabicFirst ? name.arabic : name.english,
        target: isArabicFirst ? name.english : name.arabic,
        class: name.class,
        score: name.score,
        count: name.count,
      }),
    );
    for (let i = 0; i < lines.length; i += BATCH) await io.out(`${lines.slice(i, i + BATCH).join('\n')}\n`);
    return 0;
  },
};

function limitOf(value: unknown): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (typeof value !== 'string' || !/^[1-9]\d*$/u.test(value))
    throw new WrongUsage(`--limit ${value}: a whole number from 1`);
  return Number(value);
}

type Mining = { readonly pairs: readonly MiningPair[]; readonly isArabicFirst: boolean };

async function pairsOfMemory(path: string, io: Io): Promise<Mining> {
  const pairs: MiningPair[] = [];
  let isArabicFirst = true;
  let others = 0;
  for await (const { source, target } of filePairs(path, io)) {
    const [from, to] = [primaryLang(source.lang), primaryLang(target.lang)];
    if (from === 'ar' && to === 'en') pairs.push({ arabic: source.text, english: target.text });
    else if (from === 'en' && to === 'ar') {
      isArabicFirst = false;
      pairs.push({ arabic: target.text, english: source.text });
    } else others++;
  }
  if (others > 0) io.err(`${others} units are not Arabic and English; they were left out.\n`);
  return { pairs, isArabicFirst };
}

/** Line by line where both have as many, otherwise as documents: cut into segments and aligned. */
async function pairsOfTexts(first: string, second: string, io: Io): Promise<Mining> {
  const [source, target] = [(await readText(first, io)).text, (await readText(second, io)).text];
  const isArabicFirst = langOf(source, ['ar', 'en']) === 'ar';
  if (langOf(target, ['ar', 'en']) === (isArabicFirst ? 'ar' : 'en')) {
    throw new Error('Both texts seem to be in one language; nothing was done.');
  }
  const pair = (left: string, right: string): MiningPair =>
    isArabicFirst ? { arabic: left, english: right } : { arabic: right, english: left };

  const [sourceLines, targetLines] = [linesOf(source), linesOf(target)];
  if (sourceLines.length === targetLines.length) {
    return { pairs: sourceLines.map((line, i) => pair(line, targetLines[i]!)), isArabicFirst };
  }
  const [sourceLang, targetLang] = isArabicFirst ? ['ar', 'en'] : ['en', 'ar'];
  const [left, right] = [segmentsOf(source, sourceLang!), segmentsOf(target, targetLang!)];
  const beads = align({ sourceLang: sourceLang!, targetLang: targetLang!, source: left, target: right });
  const joined = (side: readonly { readonly text: string }[], [start, end]: readonly [number, number]): string =>
    side
      .slice(start, end)
      .map(({ text }) => text)
      .join(' ');
  const size = ([start, end]: readonly [number, number]): number => end - start;
  return {
    pairs: beads
      .filter(({ source: a, target: b }) => size(a) > 0 && size(b) > 0 && size(a) + size(b) <= WIDEST_BEAD)
      .map((bead) => pair(joined(left, bead.source), joined(right, bead.target))),
    isArabicFirst,
  };
}

/** Lines without those that are empty at the end. */
const linesOf = (text: string): readonly string[] => text.replace(/\s+$/u, '').split(/\r?\n/u);

const segmentsOf = (text: string, lang: string) =>
  segmentDocument({ text, format: 'plain', lang, rules: shippedRules() }).blocks.flatMap(({ role, segments }) =>
    segments.map((segment) => ({ text: segment.text, role })),
  );
