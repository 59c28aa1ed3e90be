import { fold } from '../../text/fold';
import { CONFUSABLE_NAMES } from './data/confusable';
import { EXONYMS } from './data/exonyms';
import { FOREIGN_NAMES } from './data/foreign-names';
import { GIVEN_NAMES } from './data/given-names';
import { latinForm } from './forms';

const key = (name: string): string => fold(name, 'text').trim().replace(/\s+/gu, ' ');

/** Lists are read when the first name asks for them: a page that spells none does not pay. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

const exonyms = lazily(
  () =>
    new Map(
      EXONYMS.trim()
        .split('\n')
        .map((line) => {
          const [arabic, english] = line.split(' = ');
          return [key(arabic!), english!.split('; ')] as const;
        }),
    ),
);

/** By the name as written, and without its hamza: أسامة is often اسامة. */
const givenNames = lazily(() => {
  const found = new Map<string, readonly string[]>();
  const entries = GIVEN_NAMES.trim()
    .split('\n')
    .map((line) => line.split(' '));
  for (const [arabic, ...latin] of entries) found.set(key(arabic!), latin);
  for (const item of FOREIGN_NAMES.split(';')) {
    const [latin, ...forms] = item.trim().split(/\s+/u);
    for (const form of forms) {
      const before = found.get(key(form)) ?? [];
      found.set(key(form), [...before, ...latin!.split(',').filter((spelling) => !before.includes(spelling))]);
    }
  }
  for (const [arabic, ...latin] of entries) {
    const bare = key(arabic!).replace(/[أإآ]/gu, 'ا');
    if (!found.has(bare)) found.set(bare, latin);
  }
  return found;
});

/** Countries and languages as CLDR names them in both languages. Empty where the runtime carries no such data. */
const territories = lazily(() => {
  const found = new Map<string, readonly string[]>();
  for (const type of ['region', 'language'] as const) {
    const [arabic, english] = ['ar', 'en'].map((lang) => new Intl.DisplayNames([lang], { type, fallback: 'none' }));
    for (const code of type === 'region' ? twoLetters('A') : twoLetters('a')) {
      const [from, to] = [arabic!.of(code), english!.of(code)];
      if (from === undefined || to === undefined || /[a-z]/iu.test(from)) continue;
      if (!found.has(key(from))) found.set(key(from), [to.replace(/^(\S+) & /u, '$1 and ')]);
    }
  }
  return found;
});

function twoLetters(first: string): string[] {
  const start = first.charCodeAt(0);
  return Array.from({ length: 676 }, (_, i) => String.fromCharCode(start + Math.floor(i / 26), start + (i % 26)));
}

/** English names that do not follow from the sound, best first: cities, countries, organisations, cognates. */
export const exonymsOf = (name: string): readonly string[] =>
  exonyms().get(key(name)) ?? territories().get(key(name)) ?? [];

/** Press spellings of a common name, Arabic or foreign, best first, in lower case. */
export const givenNameSpellings = (word: string): readonly string[] => givenNames().get(key(word)) ?? [];

type Confusable = { readonly own: ReadonlySet<string>; readonly others: ReadonlySet<string> };
const confusables = lazily(() => {
  const found = new Map<string, Confusable>();
  for (const line of CONFUSABLE_NAMES.trim().split('\n')) {
    const names = line.split(' | ').map((part) => part.split(' '));
    for (const [arabic, ...own] of names) {
      const others = names.filter(([other]) => other !== arabic).flatMap(([, ...latin]) => latin);
      const mine = new Set(own.map((word) => latinForm(word).letters));
      found.set(key(arabic!), {
        own: mine,
        others: new Set(others.map((word) => latinForm(word).letters).filter((word) => !mine.has(word))),
      });
    }
  }
  return found;
});

/** What the list of confusable names says of a word: its own spelling, that of another name, or nothing. */
export function confusion(arabicWord: string, latinWord: string): 'own' | 'other' | null {
  const entry = confusables().get(key(arabicWord));
  const { letters } = latinForm(latinWord);
  if (entry === undefined) return null;
  return entry.own.has(letters) ? 'own' : entry.others.has(letters) ? 'other' : null;
}

/** Groups of a name by each of its listed forms, Arabic (folded) and Latin, as `line.place`. */
const places = lazily(() => {
  const found = new Map<string, Set<string>>();
  CONFUSABLE_NAMES.trim()
    .split('\n')
    .forEach((line, i) => {
      line.split(' | ').forEach((part, j) => {
        const [arabic, ...latin] = part.split(' ');
        for (const form of [key(arabic!), ...latin.map((word) => latinForm(word).letters)]) {
          found.set(form, (found.get(form) ?? new Set()).add(`${i}.${j}`));
        }
      });
    });
  return found;
});

/** Whether two names of one script are listed, each under a name of its own: Mohammed and Mahmoud, عمر and عمرو. */
export function areConfusable(a: string, b: string): boolean {
  const wordsOf = (name: string): readonly string[] => {
    const { words } = latinForm(name);
    return words.length > 0 ? words : key(name).split(' ');
  };
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length !== second.length) return false;
  return first.some((word, i) => {
    const [mine, yours] = [places().get(word), places().get(second[i]!)];
    return mine !== undefined && yours !== undefined && ![...mine].some((place) => yours.has(place));
  });
}
