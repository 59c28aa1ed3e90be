import { stem } from '../text/english';
import { fold } from '../text/fold';
import { looseFold, looseForm } from '../text/loose-core';
import { isNegation } from '../text/negation';
import { numberCategory } from '../text/numbers';
import { punctuationClass } from '../text/punctuation';
import type { TokenKind } from '../text/types';

/** Classes of tokens that the costs tell apart. */
export const WORD = 0;
export const NUMBER = 1;
export const SIGN = 2;
export type TokenClass = typeof WORD | typeof NUMBER | typeof SIGN;

/** All numbers share this indexed form: one number in place of another costs a part of a token. */
export const NUMBER_CORE = '\u0000#';

/**
 * A token at every depth at which two tokens can be equal. Each depth is a function of the one before it, so equality at
 * one gives equality at all deeper ones: written → `plain` (tashkeel, tatweel, invisibles off) → `folded` (spelling habits,
 * case, digit system, quote style) → `core` (clitics, article, endings off; all numbers one; what the index knows).
 */
export type TokenForm = {
  readonly plain: string;
  readonly folded: string;
  readonly core: string;
  /** Clitics before the core as in `LooseForm`, empty for other scripts. */
  readonly prefix: string;
  /** Ending after the core; for Latin words the whole folded word, since a stem is not always its beginning. */
  readonly suffix: string;
  readonly class: TokenClass;
  /** For numbers: the agreement class, `few`, with `%` when it is a share; otherwise empty. */
  readonly number: string;
  readonly negation: boolean;
};

/** Grows with every change of `tokenForm`: snapshots made under another version are not read. */
export const TOKEN_FORM_VERSION = 1;

const ARABIC_LETTER = /[\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f]/u;
const LATIN_WORD = /^[a-z'’]+$/u;

/** The forms of a token. Deterministic, without vocabulary; a few microseconds. */
export function tokenForm(text: string, kind: TokenKind): TokenForm {
  if (kind === 'number') return numberForm(text);
  return kind === 'word' ? wordForm(text) : signForm(text);
}

function wordForm(text: string): TokenForm {
  const plain = fold(text, 'text');
  const folded = looseFold(plain) || text;
  const rest = { plain, folded, class: WORD, number: '', negation: isNegation(plain) } as const;
  if (ARABIC_LETTER.test(folded)) return { ...rest, ...looseForm(folded) };
  const core = LATIN_WORD.test(folded) ? stem(folded) || folded : folded;
  return { ...rest, core, prefix: '', suffix: folded };
}

function numberForm(text: string): TokenForm {
  const plain = fold(text, 'text');
  const folded = canonicalNumber(plain);
  const isShare = /[%‰]$/u.test(folded);
  const category = numberCategory(Number.parseFloat(folded));
  const rest = { core: NUMBER_CORE, prefix: '', suffix: '', class: NUMBER, negation: false } as const;
  return { plain, folded, ...rest, number: isShare ? `${category}%` : category };
}

/** ASCII digits, `.` before decimals, no grouping, one percent sign. Only for telling numbers of one value. */
const canonicalNumber = (text: string): string =>
  fold(text, 'spelling')
    .replace(/[٬ \u00a0\u202f]/gu, '')
    .replace(/,(?=\d{3}(?:\D|$))/gu, '')
    .replaceAll('٫', '.')
    .replaceAll('٪', '%')
    .replaceAll('؉', '‰');

function signForm(text: string): TokenForm {
  const plain = fold(text, 'text') || text;
  const folded = punctuationClass(plain);
  return { plain, folded, core: folded, prefix: '', suffix: '', class: SIGN, number: '', negation: false };
}
