import { GUARD_WORDS, PROCLITIC_ROWS } from './clitic-tables';
import { fold } from './fold';
import { isFunctionWord } from './function-words';

export type Clitics = { readonly proclitics: readonly string[]; readonly core: string; readonly article: boolean };

/**
 * The one cut to rely on without any vocabulary, suffixes left alone: proclitics before the article, و before three
 * letters, and ب ل ك ف before a hamzated alef. Words of the guard list and function words stay whole.
 */
export function clitics(word: string): Clitics {
  const text = fold(word, 'text');
  const whole: Clitics = { proclitics: [], core: text, article: false };
  if (GUARD_WORDS.has(text) || isFunctionWord(text, 'ar')) return whole;
  for (const row of PROCLITIC_ROWS) {
    if (!text.startsWith(row.written)) continue;
    const rest = text.slice(row.written.length);
    const isSafe = row.article
      ? rest.length >= 3
      : row.before === 'any' && (row.written === 'و' ? rest.length >= 3 : rest.length >= 4 && /^[أإآ]/u.test(rest));
    if (!isSafe || (rest.startsWith('ال') && !row.article)) continue;
    if (row.article && row.written.endsWith('لل') && rest.startsWith('ل')) continue;
    return { proclitics: row.proclitics, core: rest, article: row.article };
  }
  return whole;
}

/**
 * A key for indexes: the word folded at level `spelling`, bare of و, of the article with what stands before it, and of
 * one ending. It joins forms of a word and now and then two words; it is no stem and never shown.
 *
 * Source: light10 (Larkey, Ballesteros, Connell, "Light Stemming for Arabic Information Retrieval", 2007), as in
 * Lucene, with the guard list in front and compounds of لل added.
 */
export function lightCore(word: string): string {
  const text = fold(word, 'text');
  const bare = GUARD_WORDS.has(text) ? text : text.replace(LIGHT_PREFIX, '');
  const key = fold(bare, 'spelling');
  const cut = key.replace(LIGHT_SUFFIX, '');
  return cut.length >= 2 ? cut : key;
}

const LIGHT_PREFIX = /^(?:[وف]?(?:[بك]?ال|لل)(?=..)|و(?=...))/u;
const LIGHT_SUFFIX = /(?<=..)(?:هما|ها|هم|ان|ات|ون|ين|يه|ية|نا|ه|ة|ي)$/u;
