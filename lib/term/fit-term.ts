import { attach } from '../text/clitic-join';
import { fold } from '../text/fold';
import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';

/** What is written at a place: `text` in the stead of the `eats` UTF-16 units before it. */
export type Fitted = { readonly text: string; readonly eats: number };

/**
 * Writes a term at a place in a translation so that it fits what stands before: Arabic takes up the proclitic that was typed
 * (و, بـ, لـ before القاهرة give والقاهرة, بالقاهرة, للقاهرة), draws it out before Latin letters and digits, and does not say the
 * article twice; English begins with a capital where a sentence begins, and does not say `the` twice.
 *
 * @param before the translation up to the place, on its line
 */
export function fitTerm(term: string, lang: LangTag, before: string): Fitted {
  const primary = primaryLang(lang);
  if (primary === 'ar') return arabic(term, before);
  return primary === 'en' ? english(term, before) : { text: term, eats: 0 };
}

/** What may be typed and waits for a word: conjunction, preposition, article, with or without tatweel. */
const WAITING = /(?<![\p{L}\p{N}\p{M}])([وف]?)([بلك]?)(ال|ل(?=ـ*$))?ـ*$/u;

function arabic(term: string, before: string): Fitted {
  const found = WAITING.exec(before);
  const typed = found?.[0] ?? '';
  if (found === null || typed === '') return { text: term, eats: 0 };
  const [, conjunction = '', preposition = '', tail = ''] = found;
  const letters = fold(typed, 'text').replaceAll('ـ', '');
  // a single ل is a preposition; لل is one with the article
  const hasArticle = tail === 'ال' || letters.endsWith('لل');
  const proclitics = [conjunction, preposition || (tail === 'ل' ? 'ل' : '')].filter((each) => each !== '');
  if (/^[\p{Script=Latin}\p{N}]/u.test(term)) {
    const letters = hasArticle && proclitics.length === 0 ? ['ال'] : proclitics;
    return { text: attach(letters, term), eats: typed.length };
  }
  const word = hasArticle && !/^ال/u.test(term) ? `ال${term}` : term;
  return { text: attach(proclitics, word), eats: typed.length };
}

const ARTICLE = /^the\s+/iu;

function english(term: string, before: string): Fitted {
  const twice = ARTICLE.test(term) && /(?<![\p{L}\p{N}])the\s+$/iu.test(before);
  const text = twice ? term.replace(ARTICLE, '') : term;
  return { text: opensSentence(before) ? text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : text, eats: 0 };
}

/** Whether what comes next is the first word of a sentence; an ellipsis and an initial end none. */
const opensSentence = (before: string): boolean =>
  /^[\s"'“‘«(]*$/u.test(before) || /(?<!(?<![\p{L}\p{N}])\p{Lu}|\.\.)[.!?؟][\s"'”’»)]*\s+["'“‘«(]*$/u.test(before);
