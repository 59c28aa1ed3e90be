/**
 * Texts whose alignment is known, made from the public parallel texts of the development half with a fixed seed: some
 * neighbours joined, some sentences left out, as translators do. They carry no bead of the gold.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATA, type GoldDocument } from './gold';

type Line = readonly [en: string, ar: string];

export const isDevelopment = (text: string): boolean => createHash('sha256').update(text).digest()[0]! % 2 === 0;

/** The whole texts of the development half, sentence by sentence. */
export function developmentTexts(): readonly { readonly id: string; readonly lines: readonly Line[] }[] {
  return [
    ['ntrex', 'parallel/ntrex.en-ar.tsv'],
    ['tico', 'parallel/tico19.en-ar.tsv'],
  ].flatMap(([kind, file]) => {
    const texts = new Map<string, Line[]>();
    for (const line of readFileSync(join(DATA, file!), 'utf8').split('\n').slice(1).filter(Boolean)) {
      const [doc, , en, ar] = line.split('\t');
      const id = `${kind}:${doc}`;
      const lines = texts.get(id) ?? [];
      lines.push([en!, ar!]);
      texts.set(id, lines);
    }
    return [...texts].filter(([id]) => isDevelopment(id)).map(([id, lines]) => ({ id, lines }));
  });
}

export type Rates = { readonly dropped: number; readonly joined: number };
export const LIGHT: Rates = { dropped: 0.03, joined: 0.05 };
export const HEAVY: Rates = { dropped: 0.1, joined: 0.12 };

/** A text in which each sentence is left out on one side or joined with its neighbours at these rates. */
export function perturbed(
  id: string,
  lines: readonly Line[],
  { dropped, joined }: Rates,
  random: () => number,
): GoldDocument {
  const en: string[] = [];
  const ar: string[] = [];
  const beads: [number[], number[]][] = [];
  for (let n = 0; n < lines.length; ) {
    const chance = random();
    const next = (into: string[], text: string) => into.push(text) - 1;
    if (chance < dropped) {
      beads.push([[next(en, lines[n]![0])], []]);
      n++;
    } else if (chance < 2 * dropped) {
      beads.push([[], [next(ar, lines[n]![1])]]);
      n++;
    } else {
      const most = chance >= 2 * dropped + 2 * joined ? 1 : random() < 0.2 ? 3 : 2;
      const group = lines.slice(n, n + most);
      n += group.length;
      const isArabic = chance < 2 * dropped + joined;
      const join = (side: 0 | 1) => group.map((line) => line[side]).join(' ');
      beads.push(
        isArabic
          ? [group.map(([text]) => next(en, text)), [next(ar, join(1))]]
          : [[next(en, join(0))], group.map(([, text]) => next(ar, text))],
      );
    }
  }
  return { id, en, ar, beads };
}

/** Mulberry32: a number in [0, 1) from a 32-bit seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Many variants of each development text: short ones more often, so that news and health weigh alike. */
export function syntheticDocuments(seed = 20261125): readonly GoldDocument[] {
  const random = randomFrom(seed);
  return developmentTexts().flatMap(({ id, lines }) => {
    const variants = Math.max(1, Math.min(8, Math.round(200 / lines.length)));
    return Array.from({ length: variants * 2 }, (_, n) =>
      perturbed(`${id}:${n}`, lines, n % 2 === 0 ? LIGHT : HEAVY, random),
    );
  });
}
