import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';
import { differencesOf } from './differences';
import { distanceFor, gradedDistance, scoreOf } from './score';
import { type AlignedTokens, alignTokens } from './token-alignment';
import { compile, spacingOf, type TokenView } from './token-view';
import type { Difference, MatchScore } from './types';
import { NEGATION, Vocabulary } from './vocabulary';

/** How a stored text compares with the query, before context and penalties. */
export type Comparison = {
  readonly plain: MatchScore;
  readonly graded: MatchScore;
  /** Graded distance in hundredths of a token. */
  readonly distance: number;
  /** How many negations each side holds. */
  readonly negations: { readonly query: number; readonly match: number };
};

/**
 * Scores stored texts against one query where no index is at hand: candidates from a database, a scan, a shown match.
 *
 * Texts may be in either language; the query's tokens are in the vocabulary from the start. A vocabulary may be shared by
 * the scorers of one run (it grows with every text), so that a word is analysed once.
 */
export class Scorer {
  private readonly view: TokenView;

  constructor(
    readonly query: string,
    private readonly vocabulary: Vocabulary = Vocabulary.empty(),
  ) {
    for (const token of tokenize(query)) vocabulary.token(token);
    this.view = compile(query, vocabulary);
  }

  /** The comparison, or `null` when the graded score is below `atLeast`. */
  compare(match: string, atLeast: MatchScore = 0): Comparison | null {
    const tokens = tokenize(match);
    const ids = this.idsOf(tokens);
    const n = Math.max(this.view.length, ids.length);
    const max = distanceFor(atLeast, n);
    const stored = { ids, start: 0, end: ids.length };
    const distance = gradedDistance(this.view, this.vocabulary, stored, max);
    if (distance > max) return null;
    const same = distance === 0 && spacingOf(match, tokens) === this.view.spacing;
    let negations = 0;
    for (const id of ids) if ((this.vocabulary.traits[id]! & NEGATION) !== 0) negations++;
    return {
      plain: Math.min(same ? 100 : 99, scoreOf(plainDistance(this.view.surface, ids), n)),
      graded: same ? 100 : Math.min(99, scoreOf(distance, n)),
      distance,
      negations: { query: this.view.negations, match: negations },
    };
  }

  /** A cheapest alignment with a stored text, and that text's tokens. */
  align(match: string): {
    readonly steps: readonly AlignedTokens[];
    readonly query: readonly Token[];
    readonly match: readonly Token[];
  } {
    const tokens = tokenize(match);
    const ids = this.idsOf(tokens);
    const steps = alignTokens(this.view, this.vocabulary, { ids, start: 0, end: ids.length });
    return { steps, query: this.view.tokens, match: tokens };
  }

  /** What makes the stored text differ, in reading order. Empty exactly when the graded score is 100. */
  differences(match: string): readonly Difference[] {
    return differencesOf(this.query, match, this.align(match));
  }

  private idsOf(tokens: readonly Token[]): Int32Array {
    const ids = new Int32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) ids[i] = this.vocabulary.token(tokens[i]!);
    return ids;
  }
}

/** Token edit distance with unit costs, in hundredths: what the plain score is made of. */
export function plainDistance(a: Int32Array, b: Int32Array): number {
  const row = Int32Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0]!;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const substitution = diagonal + (a[i - 1] === b[j - 1] ? 0 : 1);
      diagonal = row[j]!;
      row[j] = Math.min(substitution, row[j]! + 1, row[j - 1]! + 1);
    }
  }
  return row[b.length]! * 100;
}
