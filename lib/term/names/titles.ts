import { fold } from '../../text/fold';

/**
 * Titles that stand before a name of a person and are no part of it, with their English, the usual form first: one line a
 * title, `Arabic = English; English`. Written for this project from press usage (Reuters, AP style books).
 */
const TITLES = `
الرئيس = President
رئيس = President
الملك = King
الملكة = Queen
الأمير = Prince; Emir
الأميرة = Princess
السلطان = Sultan
الوزير = Minister
السفير = Ambassador
النائب = Deputy
السيناتور = Senator
المستشار = Chancellor; Counsellor
المستشارة = Chancellor
الدكتور = Dr; Doctor
الدكتورة = Dr; Doctor
د = Dr; Doctor
البروفيسور = Professor; Prof
الأستاذ = Mr; Professor
المهندس = Eng; Engineer
القاضي = Judge
الشيخ = Sheikh; Shaykh
الشيخة = Sheikha
الإمام = Imam
المفتي = Mufti
البابا = Pope
الأب = Father
الحاج = Hajj; Haj
السيد = Mr; Sayyid; Sayed
السيدة = Mrs; Ms
الآنسة = Miss
المشير = Field Marshal
الفريق = Lieutenant General
اللواء = Major General
العميد = Brigadier General; Brigadier
العقيد = Colonel; Col
المقدم = Lieutenant Colonel
الرائد = Major
النقيب = Captain; Capt
الملازم = Lieutenant
الجنرال = General; Gen
الأدميرال = Admiral
القائد = Commander
`;

const key = (word: string): string => fold(word, 'text').replace(/\.$/u, '');
const byArabic = new Map(
  TITLES.trim()
    .split('\n')
    .map((line) => {
      const [arabic = '', english = ''] = line.split(' = ');
      return [key(arabic), english.split('; ')] as const;
    }),
);
/** English titles in small letters, those of more words first. */
const ENGLISH = [...new Set([...byArabic.values()].flat().map((title) => title.toLowerCase()))].toSorted(
  (a, b) => b.split(' ').length - a.split(' ').length,
);

/** The English forms of an Arabic title, the usual one first; none of another word. */
export const titleForms = (word: string): readonly string[] => byArabic.get(key(word)) ?? [];

/** An Arabic name without the titles before it; one that is nothing else stays as it is. */
export function withoutArabicTitles(name: string): string {
  if (!/\s/u.test(name)) return name; // most are one word, and asked a million times
  const words = name.trim().split(/\s+/u);
  let from = 0;
  while (from < words.length - 1 && byArabic.has(key(words[from]!))) from++;
  return from === 0 ? name : words.slice(from).join(' ');
}

/** A Latin name without the titles before it, first name first where it is given last (Trump, Donald). */
export function withoutLatinTitles(name: string): string {
  if (!/[\s,]/u.test(name)) return name;
  const turned = /^([^,]+),\s*([^,]+)$/u.exec(name.trim());
  let rest = turned === null ? name.trim() : `${turned[2]} ${turned[1]}`;
  for (let cut = true; cut; ) {
    const lower = rest.toLowerCase();
    const title = ENGLISH.find((each) => lower.startsWith(each) && /^\.?\s+\S/u.test(lower.slice(each.length)));
    cut = title !== undefined;
    if (title !== undefined) rest = rest.slice(title.length).replace(/^\.?\s+/u, '');
  }
  return rest;
}
