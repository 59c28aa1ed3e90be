/**
 * What Arabic writes together with a word, as data.
 *
 * Sources: the inventories agree between the Penn Arabic Treebank guidelines (Maamouri et al., 2004), the D1–D3
 * tokenisation schemes (Habash and Sadat, NAACL 2006), Lucene's ArabicStemmer and NLTK's ISRI stemmer; the order
 * question > conjunction > preposition or future > article > word is that of the treebank. Rates were counted once on
 * 154,838 running words of news, health and encyclopaedia text.
 */

/** A sequence of proclitics as it is written before a word. */
export type ProcliticRow = {
  readonly proclitics: readonly string[];
  readonly article: boolean;
  /** The letters on the page; for ل with the article only لل is left of ل + ال. */
  readonly written: string;
  /** Before what it stands: any noun or name, imperfect verbs only, any word. */
  readonly before: 'noun' | 'imperfect' | 'any';
  /** Fewest letters that must follow. */
  readonly minCore: number;
  readonly cost: number;
};

/** How often a word is written with each proclitic, of all its occurrences. */
export const PROCLITIC_RATE: Readonly<Record<string, number>> = {
  و: 0.1,
  ل: 0.04,
  ب: 0.03,
  س: 0.02,
  ف: 0.004,
  ك: 0.002,
  أ: 0.0005,
};

/** What a proclitic adds to the cost of a reading, over the 1 that any proclitic costs. */
const PROCLITIC_COST: Readonly<Record<string, number>> = { و: 0.3, ف: 0.8, ب: 0.5, ل: 0.5, ك: 1, س: 0.5, أ: 2 };
/** The article alone is no clitic of another word: كتاب and الكتاب are one entry, with a difference worth naming. */
const ARTICLE_COST = 0.5;

const NOUN_SEQUENCES = ['و', 'ف', 'ب', 'ل', 'ك', 'وب', 'ول', 'وك', 'فب', 'فل', 'فك'];
const ARTICLE_SEQUENCES = ['', 'و', 'ف', 'ب', 'ك', 'وب', 'فب', 'وك', 'فك', 'ل', 'ول', 'فل'];
const FUTURE_SEQUENCES = ['س', 'وس', 'فس'];
const CONJUNCTIONS = new Set(['و', 'ف']);

function row(sequence: string, article: boolean, before: ProcliticRow['before']): ProcliticRow {
  const proclitics = [...sequence];
  const takesLam = article && proclitics.at(-1) === 'ل';
  const onlyConjunctions = proclitics.every((letter) => CONJUNCTIONS.has(letter));
  const added = proclitics.reduce((sum, letter) => sum + PROCLITIC_COST[letter]!, 0);
  return {
    proclitics,
    article,
    written: sequence + (takesLam ? 'ل' : article ? 'ال' : ''),
    before,
    minCore: article || onlyConjunctions ? 2 : 3,
    cost: proclitics.length === 0 ? ARTICLE_COST : 1 + added,
  };
}

/**
 * Every sequence, longest writing first. The question particle أ comes before any of the others and before nothing;
 * it is rare in prose and asked for by name.
 */
const PLAIN_ROWS: readonly ProcliticRow[] = [
  ...NOUN_SEQUENCES.map((sequence) => row(sequence, false, 'any')),
  ...ARTICLE_SEQUENCES.map((sequence) => row(sequence, true, 'noun')),
  ...FUTURE_SEQUENCES.map((sequence) => row(sequence, false, 'imperfect')),
];
export const QUESTION_ROWS: readonly ProcliticRow[] = [
  row('أ', false, 'any'),
  ...['و', 'ف', 'ب', 'ل', 'س'].map((sequence) => row(`أ${sequence}`, false, sequence === 'س' ? 'imperfect' : 'any')),
  ...['', 'و', 'ب', 'ل', 'ول', 'فل'].map((sequence) => row(`أ${sequence}`, true, 'noun')),
];
export const PROCLITIC_ROWS: readonly ProcliticRow[] = PLAIN_ROWS.toSorted(
  (a, b) => b.written.length - a.written.length,
);

/** The letters an imperfect verb begins with. */
export const IMPERFECT_PREFIXES = new Set(['ي', 'ت', 'ن', 'أ']);

