import { textFinder } from '../../text/find-text';
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
  // an expression that fits inside a word is held to whole words by its neighbours
  const source = isWord ? `(?<![\\p{L}\\p{M}\\p{N}])(?:${find})(?![\\p{L}\\p{M}\\p{N}])` : find;
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
