import { exonymsOf, givenNameSpellings } from '../names/known';
import type { TermClass } from '../types';
import { classOfArabic, classOfEnglish, PERSON_TITLES_AR, PERSON_TITLES_EN, SAYING_AR, SAYING_EN } from './class-words';
import type { NameRun } from './names-en';
import type { ArabicWord } from './words-ar';

/** One place where a name stands, with its surroundings in both languages. */
export type NameContext = {
  readonly run: NameRun;
  readonly words: readonly ArabicWord[];
  readonly from: number;
  readonly to: number;
};

const CLASS_INSIDE = 4;
const TITLE = 2.5;
const SAYING = 1.2;
const CLASS_BEFORE = 2;
const PLACE_PREPOSITION = 0.7;
const SEVERAL_SOUNDED = 0.8;
const ACRONYM = 1;
/** A list knows the Arabic word as a place; Italy is one even behind "Lord of". */
const LISTED_PLACE = 3;
/** A given name before others. */
const LISTED = 1.5;

/**
 * What a name names, by votes of all its places: a class word inside it decides (Supreme Court), then titles and verbs
 * of saying beside it, class words before it in Arabic (مدينة …), `in` and `at` before it in English.
 */
export function guessClass(contexts: readonly NameContext[], isSounded: boolean): TermClass {
  const votes = new Map<TermClass, number>();
  const vote = (kind: TermClass | null, weight: number): void => {
    if (kind !== null && kind !== 'other') votes.set(kind, (votes.get(kind) ?? 0) + weight);
  };
  for (const { run, words, from, to } of contexts) {
    const share = 1 / contexts.length;
    // The head of an English compound stands last, or before `of`.
    const head = [run.words.at(-1)!, /\sof\s/u.test(run.text) ? run.words[0]! : ''].map(classOfEnglish);
    vote(head.find((kind) => kind !== null && kind !== 'other') ?? null, CLASS_INSIDE * share);
    if (head[0] === null) for (const word of run.words.slice(0, -1)) vote(classOfEnglish(word), share);
    if (words.length > 0 && run.words.length > 1) vote(classOfArabic(words[from]!.word), CLASS_BEFORE * share);

    if (run.title !== null || PERSON_TITLES_EN.has(run.before)) vote('person', TITLE * share);
    if (SAYING_EN.has(run.after) || SAYING_EN.has(run.before)) vote('person', SAYING * share);
    if (/^(?:in|at|near|from|across|outside|inside|around)$/u.test(run.before))
      vote('place', PLACE_PREPOSITION * share);
    if (run.words.length === 1 && /^\p{Lu}{2,6}$/u.test(run.words[0]!)) vote('organisation', ACRONYM * share);

    const before = words[from - 1];
    const forms =
      before === undefined ? [] : before.forms.map((form) => form.replace(/^ال(?=..)/u, '').replace(/ة$/u, ''));
    const whole = before?.forms.map((form) => form.replace(/^ال(?=..)/u, '')) ?? [];
    if ([...forms, ...whole].some((form) => PERSON_TITLES_AR.has(form))) vote('person', TITLE * share);
    if (before?.forms.some((form) => SAYING_AR.has(form))) vote('person', SAYING * share);
    for (const form of whole) {
      const kind = classOfArabic(form);
      if (kind !== null) {
        vote(kind, CLASS_BEFORE * share);
        break;
      }
    }
    if (before !== undefined && /^[وف]?في$/u.test(before.word)) vote('place', PLACE_PREPOSITION * share);
    const first = words[from]?.forms ?? [];
    if (run.words.length === 1 && first.some((form) => exonymsOf(form).length > 0)) vote('place', LISTED_PLACE * share);
    if (run.words.length > 1 && first.some((form) => givenNameSpellings(form).length > 0))
      vote('person', LISTED * share);
    if (isSounded && run.words.length >= 2 && to - from + 1 === run.words.length)
      vote('person', SEVERAL_SOUNDED * share);
  }
  const [winner] = [...votes].toSorted((a, b) => b[1] - a[1]);
  return winner !== undefined && winner[1] >= LEAST ? winner[0] : 'other';
}

const LEAST = 0.3;
