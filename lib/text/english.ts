import { fold } from './fold';

/** Whole words whose form no rule gives. Closed list of the irregular plurals and verbs frequent in news text. */
const IRREGULAR: Readonly<Record<string, string>> = Object.fromEntries(
  `men man, women woman, children child, people person, feet foot, teeth tooth, mice mouse, lives life, wives wife,
   knives knife, leaves leaf, halves half, selves self, thieves thief, wolves wolf, shelves shelf, crises crisis,
   analyses analysis, bases basis, theses thesis, hypotheses hypothesis, criteria criterion, phenomena phenomenon,
   media medium, data datum, was be, were be, is be, are be, been be, am be, being be, has have, had have, having have, does do, did do,
   done do, goes go, went go, gone go, said say, says say, made make, making make, took take, taken take, came come, gave give, given give,
   got get, gotten get, saw see, seen see, knew know, known know, thought think, found find, told tell, became become,
   left leave, felt feel, brought bring, began begin, begun begin, kept keep, held hold, wrote write, written write,
   stood stand, heard hear, meant mean, met meet, ran run, paid pay, sat sit, spoke speak, spoken speak, led lead,
   grew grow, grown grow, lost lose, fell fall, fallen fall, sent send, built build, understood understand, drew draw,
   drawn draw, broke break, broken break, spent spend, rose rise, risen rise, drove drive, driven drive, bought buy,
   wore wear, worn wear, chose choose, chosen choose, fought fight, caught catch, taught teach, sold sell, won win,
   struck strike, shot shoot, threw throw, thrown throw, flew fly, flown fly, sought seek, used use, using use, buses bus, gases gas, died die, dying die, lying lie, tying tie`
    .split(',')
    .map((pair) => pair.trim().split(' ')),
);

/** Words that only look inflected. */
const INVARIABLE = new Set(
  'news politics economics mathematics physics series species means always perhaps thus bus gas this his its us yes during nothing something anything everything morning evening king ring thing sing bring spring string wing building red bed need feed seed speed breed indeed bleed succeed proceed exceed hundred sacred united states'.split(
    ' ',
  ),
);

const VOWEL = /[aeiouy]/u;

/**
 * A light stem of an English word: lower case, no diacritics, no possessive, singular for plural, base for -ed, -ing.
 * Derivation is left alone (nation and national stay apart). A key for indexes and lenient comparison, never shown.
 *
 * Source: S-stemmer (Harman, "How effective is suffixing?", JASIS 42, 1991) for plurals and step 1b of Porter (1980)
 * for -ed and -ing, with an exception list.
 */
export function stem(word: string): string {
  const bare = fold(word, 'spelling')
    .replaceAll('’', "'")
    .replace(/'s$|s'$/u, (ending) => (ending === "s'" ? 's' : ''));
  const known = Object.hasOwn(IRREGULAR, bare) ? IRREGULAR[bare] : undefined;
  if (known !== undefined) return known;
  if (bare.length < 4 || INVARIABLE.has(bare) || !/^[a-z]+$/u.test(bare)) return bare;
  return withoutVerbEnding(withoutPlural(bare));
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || /(?:ss|us|is)$/u.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  if (/(?:ches|shes|sses|xes|zzes|oes)$/u.test(word) && word.length > 4) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutVerbEnding(word: string): string {
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (word.endsWith('eed')) return word.slice(0, -1);
  const ending = /ed$|ing$/u.exec(word)?.[0];
  if (ending === undefined) return word;
  const base = word.slice(0, -ending.length);
  if (base.length < 3 && !/^[a-z]o$/u.test(base)) return word;
  if (!VOWEL.test(base)) return word;
  if (/([bdfgmnprt])\1$/u.test(base)) return base.slice(0, -1);
  return needsE(base) ? `${base}e` : base;
}

/** -at, -bl, -iz and one consonant after one vowel in short words lost their e: creat(e), decid(e), mak(e). */
const needsE = (base: string): boolean =>
  /(?:at|bl|iz|[^aeiou][aeiou]?[csv]|[aiou][dg]|[iu]r|ang|eng|ag)$/u.test(base) &&
  !/(?:ess|iss|uss|ass|oss)$/u.test(base)
    ? !/(?:ead|oad|eed|oid|aid|eat|oat)$/u.test(base)
    : /^[^aeiou]+[aeiou][^aeiouwxy]$/u.test(base);
