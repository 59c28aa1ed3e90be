/**
 * Names with their known Latin spellings, the usual one first. Keys are folded at level `text`, spellings are bare
 * lower-case letters.
 */
export type NameLexicon = {
  readonly spellings: (arabic: string) => readonly string[];
  readonly latinNames: () => Iterable<string>;
};

/** Arabic letters as one ASCII letter each, for a lexicon that is half the size. After Buckwalter (2002), without its signs that need escaping. */
const ARABIC = 'ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپڤگچژ';
const ASCII = 'CMOWIQAbptvjHxdVrzscSDTZEgfqklmnhwYyPFGJR';
const TO_ASCII = new Map([...ARABIC].map((letter, i) => [letter, ASCII[i]!]));

/** One line a name in order of keys: letters shared with the key before (one digit), the rest of the key, its spellings. */
export function writeLexicon(entries: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...entries]
    .filter(([arabic]) => [...arabic].every((letter) => TO_ASCII.has(letter)))
    .map(([arabic, latin]) => [[...arabic].map((letter) => TO_ASCII.get(letter)!).join(''), latin.join(',')] as const)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  let before = '';
  return lines
    .map(([key, latin]) => {
      let shared = 0;
      while (shared < 9 && shared < key.length && key[shared] === before[shared]) shared += 1;
      before = key;
      return `${shared}${key.slice(shared)} ${latin}`;
    })
    .join('\n');
}

export function readLexicon(text: string): NameLexicon {
  const entries = new Map<string, string>();
  let key = '';
  for (const line of text.split('\n')) {
    const space = line.indexOf(' ');
    key = key.slice(0, Number(line[0])) + line.slice(1, space);
    entries.set(key, line.slice(space + 1));
  }
  return {
    spellings(arabic) {
      const latin = entries.get([...arabic].map((letter) => TO_ASCII.get(letter) ?? '?').join(''));
      return latin === undefined ? [] : latin.split(',');
    },
    *latinNames() {
      for (const latin of entries.values()) yield* latin.split(',');
    },
  };
}
