import { PROCLITICS } from './affixes';

/** How often a form (folded to `text`) occurs in what is at hand: the memory and the open document. */
export type Vocabulary = { readonly count: (form: string) => number };
export const NO_VOCABULARY: Vocabulary = { count: () => 0 };

/** How often a name carries each proclitic, per occurrence (measured on country names: notes on Arabic, §2.3). */
const RATE: Readonly<Record<string, number>> = { و: 0.1, ل: 0.04, ب: 0.03, ف: 0.004, ك: 0.002 };
const NOUN_PREFIXES = ['و', 'ف', 'ب', 'ل', 'ك', 'وال'];
const ARTICLE_PREFIXES = ['ال', 'وال', 'بال', 'كال', 'فال', 'لل'];
const AFTER_CONJUNCTION = ['ب', 'ل', 'ك', 'وب', 'ول', 'وك'];
/** Bounds of the evidence: one part of a reading's cost never outweighs everything else. */
const LEAST = -1;
const MOST = 4;
/** Evidence of a word that is known to be one: a term itself, or on the list below. */
const KNOWN_WORD = 2;

/**
 * Words whose first letter looks like a proclitic and is none. Where texts are few, the list decides;
 * where they are many, they agree with it. Source: notes on Arabic, §2.3.
 */
const WHOLE_WORDS: ReadonlySet<string> = new Set(
  `وفاق وفد وزير وزارة وكالة وليد وسيم وسام وائل وجدي ولاء وداد ورد وصال وهران واسط والتر واشنطن وودز ويلز وسط وطن وقت وقف وضع
  وحدة وثيقة ولاية وصول وجود وجه واجب والد والدة واحد واحدة ورق ورقة ورشة وباء وفاة وعد وعي
  فهد فادي فاطمة فلسطين فرنسا فارس فاروق فيصل فؤاد فريد فايز فائز فتحي فنزويلا فيينا فيتنام فكر فريق فصل فوز فيروس فيديو فيلم
  فرصة فترة فئة فرد فرع فقر فقرة فحص فضل فضاء فساد فنان فندق فوج فجر
  بلال بدر باسم بكر بشير باشاغا برقة بنغازي بغداد بيروت بكين برلين بابل بني بركة بهاء بسام بلاد بلد بنك بحر بيت بيان بعثة برلمان
  باريس برنامج بطل بطولة بلدة بناء بنت بريد بريطانيا بداية بدء بحث باحث باب برد بشر بشرة بصر بضائع بلوغ بنية بوابة بيئة بيانات
  لبنان ليبيا لندن لطفي ليلى لؤي لقمان لجنة لاهاي ليث لواء لقاء لاعب لحظة لحم لسان لغة لقاح لقب لوحة لون ليل ليلة ليرة لين
  كمال كريم كابول كندا كركوك كرم كامل كنعان كيان كوريا كييف كلمة كتيبة كتاب كاتب كافة كأس كرة كرسي كبير كبار كثير كلية كهرباء كوب
  كورونا كوفيد كوكب كيلو كيلومتر كنيسة كارثة كمية
  سلام سلامة سمير سليم سعيد سرت سبها سوريا سراج سيسي سوسن ألمانيا أفغانستان أحمد أنور أسد
  الله إلياس ألين البرادعي ألبانيا الجزائر المغرب العراق`
    .trim()
    .split(/\s+/u),
);

/**
 * Evidence that a word is one whole word rather than proclitics and a core; above 0 it looks whole.
 *
 *     w = ln((n + ½)/(E + ½)) + ln(1 + A),  within [−1, 4]
 *
 * n counts the word as it stands, E what the core's own frequency makes one expect of it with these proclitics,
 * A the forms that only a whole word can show (الوفاق proves that وفاق is one). All forms folded to `text`.
 * Without a vocabulary only the list above and `isTerm` (the word itself is a term) speak.
 * Source: notes on Arabic, §2.3.
 */
export function wholeWordEvidence(
  word: string,
  core: string,
  proclitics: number,
  vocabulary: Vocabulary,
  isTerm: boolean,
): number {
  const letters = PROCLITICS[proclitics]!;
  if (letters.length === 0 || core.startsWith('ال')) return 0;
  const evidence = measured(word, core, letters, vocabulary);
  const bounded = Math.max(LEAST, Math.min(MOST, evidence));
  return isTerm || WHOLE_WORDS.has(word) ? Math.max(KNOWN_WORD, bounded) : bounded;
}

function measured(word: string, core: string, letters: readonly string[], { count }: Vocabulary): number {
  const prefix = letters.join('');
  let occurrences = count(core);
  for (const x of NOUN_PREFIXES) if (x !== prefix) occurrences += count(x + core);
  const expected = letters.reduce((product, letter) => product * RATE[letter]!, occurrences);

  let articled = 0;
  for (const x of ARTICLE_PREFIXES) articled += count(x + word);
  const first = letters[0]!;
  if (first === 'و' || first === 'ف') for (const x of AFTER_CONJUNCTION) articled += count(x + word);
  else {
    const joined = count(`و${word}`);
    if (joined > 1 + expected / 10) articled += joined;
  }
  return Math.log((count(word) + 0.5) / (expected + 0.5)) + Math.log(1 + articled);
}
