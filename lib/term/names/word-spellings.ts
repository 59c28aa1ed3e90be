import { fold } from '../../text/fold';
import { latinForm, looksArabic, plainLetters } from './forms';
import { decode, type JointModel } from './joint-model';
import { givenNameSpellings } from './known';
import type { LetterModel } from './letter-model';
import type { NameLexicon } from './lexicon';
import { type PatternModel, spellByPattern } from './pattern-model';
import { type SoundModel, soundSimilarity } from './similarity';

export type SpellingModels = {
  readonly sound: SoundModel;
  readonly joint: JointModel;
  readonly pattern: PatternModel;
  /** Of the spellings of the lexicon: what names from Arabic look like. */
  readonly letters: LetterModel;
  /** Of the same and of names in English text, and these names themselves. */
  readonly latinLetters: LetterModel;
  readonly latinNames: ReadonlySet<string>;
  readonly lexicon: NameLexicon;
};

/** A spelling of one word in bare lower-case letters; `article` is 'al', 'el' or nothing and stands before it. */
export type WordSpelling = { readonly article: string; readonly latin: string; readonly score: number };

/** Weights of the evidence beside the joint model, chosen on names not learned from. */
const FOREIGN = { letters: 0.4, sound: 4, pattern: 0.2, known: 3 };
const ARABIC = { letters: 0.4, sound: 6, pattern: 1.3, known: 0 };
/** How English text writes the article of a name, as logarithms: mostly not at all. */
const ARTICLES: readonly (readonly [string, number])[] = [
  ['', -0.6],
  ['al', -1.1],
  ['el', -2.3],
];
const MAX_JOINT = 60;
const MAX_PATTERN = 40;
/** Distance in score between what is listed and what is only spelled by sound. */
const LISTED_LEAD = 6;

/**
 * Spellings of one folded Arabic word, best first: those lists know, then those the models make. The models are a
 * joint model of letters in context, a pattern model for names of Arabic origin, and a letter model of Latin names;
 * their scores are added, and a foreign name that is known to be written so in English comes before one that is not.
 *
 * @param useLists false leaves the lists of known names out
 */
export function wordSpellings(word: string, models: SpellingModels, useLists = true): readonly WordSpelling[] {
  const text = plainLetters(fold(word, 'text'));
  const bare = text.length > 4 && text.startsWith('ال') ? text.slice(2) : text;
  const made = spellBySound(bare, models, looksArabic(text));
  const known = useLists ? listed(text, bare, models) : [];
  const top = (made[0]?.score ?? 0) + LISTED_LEAD;
  const seen = new Set(known.map(({ latin }) => latin));
  const all = [
    ...known.map(({ latin, hasArticle }, i) => ({ latin, hasArticle, score: top - i * 0.7 })),
    ...made.filter(({ latin }) => !seen.has(latin)).map(({ latin, score }) => ({ latin, hasArticle: false, score })),
  ];
  if (bare === text) return all.map(({ latin, score }) => ({ article: '', latin, score }));
  return all
    .flatMap(({ latin, hasArticle, score }) =>
      hasArticle
        ? [{ article: '', latin, score }]
        : ARTICLES.map(([article, cost]) => ({ article, latin, score: score + cost })),
    )
    .toSorted((a, b) => b.score - a.score);
}

type Listed = { readonly latin: string; readonly hasArticle: boolean };

/** Known spellings: our list of Arabic names, then the lexicon, for the word with its article and without. */
function listed(text: string, bare: string, models: SpellingModels): readonly Listed[] {
  const found = new Map<string, Listed>();
  const add = (latin: string, hasArticle: boolean): void => {
    if (!found.has(latin)) found.set(latin, { latin, hasArticle });
  };
  for (const latin of givenNameSpellings(bare)) add(latinForm(latin).letters, false);
  for (const latin of inLexicon(text, models.lexicon)) {
    const cut = bare === text ? latin : latin.replace(/^[ae]l(?=...)/u, '');
    add(cut, bare !== text && cut === latin && /^(?:a[lnstdrz]|e[lnstdrz])/u.test(latin));
  }
  if (bare !== text) for (const latin of inLexicon(bare, models.lexicon)) add(latin, false);
  return [...found.values()].slice(0, 8);
}

/** As written, or with the hamza that a first alef may lack. */
function inLexicon(word: string, lexicon: NameLexicon): readonly string[] {
  const found = lexicon.spellings(word);
  if (found.length > 0 || !word.startsWith('ا')) return found;
  return ['أ', 'إ'].flatMap((alef) => lexicon.spellings(alef + word.slice(1)));
}

function spellBySound(word: string, models: SpellingModels, isArabic: boolean): { latin: string; score: number }[] {
  const joint = decode(models.joint, word).slice(0, MAX_JOINT);
  const pattern = spellByPattern(models.pattern, word).slice(0, MAX_PATTERN);
  const weights = isArabic ? ARABIC : FOREIGN;
  const letters = isArabic ? models.letters : models.latinLetters;
  const jointScores = new Map(joint.map(({ latin, score }) => [latin, score]));
  const patternScores = new Map(pattern.map(({ latin, score }) => [latin, score]));
  // What one model did not come up with is worth a little less than the last it did.
  const jointFloor = (joint.at(-1)?.score ?? -20) - 1;
  const patternFloor = (pattern.at(-1)?.score ?? -20) - 1;
  return [...new Set([...jointScores.keys(), ...patternScores.keys()])]
    .filter((latin) => latin !== '')
    .map((latin) => ({
      latin,
      score:
        (jointScores.get(latin) ?? jointFloor) +
        weights.pattern * (patternScores.get(latin) ?? patternFloor) +
        weights.letters * letters.logProbability(latin) +
        (models.latinNames.has(latin) ? weights.known : 0) +
        weights.sound * soundSimilarity(word, latin, models.sound),
    }))
    .sort((a, b) => b.score - a.score);
}
