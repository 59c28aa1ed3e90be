/**
 * What it costs to turn one token into another, in hundredths of a token. `docs/algorithms.md` says why each is what it is.
 *
 * Invariants: every cost lies in [0, 100]; a cost under 100 is only ever charged between tokens of one indexed id
 * (same folded core, or both numbers), which is why the filter over indexed ids loses nothing.
 *
 * Source: the order and the proportions are those measured against translators' expectations (fitted on forty pairs whose
 * wanted scores were given beforehand), scaled to whole tokens, since here every token weighs the same.
 */
export const TOKEN = 100;

/** Tashkeel, tatweel, invisible characters. */
export const MARKS = 2;
/** Hamza on alef, ى/ي, ة/ه; letter case. */
export const SPELLING = 4;
/** Another sign of the same meaning: ؟ for ?, «» for "". */
export const PUNCTUATION = 5;
/** The same number in other digits or with other separators. */
export const DIGITS = 8;
/** Another number that governs its noun alike (CLDR plural category for Arabic). */
export const NUMBER_SAME_CLASS = 24;
/** Another number whose noun needs another form, or a share (%) against a plain number. */
export const NUMBER_OTHER_CLASS = 40;
/** One side has a proclitic, the other none. */
export const PROCLITIC_ADDED = 22;
/** Both have proclitics, but not the same. */
export const PROCLITIC_EXCHANGED = 28;
/** Definite against indefinite. */
export const ARTICLE = 38;
/** Another pronoun, number, gender or inflection on the same core. */
export const SUFFIX = 45;
/** No sum of clitic costs reaches the cost of another word. */
export const SAME_CORE_AT_MOST = 90;
