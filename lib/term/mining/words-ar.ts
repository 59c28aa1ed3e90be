import type { Span } from '../../core/span';
import { fold } from '../../text/fold';
import { isFunctionWord } from '../../text/function-words';
import { tokenize } from '../../text/tokenize';

/** A word of an Arabic line with the forms it may be without its proclitics. */
export type ArabicWord = Span & {
  /** Folded to `text`. */
  readonly word: string;
  /** The word and what is left without و ف ب ل ك (لل gives ال back); at least three letters. */
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
      forms: formsOf(word),
      isFunction: isFunctionWord(word, 'ar'),
      isJoined: previous >= 0 && /^[\s"“”«»'-]{1,3}$/u.test(line.slice(previous, start)),
    });
    previous = end;
  }
  return words;
}

function formsOf(word: string): readonly string[] {
  const forms = [word];
  const add = (form: string): void => {
    if (form.length >= 3 && !forms.includes(form)) forms.push(form);
  };
  const bare = /^[وف]/u.test(word) ? [word, word.slice(1)] : [word];
  for (const form of bare) {
    add(form);
    if (form.startsWith('لل')) {
      add(`ا${form.slice(1)}`);
      add(`ال${form.slice(1)}`);
    }
    if (/^[بلك]/u.test(form)) add(form.slice(1));
  }
  return forms;
}
