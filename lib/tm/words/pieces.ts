import { stem } from '../../text/english';
import { fold } from '../../text/fold';
import { clitics, lightCore } from '../../text/light-cut';
import { tokenize } from '../../text/tokenize';
import type { Token } from '../../text/types';
import { tokenForm } from '../token-form';

/** Grows with every change of `piecesOf`: models made under another version are not read. */
export const PIECES_VERSION = 1;

/**
 * What words are aligned by: the keys of a text's words and numbers, clitics apart from what they lean on. `tokens[i]` is the
 * number of the token (of `tokenize`) that piece i comes from; punctuation and the Arabic article are no pieces.
 */
export type Pieces = { readonly keys: readonly string[]; readonly tokens: readonly number[] };

/**
 * Cuts a text into pieces: of an Arabic word its sure proclitics (`و+`, `ب+`) and its core without article and ending, of a
 * Latin word the stem, of a number its value. The same for every language, since the script of a word says what it is.
 */
export function piecesOf(text: string, tokens: readonly Token[] = tokenize(text)): Pieces {
  const keys: string[] = [];
  const owners: number[] = [];
  tokens.forEach((token, t) => {
    for (const key of keysOf(token)) {
      keys.push(key);
      owners.push(t);
    }
  });
  return { keys, tokens: owners };
}

const known = new Map<string, readonly string[]>();
const MOST_KNOWN = 200_000;

function keysOf(token: Token): readonly string[] {
  if (token.kind !== 'word' && token.kind !== 'number') return NONE;
  const found = known.get(token.text);
  if (found !== undefined) return found;
  if (known.size >= MOST_KNOWN) known.clear();
  const keys = token.kind === 'number' ? [`#${tokenForm(token.text, 'number').folded}`] : wordKeys(token.text);
  known.set(token.text, keys);
  return keys;
}

const NONE: readonly string[] = [];
const ARABIC = /\p{Script=Arabic}/u;

function wordKeys(word: string): readonly string[] {
  if (!ARABIC.test(word)) {
    const folded = fold(word, 'spelling');
    return [stem(folded) || folded || word];
  }
  const { proclitics, core } = clitics(word);
  return [...proclitics.map((letter) => `${letter}+`), lightCore(core) || word];
}
