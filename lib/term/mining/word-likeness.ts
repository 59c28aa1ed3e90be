import { exonymsOf } from '../names/known';
import { arabicSkeleton, latinSkeleton } from '../names/skeleton';
import { translatesClassWord } from './class-words';
import { isLetterName } from './letter-names';
import type { ArabicWord } from './words-ar';

/** How alike an Arabic and a Latin name are, 0 to 1; the caller brings sound, exonyms and lexicon. */
export type NameSimilarity = (arabic: string, latin: string) => number;

/** How strongly words of the two languages go together over all lines, 0 to 1 (Dice); 0 for what was seen once. */
export type Association = (arabicForm: string, english: string) => number;

export type Likeness = {
  readonly value: number;
  /** The form of the Arabic word that was compared. */
  readonly form: string;
  readonly by: 'sound' | 'translation' | 'association';
};

const TRANSLATION = 0.97;
/** Association alone reaches at most this: words that only keep company are not sure to mean each other. */
const ASSOCIATION_FLOOR = 0.55;
const ASSOCIATION_SPAN = 0.4;
/** A form with its proclitics cut has to be better than the word as it stands. */
const CUT = 0.012;
const LEAST_ASSOCIATION = 0.5;
const HALF_ALIKE = 0.68;
/** From here on no translation is asked for. */
const SOUNDS_SAME = 0.84;
/** هو may be Ho, but only inside a longer name. */
const FUNCTION_WORD = 0.12;

/**
 * The likeness of an Arabic and an English word, remembered: the best over the forms of the Arabic word and over the
 * kinds of evidence (sound or lexicon, translation of a class word, company kept).
 */
export function likenessOf(similarity: NameSimilarity, association: Association) {
  const memory = new Map<string, Likeness>();
  return (arabic: ArabicWord, english: string): Likeness => {
    const key = `${arabic.word} ${english}`;
    let known = memory.get(key);
    if (known === undefined) memory.set(key, (known = best(arabic, english, similarity, association)));
    return known;
  };
}

const skeletons = new Map<string, string>();
const MOST_REMEMBERED = 500_000;
function remembered(word: string, skeletonOf: (word: string) => string): string {
  let known = skeletons.get(word);
  if (known === undefined) {
    if (skeletons.size >= MOST_REMEMBERED) skeletons.clear();
    skeletons.set(word, (known = skeletonOf(word)));
  }
  return known;
}

/** Words that share less than half of their consonants are not compared letter by letter: nine in ten. */
function maySoundAlike(arabic: string, latin: string): boolean {
  const a = remembered(arabic, arabicSkeleton);
  const b = remembered(latin, latinSkeleton);
  const longest = Math.max(a.length, b.length);
  if (longest <= 1 || a === b) return true;
  let rest = b;
  let shared = 0;
  for (const letter of a) {
    const at = rest.indexOf(letter);
    if (at < 0) continue;
    shared++;
    rest = rest.slice(0, at) + rest.slice(at + 1);
  }
  return shared >= longest / 2;
}

function best(arabic: ArabicWord, english: string, similarity: NameSimilarity, association: Association): Likeness {
  let found: Likeness = { value: 0, form: arabic.word, by: 'sound' };
  const taken = arabic.isFunction ? FUNCTION_WORD : 0;
  for (const [i, form] of arabic.forms.entries()) {
    const less = taken + CUT * i;
    const offer = (value: number, by: Likeness['by']): void => {
      if (value - less > found.value) found = { value: value - less, form, by };
    };
    if (english.length === 1) {
      if (isLetterName(form, english)) offer(TRANSLATION, 'translation');
      continue;
    }
    const sound = maySoundAlike(form, english) ? similarity(form, english) : 0;
    offer(sound, 'sound');
    if (sound < SOUNDS_SAME && exonymsOf(form).includes(english)) offer(TRANSLATION, 'translation');
    if (sound < SOUNDS_SAME && translatesClassWord(form, english)) offer(TRANSLATION, 'translation');
    const company = association(form, english.toLowerCase());
    if (company < LEAST_ASSOCIATION) continue;
    // Half alike and always together: both kinds of evidence make one.
    offer(ASSOCIATION_FLOOR + ASSOCIATION_SPAN * company, sound >= HALF_ALIKE ? 'sound' : 'association');
  }
  return found;
}
