import { alignLetters } from './align-letters';
import { looksArabic, plainLetters } from './forms';
import type { SoundModel } from './similarity';

/** Systems that write every Arabic letter, apart from the press style. */
export type ScholarlyStyle = 'ala-lc' | 'bgn' | 'ijmes';

type System = {
  readonly consonants: Readonly<Record<string, string>>;
  readonly longA: string;
  readonly finalYa: string;
  readonly hamza: string;
  readonly feminine: string;
  /** Whether the article takes the sound of a sun letter (Ash Shāriqah), and how it is joined. */
  readonly assimilates: boolean;
  readonly article: string;
  readonly joint: string;
};

const COMMON = {
  ب: 'b',
  ت: 't',
  ث: 'th',
  ج: 'j',
  خ: 'kh',
  د: 'd',
  ذ: 'dh',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 'sh',
  غ: 'gh',
  ف: 'f',
  ق: 'q',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  پ: 'p',
  ڤ: 'v',
  گ: 'g',
  چ: 'ch',
  ژ: 'zh',
};
const DOTTED = { ...COMMON, ح: 'ḥ', ص: 'ṣ', ض: 'ḍ', ط: 'ṭ', ظ: 'ẓ' };
const CEDILLA = { ...COMMON, ح: 'ḩ', ص: 'ş', ض: 'ḑ', ط: 'ţ', ظ: 'z̧' };

/** Sources: ALA-LC romanization table for Arabic (1997, 2012); BGN/PCGN 1956; IJMES translation and transliteration guide. */
const SYSTEMS: Readonly<Record<ScholarlyStyle, System>> = {
  'ala-lc': {
    consonants: { ...DOTTED, ع: 'ʻ' },
    longA: 'ā',
    finalYa: 'á',
    hamza: 'ʼ',
    feminine: 'ah',
    assimilates: false,
    article: 'al',
    joint: '-',
  },
  bgn: {
    consonants: { ...CEDILLA, ع: '‘' },
    longA: 'ā',
    finalYa: 'á',
    hamza: '’',
    feminine: 'ah',
    assimilates: true,
    article: 'al',
    joint: ' ',
  },
  ijmes: {
    consonants: { ...DOTTED, ع: 'ʿ' },
    longA: 'ā',
    finalYa: 'ā',
    hamza: 'ʾ',
    feminine: 'a',
    assimilates: false,
    article: 'al',
    joint: '-',
  },
};
const SUN = new Set('تثدذرزسشصضطظلن');

/** One letter of a word with the vowel after it. */
type Sound = {
  readonly letter: string;
  readonly isDouble: boolean;
  readonly vowel: '' | 'a' | 'i' | 'u';
  readonly isLong: boolean;
};

/**
 * Writes a word in a scholarly system. Unvocalised writing leaves the short vowels out; they are taken from a spelling
 * by ear (`heard`, bare Latin letters), or from the tashkeel where the word has any.
 *
 * @param word one word without its article; tashkeel allowed
 */
export function romanizeWord(word: string, heard: string, style: ScholarlyStyle, model: SoundModel): string {
  const system = SYSTEMS[style];
  const sounds = /[\u064e-\u0651]/u.test(word) ? soundsOfVocalised(word) : soundsOfHeard(word, heard, model);
  let out = '';
  sounds.forEach((sound, i) => {
    const isFirst = i === 0;
    const isLast = i === sounds.length - 1;
    out += written(sound, system, isFirst) + (sound.isLong || isLast ? '' : sound.vowel);
  });
  // A long vowel and its glide before a vowel: ī + a is iya (īyah, iyya follow from a doubled ي).
  return out.replace(/ī(?=[aāiīuū])/gu, 'iy').replace(/ū(?=[aāiīuū])/gu, 'uw');
}

function written({ letter, isDouble, vowel, isLong }: Sound, system: System, isFirst: boolean): string {
  // A double first letter is the assimilated article, which is written there.
  const doubled = (text: string): string => (isDouble && !isFirst ? text + text : text);
  switch (letter) {
    case 'ا':
      return isFirst ? (vowel === '' ? 'a' : '') : system.longA;
    case 'آ':
      return isFirst ? system.longA : system.hamza + system.longA;
    case 'أ':
      return isFirst ? (vowel === '' ? 'a' : '') : system.hamza;
    case 'إ':
      return 'i';
    case 'ى':
      return system.finalYa;
    case 'ة':
      return system.feminine;
    case 'ء':
    case 'ؤ':
    case 'ئ':
      return isFirst ? '' : system.hamza;
    case 'و':
      return isLong ? 'ū' : doubled('w');
    case 'ي':
      return isLong ? 'ī' : doubled('y');
    default:
      return doubled(system.consonants[letter] ?? letter);
  }
}

const HARAKA: Readonly<Record<string, 'a' | 'i' | 'u'>> = { '\u064e': 'a', '\u064f': 'u', '\u0650': 'i' };

