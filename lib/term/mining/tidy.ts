import { classOfEnglish } from './class-words';
import type { MinedName } from './mined-name';

/**
 * Macedonian and المقدوني, North Korean and كوريا الشمالية: an adjective of a people is no name. Family names that end
 * alike (Ryan, English) keep their last sound in Arabic.
 */
export function isDemonym({ arabic, english }: MinedName): boolean {
  const ending = /(?:[a-z](ian|ean|can|an)|(ese)|[a-z](ish))s?$/u.exec(english);
  if (ending === null) return false;
  const sounds = ending[2] !== undefined ? /[زسي]ز?$/u : ending[3] !== undefined ? /ش$/u : /ن$/u;
  return !sounds.test(arabic) || /(?:يين|يون)$/u.test(arabic);
}

/** `Police` and الشرطة are words with a capital; a single letter is no name either. */
export const isClassWord = ({ english, by }: MinedName): boolean =>
  english.length < 2 || (by !== 'sound' && !/\s/u.test(english) && classOfEnglish(english) !== null);

/**
 * Without single words that are explained by a longer pair which contains them on both sides: all their lines are
 * lines of the longer pair, or they are a first name that stands alone no more often than with its family name.
 */
export function withoutParts(all: readonly MinedName[]): readonly MinedName[] {
  const longer = byWord(all);
  return all.filter((name) => {
    if (/\s/u.test(name.english)) return true;
    return !(longer.get(name.english) ?? []).some((other) => {
      if (!` ${other.arabic} `.includes(` ${name.arabic} `)) return false;
      const isFirst = other.english.startsWith(`${name.english} `);
      return (isFirst && name.count <= other.count) || name.lines.every((line) => other.lines.includes(line));
    });
  });
}

/** A family name alone is a person when the full name is. */
export function withFamilyClass(all: readonly MinedName[]): readonly MinedName[] {
  const longer = byWord(all);
  return all.map((name) => {
    if (/\s/u.test(name.english)) return name;
    const isFamily = (longer.get(name.english) ?? []).some(
      (other) => other.class === 'person' && other.english.endsWith(` ${name.english}`),
    );
    return isFamily ? { ...name, class: 'person' } : name;
  });
}

/** Names of several words by each of their words. */
function byWord(all: readonly MinedName[]): ReadonlyMap<string, readonly MinedName[]> {
  const index = new Map<string, MinedName[]>();
  for (const name of all) {
    if (!/\s/u.test(name.english)) continue;
    for (const word of new Set(name.english.split(/[\s-]+/u))) index.set(word, [...(index.get(word) ?? []), name]);
  }
  return index;
}
