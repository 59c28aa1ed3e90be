import type { Span } from '../../core/span';
import { primaryLang } from '../../text/lang';
import { tokenize } from '../../text/tokenize';
import type { LangTag } from '../../text/types';
import { arabicWordsOf } from '../mining/words-ar';
import { similarity } from './names';

/** Words of a text that may be a name: as the text has them (`span`) and as a glossary would (`text`, without proclitics). */
export type NamePlace = { readonly span: Span; readonly text: string; readonly score: number };

/** The longest name, in words. */
const MOST_WORDS = 6;
const PARTICLES = new Set(
  'al el ul as ash bin ibn bint abu abd de del di da du la le van von der of the and y'.split(' '),
);

/**
 * Where a name of one script stands in a text of the other, by sound: the best place of all, the longer of equals; `null` for
 * no words at all. The score is `similarity`'s; who asks decides what is enough.
 */
export function nameInText(name: string, text: string, lang: LangTag): NamePlace | null {
  const isArabic = primaryLang(lang) === 'ar';
  let best: NamePlace | null = null;
  for (const place of isArabic ? arabicPlaces(text) : latinPlaces(text)) {
    const score = isArabic ? similarity(place.text, name) : similarity(name, place.text);
    if (best === null || score > best.score || (score === best.score && place.text.length > best.text.length))
      best = { ...place, score };
  }
  return best;
}

type Place = Omit<NamePlace, 'score'>;

/** Runs that begin and end with a capital, small particles inside. */
function* latinPlaces(text: string): Generator<Place> {
  const words = tokenize(text).filter(({ kind }) => kind === 'word');
  for (const [i, first] of words.entries()) {
    if (!isCapital(first.text)) continue;
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS); j++) {
      const last = words[j]!;
      if (j > i && !/^[\s'’.-]{1,2}$/u.test(text.slice(words[j - 1]!.end, last.start))) break;
      if (!isCapital(last.text)) {
        if (PARTICLES.has(last.text.toLowerCase())) continue;
        break;
      }
      // an article before it belongs to it: al-Sisi
      const start = first.start - (/(?<![\p{L}])[\p{L}]{2,3}[-‑]$/u.exec(text.slice(0, first.start))?.[0].length ?? 0);
      const written = text.slice(start, last.end).replace(/['’]s$/u, '');
      yield { span: { start, end: start + written.length }, text: written };
    }
  }
}

/** `al-Sisi` begins small and is a name. */
const isCapital = (word: string): boolean => /^(?:\p{Ll}{1,3}[-‑'’])?\p{Lu}/u.test(word);

/** Runs of words, the first with and without its proclitics. */
function* arabicPlaces(text: string): Generator<Place> {
  const words = arabicWordsOf(text);
  for (const [i, first] of words.entries()) {
    for (let j = i; j < Math.min(words.length, i + MOST_WORDS - 2); j++) {
      if (j > i && !words[j]!.isJoined) break;
      const span = { start: first.start, end: words[j]!.end };
      const rest = text.slice(first.end, span.end);
      for (const form of first.forms) {
        const word = form === first.word ? text.slice(first.start, first.end) : form;
        yield { span, text: word + rest };
      }
    }
  }
}
