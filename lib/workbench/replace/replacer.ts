import { textFinder, WORD_CHARACTER } from '../../text/find-text';
import type { Deps } from '../deps';
import type { Replacement, ReplaceQuery } from '../views/replace';

/** Looks through texts, in order. */
export type Replacer = {
  /** What is to be replaced, text by text; null when the time of a regular expression is used up. */
  edits(texts: readonly string[]): Promise<readonly (readonly Replacement[])[] | null>;
  close(): Promise<void>;
};

/** Null when the query is no regular expression. @param limitMs milliseconds that a regular expression has for everything */
export function replacerOf(
  deps: Pick<Deps, 'pattern'>,
  { find, by, isWord, replacement }: ReplaceQuery,
  limitMs: number,
): Replacer | null {
  if (by !== 'regex') {
    const spans = textFinder(find, by, isWord);
    const edits = (text: string) => spans(text).map((span) => ({ ...span, text: replacement }));
    return { edits: async (texts) => texts.map(edits), close: async () => {} };
  }
  if (!isExpression(find)) return null; // `a)|(b` is one only between brackets
  // an expression that fits inside a word is held to whole words by its neighbours
  const source = isWord ? `(?<!${WORD_CHARACTER})(?:${find})(?!${WORD_CHARACTER})` : find;
  const pattern = deps.pattern(source, limitMs, replacement);
  return (
    pattern && {
      edits: async (texts) => {
        const found = await pattern.find(texts);
        return found?.map((matches) => matches.map((match) => ({ ...match, text: match.text ?? '' }))) ?? null;
      },
      close: () => pattern.close(),
    }
  );
}

function isExpression(source: string): boolean {
  try {
    return new RegExp(source, 'u') !== null;
  } catch {
    return false;
  }
}
