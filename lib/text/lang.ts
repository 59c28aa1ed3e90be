import type { Span } from '../core/span';
import { isFunctionWord } from './function-words';
import { tokenize } from './tokenize';
import type { Direction, LangTag } from './types';

/** The language itself without script, region or case: 'ar-SA' → 'ar', 'EN_us' → 'en'. */
export function primaryLang(tag: LangTag): string {
  const end = tag.search(/[-_]/u);
  return (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
}

/** Whether two tags name the same language, whatever their regions and letter case. */
export const sameLang = (a: LangTag, b: LangTag): boolean => primaryLang(a) === primaryLang(b);

/**
 * The tag in the letter case of BCP 47: 'eN-uS' → 'en-US', 'AR_arab_eg' → 'ar-Arab-EG'. Nothing is replaced by an alias.
 *
 * Invariants: idempotent; `sameLang(tag, canonicalLang(tag))`. Source: RFC 5646 §2.1.1.
 */
export function canonicalLang(tag: LangTag): LangTag {
  let afterSingleton = false;
  return tag
    .trim()
    .split(/[-_]/u)
    .map((part, i) => {
      const lower = part.toLowerCase();
      if (i === 0 || afterSingleton) return lower;
      if (part.length === 1) afterSingleton = true;
      if (part.length === 4 && /^[a-z]{4}$/u.test(lower)) return lower[0]!.toUpperCase() + lower.slice(1);
      return part.length === 2 ? lower.toUpperCase() : lower;
    })
    .join('-');
}

/** Languages usually written from right to left. Source: CLDR `characterOrder`. */
const RTL_LANGUAGES = new Set(
  'ar arc arz aeb ary acm apc ajp ckb dv fa glk he iw ji ks lrc mzn nqo ps prs sd syr ug ur yi'.split(' '),
);
const RTL_SCRIPTS = new Set('arab aran hebr thaa syrc nkoo adlm rohg mand samr'.split(' '));

/** The direction of the paragraphs of a language; a script in the tag decides before the language does. */
export function direction(tag: LangTag): Direction {
  const script = tag
    .split(/[-_]/u)
    .slice(1)
    .find((part) => /^[a-z]{4}$/iu.test(part));
  if (script !== undefined) return RTL_SCRIPTS.has(script.toLowerCase()) ? 'rtl' : 'ltr';
  return RTL_LANGUAGES.has(primaryLang(tag)) ? 'rtl' : 'ltr';
}

export type Script = 'arabic' | 'latin' | 'other';

/** The script of a letter, or `null` for what belongs to no script: spaces, digits, punctuation, marks. */
export function scriptOf(char: string): Script | null {
  const c = char.codePointAt(0) ?? 0;
  if (c < 0x80) return (c | 32) >= 0x61 && (c | 32) <= 0x7a ? 'latin' : null;
  if (!/\p{L}/u.test(char)) return null;
  if (/\p{Script=Arabic}/u.test(char)) return 'arabic';
  if (c === 0x640) return null;
  return /\p{Script=Latin}/u.test(char) ? 'latin' : 'other';
}

/**
 * The script most letters of a text are in, or `null` when no letter is Arabic or Latin.
 * On equal counts the script that comes first in the text.
 */
export function dominantScript(text: string): 'arabic' | 'latin' | null {
  let arabic = 0;
  let latin = 0;
  let first: 'arabic' | 'latin' | null = null;
  for (const char of text) {
    const script = scriptOf(char);
    if (script === 'arabic') arabic += 1;
    else if (script === 'latin') latin += 1;
    else continue;
    first ??= script;
  }
  return arabic === latin ? first : arabic > latin ? 'arabic' : 'latin';
}

/** Languages written in Arabic letters among those a candidate list may hold. */
const ARABIC_SCRIPT = new Set('ar arz aeb ary acm apc ajp fa prs ur ps sd ug ckb ks'.split(' '));

const scriptOfLang = (tag: LangTag): 'arabic' | 'latin' | 'other' => {
  if (/[-_]latn\b/iu.test(tag)) return 'latin';
  if (/[-_]arab\b/iu.test(tag) || ARABIC_SCRIPT.has(primaryLang(tag))) return 'arabic';
  return OTHER_SCRIPT.has(primaryLang(tag)) ? 'other' : 'latin';
};
const OTHER_SCRIPT = new Set('he iw yi ji ru uk bg sr mk be el ka hy zh ja ko th hi bn ta te am'.split(' '));

/**
 * Which of the candidate languages a text is written in: those whose script most letters are in and, among several
 * of one script, the one with most function words; the earlier candidate on equal evidence.
 *
 * @returns `null` for a text without letters and for one in a script that no candidate uses
 */
export function langOf(text: string, candidates: readonly LangTag[]): LangTag | null {
  const script = dominantScript(text);
  if (script === null) return null;
  const possible = candidates.filter((tag) => scriptOfLang(tag) === script);
  if (possible.length < 2) return possible[0] ?? null;

  const words = tokenize(text).filter((token) => token.kind === 'word');
  const evidence = possible.map((tag) => words.filter((word) => isFunctionWord(word.text, tag)).length);
  return possible[evidence.indexOf(Math.max(...evidence))] ?? null;
}

/**
 * The text cut where the script changes. What belongs to no script goes with the letters before it, at the start of
 * the text with those after it; a text without letters is one run of 'other'.
 *
 * Invariant: the runs cover the text, in order, without gaps.
 */
export function scriptRuns(text: string): readonly (Span & { readonly script: Script })[] {
  const runs: (Span & { readonly script: Script })[] = [];
  let start = 0;
  let current: Script | null = null;
  let at = 0;
  for (const char of text) {
    const script = scriptOf(char);
    if (script !== null && current !== null && script !== current) {
      runs.push({ start, end: at, script: current });
      start = at;
    }
    current = script ?? current;
    at += char.length;
  }
  if (at > start) runs.push({ start, end: at, script: current ?? 'other' });
  return runs;
}
