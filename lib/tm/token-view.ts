import { tokenize } from '../text/tokenize';
import type { Token } from '../text/types';
import { tokenForm } from './token-form';
import { NEGATION, type Vocabulary } from './vocabulary';

/**
 * A segment compiled against a vocabulary: parallel arrays, one place per token, ready for costs and filters.
 *
 * Forms that the vocabulary does not know get negative ids, equal within the view for equal forms: they equal nothing
 * stored, which is the truth. Compiling never changes the vocabulary, so look-ups leave no trace in a memory.
 */
export type TokenView = {
  readonly length: number;
  readonly tokens: readonly Token[];
  readonly surface: Int32Array;
  readonly plain: Int32Array;
  readonly folded: Int32Array;
  readonly core: Int32Array;
  readonly prefix: Int32Array;
  readonly suffix: Int32Array;
  readonly traits: Int32Array;
  readonly negations: number;
  /** `spacingOf` the tokens. */
  readonly spacing: number;
};

export function compile(text: string, vocabulary: Vocabulary): TokenView {
  const tokens = tokenize(text);
  const n = tokens.length;
  const view = {
    length: n,
    tokens,
    surface: new Int32Array(n),
    plain: new Int32Array(n),
    folded: new Int32Array(n),
    core: new Int32Array(n),
    prefix: new Int32Array(n),
    suffix: new Int32Array(n),
    traits: new Int32Array(n),
    negations: 0,
    spacing: spacingOf(text, tokens),
  };
  const strangers = new Map<string, number>();
  const idOf = (form: string): number => {
    const known = vocabulary.find(form);
    if (known >= 0) return known;
    const id = strangers.get(form) ?? -1 - strangers.size;
    strangers.set(form, id);
    return id;
  };
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!;
    const known = vocabulary.find(token.text);
    if (known >= 0 && vocabulary.isToken(known)) {
      view.surface[i] = vocabulary.canonical[known]!;
      view.plain[i] = vocabulary.plain[known]!;
      view.folded[i] = vocabulary.folded[known]!;
      view.core[i] = vocabulary.core[known]!;
      view.prefix[i] = vocabulary.prefix[known]!;
      view.suffix[i] = vocabulary.suffix[known]!;
      view.traits[i] = vocabulary.traits[known]!;
    } else {
      const form = tokenForm(token.text, token.kind);
      view.surface[i] = idOf(token.text.normalize('NFC'));
      view.plain[i] = idOf(form.plain);
      view.folded[i] = idOf(form.folded);
      view.core[i] = idOf(form.core);
      view.prefix[i] = idOf(form.prefix);
      view.suffix[i] = idOf(form.suffix);
      const number = form.number === '' ? 0 : vocabulary.find(form.number) + 1;
      view.traits[i] = form.class | (form.negation ? NEGATION : 0) | (number << 3);
    }
    if ((view.traits[i]! & NEGATION) !== 0) view.negations++;
  }
  return view;
}

/**
 * How the tokens of a text are set apart: 32 bits that are equal for texts with the same tokens exactly when white space
 * stands between the same ones (but for a chance of 2⁻³²). Texts with equal tokens and equal spacing are the same text.
 */
export function spacingOf(text: string, tokens: readonly Token[]): number {
  let hash = 0x2545f491;
  for (let i = 1; i < tokens.length; i++) {
    const from = tokens[i - 1]!.end;
    const to = tokens[i]!.start;
    hash = Math.imul(hash ^ (to > from && hasSpace(text, from, to) ? 1 : 2), 0x01000193);
  }
  return hash;
}

function hasSpace(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const c = text.charCodeAt(i);
    if (c === 32 || c === 10 || c === 9 || /\s/u.test(text[i]!)) return true;
  }
  return false;
}
