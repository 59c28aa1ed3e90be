import type { Span } from '../core/span';
import { attach, beforeSuffix } from '../text/clitic-join';
import { fold } from '../text/fold';
import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';
import { PRONOUNS } from './affixes';
import type { TermReading } from './types';

/** A new rendering in the place of an old one. `span` is what it replaces: the words with all that is attached to them. */
export type Refit = {
  readonly span: Span;
  readonly text: string;
  /** False where grammar was guessed (inflected and derived forms): somebody should look. */
  readonly isSure: boolean;
};

/**
 * Writes a term where another one stands and keeps what hangs on it. Arabic: proclitics with the assimilation of ل and the
 * article (للقذافي), an article before the term, pronouns behind it (ة opens to ت), أبو as أبي behind a preposition. English:
 * capitals of the place (a sentence start, ALL CAPS), possessive, plural, and a or an before it.
 *
 * @param reading where the old term stands, as `recognize` found it in `text`
 * Invariant: an old term that stands as written, nothing attached to it, is replaced by the new one letter for letter, but for
 * capitals. Tested in refit.test.ts: recognising the outcome finds the new term with the same proclitics.
 */
export function refit(text: string, lang: LangTag, reading: TermReading, term: string): Refit {
  const primary = primaryLang(lang);
  if (primary === 'ar') return arabic(text, reading, term);
  return primary === 'en' ? english(text, reading, term) : { span: reading.surface, text: term, isSure: true };
}

const GUESSED: ReadonlySet<string> = new Set(['inflected', 'nisba', 'gap']);

/** First words of a name that show their case: behind a preposition أبو is أبي. */
const CASE_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^([أا]ب|[أا]خ)و(?=\s)/u, '$1ي'],
  [/^ذو(?=\s)/u, 'ذي'],
  [/^بنو(?=\s)/u, 'بني'],
];
const PREPOSITIONS: ReadonlySet<string> = new Set(['ب', 'ل', 'ك']);

function arabic(text: string, { surface, start, end, proclitics, why }: TermReading, term: string): Refit {
  const core = fold(text.slice(start, end), 'text');
  const before = fold(text.slice(surface.start, start), 'text');
  const suffix = fold(text.slice(end, surface.end), 'text');
  const hadArticle = before.slice(proclitics.join('').length).startsWith('ال') || before.endsWith('لل');
  let written = term;
  if (proclitics.some((each) => PREPOSITIONS.has(each))) {
    for (const [word, changed] of CASE_WORDS) written = written.replace(word, changed);
  }
  if (hadArticle && !written.startsWith('ال') && !core.startsWith('ال')) written = `ال${written}`;
  written = beforeSuffix(written, suffix) + suffix;
  const isPronoun = suffix === '' || PRONOUNS.has(fold(suffix, 'sound'));
  return {
    span: surface,
    text: attach(proclitics, written),
    isSure: isPronoun && !GUESSED.has(why) && !(why === 'article' && !hadArticle),
  };
}

const ARTICLE = /^the\s+/iu;

function english(text: string, { surface, start, end, why }: TermReading, term: string): Refit {
  const core = text.slice(start, end);
  const isPlural = why === 'inflected';
  let out = ARTICLE.test(term) && !ARTICLE.test(core) ? term.replace(ARTICLE, '') : term;
  if (isPlural) out = plural(out);
  out = withCapitals(core, out, text.slice(0, surface.start));
  const tail = isPlural ? /['’]s?$/u.exec(text.slice(end, surface.end))?.[0] : text.slice(end, surface.end);
  // The bare apostrophe of a word in s stands outside of what was recognised.
  const bare = /s$/iu.test(core) && tail === '' ? (/^['’](?!\p{L})/u.exec(text.slice(surface.end))?.[0] ?? '') : '';
  const article = indefiniteBefore(text.slice(0, surface.start), core, out);
  return {
    span: { start: article?.start ?? surface.start, end: surface.end + bare.length },
    text: (article?.text ?? '') + out + possessive(tail || bare, out),
    isSure: !isPlural && why !== 'gap',
  };
}

/** Keeps what the place does to letters: all of them capitals, or a capital where a term without one opens the sentence. */
function withCapitals(core: string, term: string, before: string): string {
  const letters = core.replace(/[^\p{L}]/gu, '');
  const isShouted = letters.length > 3 && letters === letters.toUpperCase() && /\p{Ll}/u.test(term);
  const isHeadline = isShouted && /(?:^|\s)\p{Lu}{2,}\W*$/u.test(before);
  if (isShouted && (isHeadline || /\s/u.test(core) || before.trim() === '')) return term.toUpperCase();
  const opens = /^\p{Lu}/u.test(core) && (before.trim() === '' || /[.!?؟:…]["'”’)]*\s+["'“‘(]*$/u.test(before));
  return opens ? term.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : term;
}

/** A bare apostrophe belongs to a word in s; any other gets its s. */
function possessive(tail: string, word: string): string {
  if (tail === "'" || tail === '’') return /s$/iu.test(word) ? tail : `${tail}s`;
  return tail;
}

function plural(word: string): string {
  if (/[^aeiou]y$/iu.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/iu.test(word) ? `${word}es` : `${word}s`;
}

/** `a` or `an` before the place, where it went by the first letter and has to change with it. */
function indefiniteBefore(before: string, core: string, term: string): { start: number; text: string } | null {
  const found = /(?<![\p{L}\p{N}])(an?)(\s+)$/iu.exec(before);
  if (found === null) return null;
  const [was, is] = [startsWithVowel(core), startsWithVowel(term)];
  const article = found[1]!;
  if (was === null || is === null || was === is || was !== (article.length === 2)) return null;
  const other = is ? `${article[0]}n` : article[0]!;
  return { start: found.index, text: other + found[2]! };
}

/** By the first letter; null where letters do not tell the sound (u, eu, h, single capitals). */
function startsWithVowel(word: string): boolean | null {
  if (/^(?:u|eu|h|on?e\b|\p{Lu}{2})/iu.test(word) && !/^\p{L}\p{Ll}/u.test(word)) return null;
  if (/^(?:u|eu|h|one?\b)/iu.test(word)) return null;
  return /^[aeio]/iu.test(word);
}
