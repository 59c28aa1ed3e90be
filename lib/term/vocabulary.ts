import { fold } from '../text/fold';
import { tokenize } from '../text/tokenize';
import type { TermVocabulary } from './whole-word';

/** How often each form stands in texts: what tells وفاق, one word, from و and فاق. Forms folded to `text`. */
export function vocabularyOf(texts: Iterable<string>): TermVocabulary {
  const counts = new Map<string, number>();
  let size = 0;
  for (const text of texts) {
    for (const { kind, text: word } of tokenize(text)) {
      if (kind !== 'word') continue;
      const form = fold(word, 'text');
      counts.set(form, (counts.get(form) ?? 0) + 1);
      size++;
    }
  }
  return { count: (form) => counts.get(form) ?? 0, size };
}