export type SuffixRow = {
  readonly written: string;
  readonly kind: 'pronoun' | 'dual' | 'plural' | 'feminine-plural' | 'accusative';
  /** Added to the cost of a reading; short endings are more often part of the word. Chosen by hand, in their order. */
  readonly cost: number;
};

/** Endings of nouns, longest first. The word before them keeps at least three letters. Source: Ryding (2005), ch. 7, 12. */
export const SUFFIX_ROWS: readonly SuffixRow[] = [
  ...['هما', 'كما'].map((written) => ({ written, kind: 'pronoun' as const, cost: 0.8 })),
  ...['ها', 'هم', 'هن', 'كم', 'كن', 'نا', 'ني'].map((written) => ({ written, kind: 'pronoun' as const, cost: 0.9 })),
  { written: 'ات', kind: 'feminine-plural', cost: 0.8 },
  { written: 'ان', kind: 'dual', cost: 1 },
  { written: 'ين', kind: 'plural', cost: 1 },
  { written: 'ون', kind: 'plural', cost: 0.9 },
  { written: 'ه', kind: 'pronoun', cost: 1.1 },
  { written: 'ي', kind: 'pronoun', cost: 1.6 },
  { written: 'ك', kind: 'pronoun', cost: 1.6 },
  { written: 'ا', kind: 'accusative', cost: 0.9 },
];
export const MIN_CORE_BEFORE_SUFFIX = 3;

/**
 * Words whose first letter looks like a proclitic and is of the root, and names in which ال is not the article of
 * another word. Only rare words need to be here: frequent ones are known by their count.
 */
const WHOLE_WORDS = `
وفاق وفد وزير وزارة وكالة وكيل وليد وسيم وسام وائل وجدي ولاء وداد ورد وصال وهران واسط والتر واشنطن وودز ويلز وسط وسطى وطن وطني
وقت وقف وضع وحدة وثيقة ولاية والي والد والدة واحد واحدة وجه وجود وراء ورقة وسيلة وصول وظيفة وعد وعي وفاة وقود وقوع وباء وادي واقع
واجب واسع واضح واثق وافق واصل وليام ولسون وارسو وائلي
فهد فادي فاطمة فلسطين فرنسا فارس فاروق فيصل فؤاد فريد فايز فائز فتحي فنزويلا فيينا فيتنام فنلندا فكر فريق فصل فوز فرصة فترة فئة
فعل فقط فيلم فندق فيروس فتاة فوضى فشل فساد فضاء فضل فكرة فنان فرد فرع فتح فجر فقر فيسبوك فوق
بلال بدر باسم بكر بشير باشاغا برقة بنغازي بغداد بيروت بكين برلين باريس بابل بني بركة بهاء بسام بلاد بلد بلدة بنك بحر بيت بيان
بعثة برلمان بعد بعض بين بداية برنامج بطولة بطل بناء بنت بريد برد بقاء بسبب بشكل بعيد بريطانيا بلجيكا بولندا بلغاريا
لبنان ليبيا لندن لطفي ليلى لؤي لقمان لجنة لاهاي ليث لواء لقاء ليل ليلة لغة لون لاعب لاجئ لاجئين لحظة لحم لقب ليس ليست لديه لديها
لديك لدى لكن لقد لعل لعبة لوحة
كمال كريم كابول كندا كركوك كرم كامل كنعان كيان كوريا كييف كلمة كتيبة كتاب كبير كبار كثير كرة كبد كامب كوبا كينيا كينيدي كمبوديا
كيلومتر كيف كان كانت كل كلب كنز كنيسة كهرباء كاتب كافة كوفيد
سلام سلامة سمير سليم سعيد سرت سبها سوريا سراج سيسي سوسن ستة ستين سيارة سياسة سينما سيدة سيد سنة سنوات سن
ألمانيا أفغانستان أحمد أنور أسد أولاد أوباما أوروبا أوكرانيا
الله إلياس ألين البرادعي ألبانيا الجزائر المغرب العراق الذي التي الذين الآن`;
export const GUARD_WORDS: ReadonlySet<string> = new Set(WHOLE_WORDS.trim().split(/\s+/u));
