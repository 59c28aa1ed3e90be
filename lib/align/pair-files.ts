import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';
import type { Side } from './alignment';

/** A file of a folder of originals and translations. */
export type FileToPair = {
  /** With its folders, `/` between them. */
  readonly path: string;
  /** The side whose language it is written in; null when its text does not tell. */
  readonly side: Side | null;
  /** Values of the numbers in its text: translations share them. */
  readonly numbers: ReadonlySet<string>;
  /** Characters of its text. */
  readonly length: number;
};
/** Two files, by their place in the list. `score` is 1 for a pair by its names, else how alike the two are, from 0 to 1. */
export type FilePair = {
  readonly source: number;
  readonly target: number;
  readonly by: 'name' | 'likeness';
  readonly score: number;
};

/** Files less alike than this stay alone: a pair that nobody can explain costs more than one made by hand. */
const LEAST_LIKENESS = 0.35;
/** Fewer numbers than this are shared by chance. */
const FEWEST_NUMBERS = 3;

const MARKS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar', 'ara', 'arabic', 'عربي', 'عربية', 'العربية', 'بالعربية'],
  en: ['en', 'eng', 'english', 'إنجليزي', 'انجليزي', 'الإنجليزية', 'الانجليزية', 'بالإنجليزية'],
};
const SIDE_MARKS: Readonly<Record<Side, readonly string[]>> = {
  source: ['source', 'src', 'original', 'orig', 'أصل', 'الأصل', 'المصدر'],
  target: ['target', 'tgt', 'translation', 'translated', 'trans', 'ترجمة', 'الترجمة', 'مترجم'],
};

/**
 * Which files of a folder are an original and its translation. Two whose names differ by marks of language or side alone
 * (`3/article.ar.txt`, `3/article_EN.docx`, `originals/x`, `translations/x`) are a pair by rule; of the others those that
 * are most alike in names and numbers, best first. Only proposed: a person confirms it.
 *
 * Invariant: no file stands in two pairs, and no pair has two files of one side.
 */
export function pairFiles(
  files: readonly FileToPair[],
  languages: { readonly sourceLang: LangTag; readonly targetLang: LangTag },
): readonly FilePair[] {
  const known = files.map((file, index) => ({ ...file, index, ...nameOf(file.path, languages) }));
  const sided = known.map((file) => ({ ...file, side: file.side ?? file.marked }));
  const sources = sided.filter(({ side }) => side === 'source');
  const targets = sided.filter(({ side }) => side === 'target');
  const pairs: FilePair[] = [];
  const taken = new Set<number>();
  const take = (pair: FilePair) => {
    pairs.push(pair);
    taken.add(pair.source).add(pair.target);
  };

  for (const source of sources) {
    const alike = targets.filter(({ key }) => key === source.key);
    const rivals = sources.filter(({ key }) => key === source.key);
    if (alike.length === 1 && rivals.length === 1)
      take({ source: source.index, target: alike[0]!.index, by: 'name', score: 1 });
  }
  const left = (side: typeof sided) => side.filter(({ index }) => !taken.has(index));
  const rest = left(sources)
    .flatMap((source) =>
      left(targets).map((target) => ({
        source: source.index,
        target: target.index,
        by: 'likeness' as const,
        score: likeness(source, target),
      })),
    )
    .filter(({ score }) => score >= LEAST_LIKENESS)
    .sort((a, b) => b.score - a.score || a.source - b.source || a.target - b.target);
  for (const pair of rest) if (!taken.has(pair.source) && !taken.has(pair.target)) take(pair);
  return pairs.sort((a, b) => a.source - b.source);
}

type Named = { readonly key: string; readonly tokens: ReadonlySet<string>; readonly marked: Side | null };

/** The parts of a path that say which text it is, and the side that its marks speak for. */
function nameOf(path: string, { sourceLang, targetLang }: { sourceLang: LangTag; targetLang: LangTag }): Named {
  const marks = (lang: LangTag): readonly string[] => [
    primaryLang(lang),
    lang.toLowerCase(),
    ...(MARKS[primaryLang(lang)] ?? []),
  ];
  const ours = new Set([...marks(sourceLang), ...SIDE_MARKS.source, `${SIDE_MARKS.source[0]}s`, 'originals']);
  const theirs = new Set([...marks(targetLang), ...SIDE_MARKS.target, 'targets', 'translations']);
  const all = path
    .normalize('NFC')
    .toLowerCase()
    .replace(/\.[a-z0-9]{1,8}$/u, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  let marked: Side | null = null;
  const kept = all.filter((token) => {
    const side = ours.has(token) ? 'source' : theirs.has(token) ? 'target' : null;
    marked = side ?? marked;
    return side === null;
  });
  return { key: kept.join(' '), tokens: new Set(kept), marked };
}

/** How alike two files are: by the words of their names, or by the numbers in them where there are enough, weighed by their lengths. */
function likeness(a: FileToPair & Named, b: FileToPair & Named): number {
  const names = dice(a.tokens, b.tokens);
  const hasNumbers = Math.min(a.numbers.size, b.numbers.size) >= FEWEST_NUMBERS;
  const ratio = Math.min(a.length, b.length) / Math.max(1, a.length, b.length);
  const numbers = hasNumbers ? dice(a.numbers, b.numbers) * Math.min(1, 1.5 * ratio) : 0;
  return Math.max(numbers, (names + numbers) / (hasNumbers ? 2 : 1));
}

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const item of a) if (b.has(item)) both++;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}
