import type { MatchScore, Penalty, PenaltyName } from './types';

/** How a unit came into its memory, as bits. */
export const ALIGNED = 1;
export const MACHINE_TRANSLATED = 2;
export const UNREVIEWED = 4;
export type UnitOrigin = number;

/** Whole points per reason. The user can change each of them. */
export type PenaltySettings = Readonly<Record<PenaltyName, number>>;

/**
 * Ours, in the spirit of what other tools ship: small enough that a penalised exact match stays in the band under 100,
 * except where a human has to read every word again.
 */
export const DEFAULT_PENALTIES: PenaltySettings = {
  /** "لم يصل" for "وصل": nearly the same words, the opposite meaning. */
  negation: 10,
  /** The pair was put together by the aligner and confirmed by nobody. */
  alignment: 3,
  /** MateCat takes a machine's proposal for 85. */
  machineTranslation: 15,
  unreviewed: 1,
  /** Inline codes of the match are not those of the query. */
  codes: 1,
  /** The same source has other translations too: someone has to choose. */
  severalTranslations: 1,
  /** Set per memory. */
  memory: 0,
};

/** Penalties that follow from the unit alone, in a fixed order; none of zero points. */
export function originPenalties(origin: UnitOrigin, settings: PenaltySettings): readonly Penalty[] {
  const all: Penalty[] = [
    { name: 'alignment', points: (origin & ALIGNED) !== 0 ? settings.alignment : 0 },
    { name: 'machineTranslation', points: (origin & MACHINE_TRANSLATED) !== 0 ? settings.machineTranslation : 0 },
    { name: 'unreviewed', points: (origin & UNREVIEWED) !== 0 ? settings.unreviewed : 0 },
    { name: 'memory', points: settings.memory },
  ];
  return all.filter(({ points }) => points > 0);
}

/** Negation on one side only. @param query, match how many negations each holds */
export function negationPenalty(query: number, match: number, settings: PenaltySettings): readonly Penalty[] {
  return settings.negation > 0 && query > 0 !== match > 0 ? [{ name: 'negation', points: settings.negation }] : [];
}

/** Inline codes that differ: `codes` of each side as signatures (element and label), in any order. */
export function codesPenalty(
  query: readonly string[],
  match: readonly string[],
  settings: PenaltySettings,
): readonly Penalty[] {
  const same = query.length === match.length && [...query].sort().join('\n') === [...match].sort().join('\n');
  return same || settings.codes <= 0 ? [] : [{ name: 'codes', points: settings.codes }];
}

/** The score after penalties; never below 0. */
export function penalized(score: MatchScore, penalties: readonly Penalty[]): MatchScore {
  return Math.max(
    0,
    penalties.reduce((left, { points }) => left - points, score),
  );
}
