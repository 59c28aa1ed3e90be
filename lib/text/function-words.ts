import { fold } from './fold';
import type { LangTag } from './types';

/**
 * Words that carry grammar rather than matter, by language: prepositions, conjunctions, pronouns, articles, auxiliary
 * verbs, particles. Closed classes written from the grammars (Ryding, "A Reference Grammar of Modern Standard
 * Arabic", 2005, chapters 14–19; Quirk et al., "A Comprehensive Grammar of the English Language", 1985, §2.34–2.38).
 * French is here to tell it from English.
 */
const WORDS: Readonly<Record<string, string>> = {
  ar: `
    من إلى عن على في مع حتى منذ مذ عبر خلال حول دون بدون ضد نحو لدى عند بين تحت فوق أمام خلف وراء قبل بعد أثناء حسب وفق
    رغم سوى غير إلا خلا عدا حيث حين حينما عندما كلما بينما إذ إذا إذن لو لولا لما كي لكي كيلا أن إن أنّ لأن كأن لكن لكنه لكنها
    ليت لعل ثم أو أم أما إما بل لا لم لن ما ليس ليست ليسوا قد لقد سوف هل كيف متى أين أي أية ماذا لماذا كم
    هو هي هما هم هن أنا أنت أنتم أنتن أنتما نحن هذا هذه هذان هذين هاتان هاتين هؤلاء ذلك تلك أولئك ذاك هنا هناك هنالك
    الذي التي الذين اللذان اللذين اللتان اللتين اللاتي اللواتي من مما ممن عما عمن فيما بما كما لما إنما كلا كلتا كل بعض جميع
    كان كانت كانوا كنت كنا يكون تكون يكونون أكون نكون أصبح أصبحت صار صارت ظل ظلت بات باتت مازال لازال
    فيه فيها فيهم منه منها منهم منهما عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم له لها لهم لهما لنا لك لكم لي به بها بهم بهما بنا
    معه معها معهم لديه لديها لديهم عنده عندها بينه بينها بينهم إنه إنها إنهم أنه أنها أنهم لأنه لأنها لأنهم كأنه
    أيضا فقط جدا نعم يا أيها أيتها ألا إذما مهما أينما حيثما ولا وما ولم ولن وقد ولقد وهو وهي وهم وأن وإن ولكن وفي ومن
    وعلى وإلى وعن ومع وكان وكانت وذلك وهذا وهذه وكما وبين وبعد وقبل`,
  en: `
    the a an and or but nor so yet if then else than that this these those of in on at by for with without from to into onto
    upon over under above below between among through during before after since until till about against within across
    behind beyond near off out up down as like per via is am are was were be been being do does did doing have has had having
    will would shall should can could may might must ought not no n't i you he she it we they me him her us them my your his
    its our their mine yours hers ours theirs myself yourself himself herself itself ourselves themselves who whom whose
    which what when where why how all any both each every either neither some such many much few more most other another
    only own same too very just also there here because while although though unless whether however
    isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't mustn't
    i'm you're he's she's it's we're they're i've you've we've they've i'll you'll he'll she'll it'll we'll they'll cannot`,
  fr: `
    le la les un une des du de d l et ou mais donc or ni car que qui quoi dont où ce cet cette ces se sa son ses leur leurs
    je tu il elle nous vous ils elles on me te lui eux y en au aux à dans par pour sur avec sans sous chez entre vers est
    sont était étaient être a ont avait avoir fait ne pas plus moins très bien si comme quand même aussi`,
};

const FOLDED = new Map<string, ReadonlySet<string>>();

function wordsOf(primary: string): ReadonlySet<string> | undefined {
  const known = FOLDED.get(primary);
  if (known !== undefined || WORDS[primary] === undefined) return known;
  const words = new Set(WORDS[primary].trim().split(/\s+/u).map(key));
  FOLDED.set(primary, words);
  return words;
}

const key = (word: string): string => fold(word, 'text').toLowerCase().replaceAll('’', "'");

/** Whether a word is a function word of the language, with any tashkeel and in any case. False for languages without a list. */
export function isFunctionWord(word: string, lang: LangTag): boolean {
  const words = wordsOf((lang.split(/[-_]/u)[0] ?? '').toLowerCase());
  return words?.has(key(word)) ?? false;
}
