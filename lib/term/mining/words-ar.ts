import type { Span } from '../../core/span';
import { bareForms } from '../../text/bare-forms';
import { fold } from '../../text/fold';
import { isFunctionWord } from '../../text/function-words';
import { tokenize } from '../../text/tokenize';

/** A word of an Arabic line with the forms it may be without its proclitics. */
export type ArabicWord = Span & {
  /** Folded to `text`. */
  readonly word: string;
  /** The word and what may be left of it without its proclitics. */
  readonly forms: readonly string[];
  readonly isFunction: boolean;
  /** Whether only white space or a hyphen stands between the word before and this one. */
  readonly isJoined: boolean;
};

export function arabicWordsOf(line: string): readonly ArabicWord[] {
  const words: ArabicWord[] = [];
  let previous = -1;
  for (const { kind, text, start, end } of tokenize(line)) {
    if (kind !== 'word') continue;
    const word = fold(text, 'text');
    words.push({
      start,
      end,
      word,
      forms: bareForms(word),
      isFunction: isFunctionWord(word, 'ar'),
      isJoined: previous >= 0 && /^[\s"“”«»'-]{1,3}$/u.test(line.slice(previous, start)),
    });
    previous = end;
  }
  return words;
}