function soundsOfVocalised(word: string): readonly Sound[] {
  const text = word.normalize('NFC').replaceAll('ـ', '');
  const sounds: { letter: string; isDouble: boolean; vowel: Sound['vowel']; isLong: boolean; isSilent: boolean }[] = [];
  for (const char of text) {
    const last = sounds.at(-1);
    if (char === '\u0651' && last !== undefined) last.isDouble = true;
    else if (char === '\u0652' && last !== undefined) last.isSilent = true;
    else if (HARAKA[char] !== undefined && last !== undefined) last.vowel = HARAKA[char];
    else if (/\p{L}/u.test(char))
      sounds.push({ letter: char, isDouble: false, vowel: '', isLong: false, isSilent: false });
  }
  return sounds.map((sound, i) => {
    const before = sounds[i - 1];
    const isLong =
      (sound.letter === 'و' && before?.vowel === 'u' && sound.vowel === '' && !sound.isDouble) ||
      (sound.letter === 'ي' && before?.vowel === 'i' && sound.vowel === '' && !sound.isDouble);
    const next = sounds[i + 1];
    // The vowel of a letter is not written before the long vowel that continues it.
    const continues =
      (next?.letter === 'ا' && sound.vowel === 'a') ||
      (next?.letter === 'ى' && sound.vowel === 'a') ||
      (next?.letter === 'ة' && sound.vowel === 'a') ||
      (next?.letter === 'و' && sound.vowel === 'u' && next.vowel === '' && !next.isDouble) ||
      (next?.letter === 'ي' && sound.vowel === 'i' && next.vowel === '' && !next.isDouble);
    return { letter: sound.letter, isDouble: sound.isDouble, vowel: continues ? '' : sound.vowel, isLong };
  });
}

function soundsOfHeard(word: string, heard: string, model: SoundModel): readonly Sound[] {
  const text = plainLetters(word);
  const table = looksArabic(text) ? model.arabic : model.foreign;
  const { steps } = alignLetters(text, heard, table, true);
  const sounds: { letter: string; isDouble: boolean; vowel: Sound['vowel']; isLong: boolean }[] = [];
  for (const [k, { arabic, latin }] of steps.entries()) {
    if (arabic === '') {
      const last = sounds.at(-1);
      if (last !== undefined && last.vowel === '') last.vowel = vowelOf(latin);
      continue;
    }
    const letters = [...arabic];
    letters.forEach((letter, i) => {
      const part = letters.length === 1 ? latin : i === 0 ? latin : '';
      const isGlide = letter === 'و' || letter === 'ي';
      const isConsonantal = /^[wy]/u.test(part) && part !== 'y';
      // Sheikh, Hussein, Fawzi: a before the glide. A final -ey, -ay is a long vowel by ear only.
      const isDiphthong =
        isGlide && sounds.length > 0 && k < steps.length - 1 && DIPHTHONG.test(letter + loneVowel(steps, k) + part);
      if (isDiphthong) sounds.at(-1)!.vowel = 'a';
      sounds.push({
        letter,
        isDouble: !isGlide && /^([a-z])\1/u.test(part) && !/^[aeiou]/u.test(part),
        vowel:
          isGlide || (sounds.length > 0 && /[اىةآأؤئء]/u.test(letter) && !/[أئؤء]/u.test(letter))
            ? ''
            : vowelOf(/[aeiou]+$/u.exec(part)?.[0] ?? ''),
        isLong: isGlide && sounds.length > 0 && !isConsonantal && !isDiphthong,
      });
    });
  }
  return sounds.map((sound, i) => {
    const next = sounds[i + 1];
    const isBeforeLong = next !== undefined && (/[اىةآ]/u.test(next.letter) || next.isLong);
    const isActive =
      sound.vowel !== '' && sounds[i - 1]?.letter === 'ا' && i === sounds.length - 2 && heardE(steps, sound.letter);
    // ss is how the press keeps s from being read as z (Nasser, Hussam); the letter is double only in the pattern faʻʻāl.
    const isSpelledDouble = /[سص]/u.test(sound.letter) && !(sounds[i - 1]?.vowel === 'a' && next?.letter === 'ا');
    return {
      ...sound,
      isDouble: sound.isDouble && !isSpelledDouble,
      vowel: isBeforeLong ? '' : isActive ? 'i' : sound.vowel,
    };
  });
}

/** The Latin letters right before step `k` that no Arabic letter stands for. */
const loneVowel = (steps: readonly { arabic: string; latin: string }[], k: number): string =>
  steps[k - 1]?.arabic === '' ? steps[k - 1]!.latin : '';
const DIPHTHONG = /^(?:ي[ae][iy]|و(?:a[uw]|ow))/u;

/** Whether the letter is followed by e in the spelling by ear: after ā and before the last letter that is i (Khaled, Khālid). */
const heardE = (steps: readonly { arabic: string; latin: string }[], letter: string): boolean => {
  const at = steps.findLastIndex((step) => step.arabic === letter);
  return at >= 0 && (steps[at]!.latin + (steps[at + 1]?.arabic === '' ? steps[at + 1]!.latin : '')).endsWith('e');
};

const vowelOf = (latin: string): Sound['vowel'] => {
  const last = latin.at(-1);
  if (last === undefined) return '';
  return /[ou]/u.test(last) ? 'u' : last === 'i' || last === 'y' ? 'i' : 'a';
};

/** The article of a system before a romanised word. */
export function withArticle(romanized: string, firstLetter: string, style: ScholarlyStyle): string {
  const { article, joint, assimilates, consonants } = SYSTEMS[style];
  const isSun = assimilates && SUN.has(firstLetter);
  return `${isSun ? `a${consonants[firstLetter]}` : article}${joint}${romanized}`;
}
