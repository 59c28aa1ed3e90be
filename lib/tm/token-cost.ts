import { prefixDifference } from '../text/loose-core';
import {
  ARTICLE,
  DIGITS,
  MARKS,
  NUMBER_OTHER_CLASS,
  NUMBER_SAME_CLASS,
  PROCLITIC_ADDED,
  PROCLITIC_EXCHANGED,
  PUNCTUATION,
  SAME_CORE_AT_MOST,
  SPELLING,
  SUFFIX,
  TOKEN,
} from './costs';
import { NUMBER, SIGN, tokenForm } from './token-form';
import type { TokenView } from './token-view';
import { classOf, numberOf, type Vocabulary } from './vocabulary';

/**
 * What it costs to put token `id` of a stored segment for token `i` of the query, in hundredths of a token.
 *
 * Invariants: 0 exactly for the same token as written (canonical equivalence aside); under `TOKEN` only when the indexed
 * ids (`core`) are equal; symmetric.
 */
export function tokenCost(query: TokenView, i: number, vocabulary: Vocabulary, id: number): number {
  if (query.surface[i] === id) return 0;
  if (query.core[i] !== vocabulary.core[id]) return TOKEN;
  const mine = query.traits[i]!;
  const theirs = vocabulary.traits[id]!;
  if (query.folded[i] === vocabulary.folded[id]) {
    if (query.plain[i] === vocabulary.plain[id]) return MARKS;
    const kind = classOf(mine);
    return kind === NUMBER ? DIGITS : kind === SIGN ? PUNCTUATION : SPELLING;
  }
  if (classOf(mine) === NUMBER) return numberOf(mine) === numberOf(theirs) ? NUMBER_SAME_CLASS : NUMBER_OTHER_CLASS;
  const prefix = prefixCost(query, i, vocabulary, id);
  const suffix = query.suffix[i] === vocabulary.suffix[id] ? 0 : SUFFIX;
  return prefix === TOKEN ? TOKEN : Math.min(SAME_CORE_AT_MOST, Math.max(prefix + suffix, SPELLING));
}

/** The part of the cost that proclitics and article make; `TOKEN` when the prefixes are none of the clitics. */
function prefixCost(query: TokenView, i: number, vocabulary: Vocabulary, id: number): number {
  const mine = query.prefix[i]!;
  const theirs = vocabulary.prefix[id]!;
  if (mine === theirs) return 0;
  const difference =
    mine >= 0
      ? vocabulary.prefixDifference(mine, theirs)
      : prefixDifference(tokenForm(query.tokens[i]!.text, query.tokens[i]!.kind).prefix, vocabulary.text(theirs));
  if (difference === null) return TOKEN;
  const { article, proclitics } = difference;
  const clitics = proclitics === 'same' ? 0 : proclitics === 'added' ? PROCLITIC_ADDED : PROCLITIC_EXCHANGED;
  return clitics + (article ? ARTICLE : 0);
}
