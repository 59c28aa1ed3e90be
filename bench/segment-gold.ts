import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the shared gold lies; benches and tests that need it skip with a message when it is absent. */
const FOLDER = join(process.env['QANTARA_SHARED_DATA'] ?? join(process.cwd(), '../shared/data'), 'segmentation');
export const hasGold = existsSync(FOLDER);

type Lang = 'ar' | 'en';
/** Cuts a text of a language; pieces are compared without the white space at their ends. */
export type Cutter = (text: string, lang: Lang) => readonly string[];

const lines = <T>(file: string): readonly T[] =>
  readFileSync(join(FOLDER, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);

type GoldenRule = {
  lang: string;
  id: string;
  text: string;
  sentences: string[];
  options?: unknown;
  conflict?: string[];
};
export type GoldenScore = { readonly right: readonly string[]; readonly wrong: readonly string[] };

/** Golden rules without cleaning. Ids of cases that come out exactly, and of the others. */
export function goldenRules(lang: Lang, cut: Cutter): GoldenScore {
  const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();
  const right: string[] = [];
  const wrong: string[] = [];
  for (const rule of lines<GoldenRule>('golden-rules.jsonl')) {
    if (rule.lang !== lang || rule.options) continue;
    const found = cut(rule.text, lang).map(plain);
    (JSON.stringify(found) === JSON.stringify(rule.sentences.map(plain)) ? right : wrong).push(rule.id);
  }
  return { right, wrong };
}

export type BoundaryScore = { readonly recall: number; readonly precision: number; readonly f1: number };

/** Recall of the line ends; precision outside the lines that hold more than one sentence. The last end does not count. */
export function lineBoundaries(lang: Lang, cut: Cutter): BoundaryScore {
  type Case = { lang: string; text: string; sentences: string[]; multi: number[] };
  const score = new Score();
  for (const { lang: own, text, sentences, multi } of lines<Case>('line-boundaries.jsonl')) {
    if (own !== lang) continue;
    const places = placesOf(text, sentences);
    const inside = multi.map((line) => places[line]!);
    const found = placesOf(text, cut(text, lang)).map(([, end]) => end);
    score.add(
      places.map(([, end]) => end).slice(0, -1),
      found.slice(0, -1).filter((end) => !inside.some(([from, to]) => end > from && end < to)),
    );
  }
  return score.done();
}

/** Sentence boundaries inside the paragraphs of the English Web Treebank. */
export function treebank(cut: Cutter): BoundaryScore {
  const score = new Score();
  for (const { paragraphs } of lines<{ paragraphs: string[][] }>('ud-english-ewt-dev.jsonl')) {
    for (const sentences of paragraphs) {
      const text = sentences.join(' ');
      const ends = (pieces: readonly string[]) =>
        placesOf(text, pieces)
          .map(([, end]) => end)
          .slice(0, -1);
      score.add(ends(sentences), ends(cut(text, 'en')));
    }
  }
  return score.done();
}

/** Every document of the line boundaries as a paragraph, for measuring speed. */
export const paragraphs = (lang: Lang): readonly string[] =>
  lines<{ lang: string; text: string }>('line-boundaries.jsonl').flatMap((one) =>
    one.lang === lang ? [one.text] : [],
  );

/** Where pieces stand in a text, one behind the other, without the white space at their ends. */
function placesOf(text: string, pieces: readonly string[]): readonly (readonly [number, number])[] {
  let at = 0;
  return pieces.map((piece) => {
    const bare = piece.trim();
    const start = text.indexOf(bare, at);
    at = start + bare.length;
    return [start, at] as const;
  });
}

class Score {
  private met = 0;
  private gold = 0;
  private found = 0;
  add(gold: readonly number[], found: readonly number[]): void {
    const wanted = new Set(gold);
    this.gold += wanted.size;
    this.found += found.length;
    this.met += found.filter((end) => wanted.has(end)).length;
  }
  done(): BoundaryScore {
    const recall = this.met / this.gold;
    const precision = this.met / this.found;
    return { recall, precision, f1: (2 * recall * precision) / (recall + precision) };
  }
}
