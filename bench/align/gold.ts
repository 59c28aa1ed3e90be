import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { AlignInput, Lexicon } from '../../lib/align/types';

export const DATA = join(process.cwd(), '..', 'shared', 'data');

export type GoldDocument = {
  readonly id: string;
  readonly en: readonly string[];
  readonly ar: readonly string[];
  readonly beads: readonly (readonly [readonly number[], readonly number[]])[];
};

/** The perturbed gold, in its two halves: develop on one, report both. Variants of one text stay together. */
export function perturbedGold(): {
  readonly development: readonly GoldDocument[];
  readonly test: readonly GoldDocument[];
} {
  const documents = readFileSync(join(DATA, 'alignment', 'perturbed-gold.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument);
  const isDevelopment = ({ id }: GoldDocument) =>
    createHash('sha256')
      .update(id.replace(/:(light|heavy)$/, ''))
      .digest()[0]! %
      2 ===
    0;
  return {
    development: documents.filter(isDevelopment),
    test: documents.filter((document) => !isDevelopment(document)),
  };
}

/** Columns `en` and `ar` of a table of `data/tm` or `data/parallel`. */
export function pairsOf(file: string): readonly (readonly [en: string, ar: string])[] {
  const path = join(DATA, file);
  if (!existsSync(path)) return [];
  const bytes = readFileSync(path);
  const [head, ...lines] = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const columns = head!.split('\t');
  const [en, ar] = [columns.indexOf('en'), columns.indexOf('ar')];
  return lines.flatMap((line) => {
    const cells = line.split('\t');
    return cells[en] && cells[ar] ? [[cells[en], cells[ar]] as const] : [];
  });
}

export const MEMORIES = [
  'tm/tatoeba.en-ar.tsv.gz',
  'tm/msdocs-blocks.en-ar.tsv.gz',
  'tm/software-strings.en-ar.tsv.gz',
  'tm/quran.ar-en.tsv.gz',
];

/** A document as the aligner takes it, English first. */
export const inputOf = ({ en, ar }: Pick<GoldDocument, 'en' | 'ar'>, lexicons: readonly Lexicon[]): AlignInput => {
  const texts = (all: readonly string[]) => all.map((text) => ({ text }));
  return { sourceLang: 'en', targetLang: 'ar', source: texts(en), target: texts(ar), lexicons };
};

export type Links = ReadonlySet<string>;
export const linkOf = (en: readonly number[], ar: readonly number[]): string => `${en.join(',')}|${ar.join(',')}`;

/** Right beads, found beads and gold beads, of those with both sides and of those with one. */
export type Tally = {
  right: number;
  found: number;
  gold: number;
  rightNull: number;
  foundNull: number;
  goldNull: number;
};
export const tally = (): Tally => ({ right: 0, found: 0, gold: 0, rightNull: 0, foundNull: 0, goldNull: 0 });

export function count(into: Tally, gold: Iterable<string>, found: Iterable<string>): void {
  const isNull = (link: string) => link.startsWith('|') || link.endsWith('|');
  const expected = new Set(gold);
  for (const link of expected) isNull(link) ? into.goldNull++ : into.gold++;
  for (const link of found) {
    const right = expected.has(link) ? 1 : 0;
    if (isNull(link)) {
      into.foundNull++;
      into.rightNull += right;
    } else {
      into.found++;
      into.right += right;
    }
  }
}

export const f1 = ({ right, found, gold }: Tally): number => (2 * right) / (found + gold);
