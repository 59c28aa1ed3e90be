import type { Term, TermClass, TermEntry } from './types';

/** An entry in two words: `entry('1', 'person', 'حفتر', 'Haftar')`; several terms of a language in an array. */
export function entry(
  id: string,
  kind: TermClass,
  ar: string | readonly (string | Partial<Term>)[],
  en: string | readonly (string | Partial<Term>)[] = [],
  more: Partial<TermEntry> = {},
): TermEntry {
  const terms = (lang: string, given: string | readonly (string | Partial<Term>)[]): Term[] =>
    (typeof given === 'string' ? [given] : given).map((each, i) => ({
      id: `${id}-${lang}-${i}`,
      text: '',
      status: i === 0 ? 'preferred' : 'admitted',
      ...(typeof each === 'string' ? { text: each } : each),
    }));
  return {
    id,
    class: kind,
    review: 'approved',
    languages: [
      { lang: 'ar', terms: terms('ar', ar) },
      { lang: 'en', terms: terms('en', en) },
    ],
    ...more,
  };
}
