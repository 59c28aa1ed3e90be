import type { TermClass } from '../types';

/** A pair of names proposed for the glossary, with what speaks for it. */
export type MinedName = {
  readonly arabic: string;
  readonly english: string;
  readonly class: TermClass;
  /** 0–1: how surely the two are one name. */
  readonly score: number;
  /** Lines that agree. */
  readonly count: number;
  /** How the two were found to belong together. */
  readonly by: 'sound' | 'translation' | 'association';
  /** Lines (by index) in which the pair stands, the first hundred. */
  readonly lines: readonly number[];
  /** All renderings of the English name, most frequent first. */
  readonly renderings: readonly { readonly text: string; readonly count: number }[];
};

/** A score between 0 and 1. Raw scores lie between about .7 and 1.7; a logistic curve keeps their order. */
export const scaled = (raw: number): number => Math.round(10_000 / (1 + Math.exp(-6 * (raw - 0.8)))) / 10_000;

/** The most frequent of some texts, the first of those that are equally so. */
export function usual(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]![0];
}

/** So many lines are kept as evidence. */
export const EVIDENCE_LINES = 100;
