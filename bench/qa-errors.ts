import { styleOf } from '../lib/qa/document-style';
import type { DocumentSegment, SegmentPair } from '../lib/qa/types';

/** One kind of error: how it is put into a correct pair, and which check has to find it. `null`: the pair has no place for it. */
export type ErrorKind = {
  readonly name: string;
  readonly check: string;
  readonly into: (pair: SegmentPair, pick: Pick) => SegmentPair | null;
};
/** Chooses one of several, by the seed. */
export type Pick = <T>(items: readonly T[]) => T;

const withTarget = (pair: SegmentPair, text: string): SegmentPair | null =>
  text === pair.target.text ? null : { ...pair, target: { ...pair.target, text } };
const both = (pair: SegmentPair, source: string, target: string): SegmentPair => ({
  ...pair,
  source: { ...pair.source, text: source },
  target: { ...pair.target, text: target },
});
const isArabic = (pair: SegmentPair): boolean => pair.target.lang === 'ar';
/** Replaces one match of a pattern in the target. */
function replaceOne(
  pair: SegmentPair,
  pattern: RegExp,
  pick: Pick,
  by: (match: string) => string | null,
): SegmentPair | null {
  const matches = [...pair.target.text.matchAll(pattern)];
  if (matches.length === 0) return null;
  const match = pick(matches);
  const other = by(match[0]);
  if (other === null) return null;
  const text = pair.target.text;
  return withTarget(pair, text.slice(0, match.index) + other + text.slice(match.index + match[0].length));
}
/** Puts the same into both sides at a gap between words, and something else into the target. */
function insert(pair: SegmentPair, source: string, target: string, pick: Pick): SegmentPair | null {
  const gaps = [...pair.target.text.matchAll(/(?<=\p{L}{2}) (?=\p{L}{2})/gu)].map((match) => match.index);
  const ours = [...pair.source.text.matchAll(/(?<=\p{L}{2}) (?=\p{L}{2})/gu)].map((match) => match.index);
  if (gaps.length === 0 || ours.length === 0) return null;
  const put = (text: string, at: number, what: string): string =>
    what === '' ? text : `${text.slice(0, at)} ${what}${text.slice(at)}`;
  return both(pair, put(pair.source.text, pick(ours), source), put(pair.target.text, pick(gaps), target));
}

const MONTHS_EN = 'January February April June July August September October November December'.split(' ');
const MONTHS_AR = 'يناير فبراير أبريل يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');
const DAYS_EN = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const DAYS_AR = 'الأحد الاثنين الثلاثاء الأربعاء الخميس الجمعة السبت'.split(' ');
const wordsOf = (list: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${list.join('|')})(?!\\p{L})`, 'gu');

/** Takes one pair to another of the same list, in the target alone; what was not there is first written into both. */
function exchange(
  pair: SegmentPair,
  en: readonly string[],
  ar: readonly string[],
  frame: (word: string, lang: string) => string,
  pick: Pick,
) {
  const list = isArabic(pair) ? ar : en;
  const own = replaceOne(pair, wordsOf(list), pick, (word) => pick(list.filter((each) => each !== word)));
  if (own !== null) return own;
  const i = Math.floor(pick([...en.keys()]));
  const j = (i + 1 + pick([0, 1, 2])) % en.length;
  const [theirs, mine] = isArabic(pair) ? [en, ar] : [ar, en];
  return insert(pair, frame(theirs[i]!, pair.source.lang), frame(mine[j]!, pair.target.lang), pick);
}

const code = (id: string, form: 'open' | 'close' | 'standalone') =>
  ({ kind: 'code', id, form, element: 'g', data: '' }) as const;
const text = (value: string) => ({ kind: 'text', text: value }) as const;
/** The pair with one word of each side in a pair of codes, the target's as `make` wants them. */
function withCodes(
  pair: SegmentPair,
  make: (before: string, word: string, after: string) => SegmentPair['target']['content'],
): SegmentPair | null {
  const cut = (all: string): readonly [string, string, string] | null => {
    const match = /^(\S+ )(\S+)( .+)$/su.exec(all);
    return match === null ? null : [match[1]!, match[2]!, match[3]!];
  };
  const [theirs, ours] = [cut(pair.source.text), cut(pair.target.text)];
  if (theirs === null || ours === null) return null;
  const content = [text(theirs[0]), code('1', 'open'), text(theirs[1]), code('1', 'close'), text(theirs[2])];
  const target = make(...ours);
  return {
    ...pair,
    source: { ...pair.source, content },
    target: { ...pair.target, ...(target === undefined ? {} : { content: target }) },
  };
}

/** Puts a term of the glossary into both sides; the target's as given. */
const TERM = { entryId: 'e', class: 'person', doNotTranslate: false } as const;
function withTerm(
  pair: SegmentPair,
  options: { readonly written: string | null; readonly status?: 'preferred' | 'deprecated'; readonly kept?: boolean },
  pick: Pick,
): SegmentPair | null {
  const [ar, en] = ['قنونو', 'Gununu'];
  const [source, target] = isArabic(pair) ? [en, ar] : [ar, en];
  const inserted = insert(pair, source, options.written ?? '', pick);
  if (inserted === null) return null;
  const at = inserted.source.text.indexOf(source);
  const found = options.written === null ? -1 : inserted.target.text.indexOf(options.written);
  return {
    ...inserted,
    terms: {
      source: [
        {
          ...TERM,
          doNotTranslate: options.kept === true,
          start: at,
          end: at + source.length,
          term: source,
          status: 'preferred',
          renderings: [{ text: target, status: 'preferred' }],
        },
      ],
      target:
        found < 0 || options.kept === true
          ? []
          : [
              {
                ...TERM,
                start: found,
                end: found + options.written!.length,
                term: options.written!,
                status: options.status ?? 'preferred',
                renderings: [{ text: source, status: 'preferred' }],
              },
            ],
    },
  };
}

export const ERROR_KINDS: readonly ErrorKind[] = [
  {
    name: 'a digit changed',
    check: 'numbers',
    into: (pair, pick) =>
      replaceOne(
        pair,
        /(?<![\p{L}\p{N}.,:-])\d{2,}(?![\p{L}:])/gu,
        pick,
        (n) => String((Number(n[0]) % 9) + 1) + n.slice(1),
      ),
  },
  {
    name: 'a number lost',
    check: 'numbers',
    into: (pair, pick) => replaceOne(pair, /(?<![\p{L}\p{N}.,:-])\d{2,} (?=\p{L})/gu, pick, () => ''),
  },
  {
    name: 'a number added',
    check: 'numbers',
    into: (pair, pick) => insert(pair, '', pick(['37', '412', '58', '٧٣']), pick),
  },
  {
    name: 'digits exchanged',
    check: 'numbers',
    into: (pair, pick) =>
      replaceOne(pair, /(?<![\p{L}\p{N}.,:-])\d\d(?![\p{N}.,:])/gu, pick, (n) =>
        n[0] === n[1] || n[1] === '0' ? null : n[1]! + n[0]!,
      ),
  },
  {
    name: 'million for billion',
    check: 'numbers',
    into: (pair, pick) =>
      isArabic(pair) ? insert(pair, '7 million', '7 مليارات', pick) : insert(pair, '٧ ملايين', '7 billion', pick),
  },
  {
    name: 'a number word changed',
    check: 'numbers',
    into: (pair, pick) =>
      isArabic(pair)
        ? insert(pair, 'fifty-two', 'خمسة وعشرون', pick)
        : insert(pair, 'اثنان وخمسون', 'twenty-five', pick),
  },
  {
    name: 'a per cent sign lost',
    check: 'percent',
    into: (pair, pick) => replaceOne(pair, /(?<=\d)[%٪]/gu, pick, () => '') ?? insert(pair, '46%', '46', pick),
  },
  {
    name: 'another currency',
    check: 'currency',
    into: (pair, pick) =>
      isArabic(pair) ? insert(pair, '$35', '35 يورو', pick) : insert(pair, '35 دولارا', '€35', pick),
  },
  {
    name: 'another unit',
    check: 'units',
    into: (pair, pick) =>
      isArabic(pair) ? insert(pair, '35 kilometres', '35 ميلا', pick) : insert(pair, '35 كيلومترا', '35 miles', pick),
  },
  {
    name: 'another month',
    check: 'dates',
    into: (pair, pick) => exchange(pair, MONTHS_EN, MONTHS_AR, (month) => `12 ${month}`, pick),
  },
  {
    name: 'another day',
    check: 'dates',
    into: (pair, pick) =>
      exchange(pair, DAYS_EN, DAYS_AR, (day, lang) => (lang === 'ar' ? `يوم ${day}` : `on ${day}`), pick),
  },
  {
    name: 'the final stop lost',
    check: 'endPunctuation',
    into: (pair) =>
      /[\p{L}\p{N}]\.$/u.test(pair.target.text) ? withTarget(pair, pair.target.text.slice(0, -1)) : null,
  },
  {
    name: 'a question stated',
    check: 'endPunctuation',
    into: (pair) =>
      /[\p{L}\p{N}][?؟]$/u.test(pair.target.text) ? withTarget(pair, `${pair.target.text.slice(0, -1)}.`) : null,
  },
  {
    name: 'a bracket lost',
    check: 'brackets',
    into: (pair, pick) => replaceOne(pair, /(?<=\([^()]{1,60})\)/gu, pick, () => ''),
  },
  {
    name: 'a quote lost',
    check: 'quotes',
    into: (pair, pick) =>
      pair.source.text.match(/"/gu)?.length === 2 && pair.target.text.match(/"/gu)?.length === 2
        ? replaceOne(pair, /"/gu, pick, () => '')
        : null,
  },
  {
    name: 'a doubled space',
    check: 'spaces',
    into: (pair, pick) => replaceOne(pair, /(?<=\p{L}) (?=\p{L})/gu, pick, () => '  '),
  },
  {
    name: 'a space before a comma',
    check: 'spaces',
    into: (pair, pick) => replaceOne(pair, /(?<=\p{L})[,،](?= )/gu, pick, (mark) => ` ${mark}`),
  },
  {
    name: 'no space after a comma',
    check: 'spaces',
    into: (pair, pick) => replaceOne(pair, /(?<=\p{L}{2})[,،] (?=\p{L}{2})/gu, pick, (mark) => mark.trim()),
  },
  {
    name: 'a word twice',
    check: 'repeatedWord',
    into: (pair, pick) =>
      replaceOne(pair, /(?<![\p{L}\p{M}'’-])[\p{L}\p{M}]{2,}(?![\p{L}\p{M}'’-])/gu, pick, (word) =>
        /^(?:had|that|very|so|no|جدا)$/u.test(word) ? null : `${word} ${word}`,
      ),
  },
  {
    name: 'tatweel',
    check: 'tatweel',
    into: (pair, pick) =>
      isArabic(pair)
        ? replaceOne(pair, /(?<=[بتثجحخسشصضطظعغفقكلمنهي])(?=[\u0621-\u064A]{2})/gu, pick, () => 'ــ')
        : null,
  },
  { name: 'nothing at all', check: 'empty', into: (pair) => withTarget(pair, ' ') },
  { name: 'the source left', check: 'sameAsSource', into: (pair) => withTarget(pair, pair.source.text) },
  {
    name: 'a code lost',
    check: 'codes.missing',
    into: (pair) => withCodes(pair, (before, word, after) => [text(before), code('1', 'open'), text(word + after)]),
  },
  {
    name: 'a code added',
    check: 'codes.added',
    into: (pair) =>
      withCodes(pair, (before, word, after) => [
        text(before),
        code('1', 'open'),
        text(word),
        code('1', 'close'),
        code('2', 'standalone'),
        text(after),
      ]),
  },
  {
    name: 'codes crossed',
    check: 'codes.order',
    into: (pair) =>
      withCodes(pair, (before, word, after) => [
        text(before),
        code('1', 'close'),
        text(word),
        code('1', 'open'),
        text(after),
      ]),
  },
  {
    name: 'a placeholder changed',
    check: 'codes.missing',
    into: (pair, pick) => insert(pair, '{name}', '{nmae}', pick),
  },
  { name: 'a term missing', check: 'term.missing', into: (pair, pick) => withTerm(pair, { written: null }, pick) },
  {
    name: 'a forbidden term',
    check: 'term.forbidden',
    into: (pair, pick) => withTerm(pair, { written: isArabic(pair) ? 'غنونو' : 'Qanunu', status: 'deprecated' }, pick),
  },
  {
    name: 'a term translated that should stay',
    check: 'term.doNotTranslate',
    into: (pair, pick) => withTerm(pair, { written: isArabic(pair) ? 'قنونو' : 'Gununu', kept: true }, pick),
  },
  {
    name: 'an address changed',
    check: 'addresses',
    into: (pair, pick) => insert(pair, 'https://example.org/a1', 'https://example.org/a7', pick),
  },
  { name: 'a handle lost', check: 'addresses', into: (pair, pick) => insert(pair, '@qantara', '', pick) },
  {
    name: 'an isolate not closed',
    check: 'bidi',
    into: (pair, pick) => replaceOne(pair, / (?=\p{L}{3})/gu, pick, () => ' \u2067'),
  },
  {
    name: 'cut off',
    check: 'length',
    into: (pair) =>
      pair.target.text.length < 80
        ? null
        : withTarget(pair, pair.target.text.slice(0, Math.floor(pair.target.text.length / 6))),
  },
  {
    name: 'a word left over',
    check: 'leftover',
    into: (pair, pick) => {
      const words =
        pair.source.text.match(
          isArabic(pair) ? /(?<![\p{L}.])\p{Ll}{4,}(?![\p{L}.])/gu : /(?<!\p{L})\p{Script=Arabic}{4,}(?!\p{L})/gu,
        ) ?? [];
      return words.length === 0
        ? null
        : replaceOne(
            pair,
            /(?<=\p{L}{2} )\p{Ll}{3,}(?= \p{Ll})|(?<=\p{Script=Arabic}{2} )\p{Script=Arabic}{3,}(?= )/gu,
            pick,
            () => pick(words),
          );
    },
  },
  {
    name: 'a Cyrillic letter',
    check: 'script',
    into: (pair, pick) =>
      isArabic(pair)
        ? null
        : replaceOne(
            pair,
            /(?<=\p{Ll})[aeo](?=\p{Ll})/gu,
            pick,
            (letter) => ({ a: 'а', e: 'е', o: 'о' })[letter] ?? null,
          ),
  },
  {
    name: 'a small start',
    check: 'sentenceCase',
    into: (pair) =>
      !isArabic(pair) && /^\p{Lu}\p{Ll}+ .+[.!?]$/u.test(pair.target.text) && pair.style?.lowerCaseStarts !== true
        ? withTarget(pair, pair.target.text[0]!.toLowerCase() + pair.target.text.slice(1))
        : null,
  },
  {
    name: 'in capitals',
    check: 'allCaps',
    into: (pair) =>
      isArabic(pair) || !/\p{Ll}{4} \p{Ll}{4}/u.test(pair.target.text)
        ? null
        : withTarget(pair, pair.target.text.toUpperCase()),
  },
  {
    name: 'a match confirmed as it was',
    check: 'uneditedFuzzy',
    into: (pair) => ({ ...pair, isConfirmed: true, origin: { kind: 'match', score: 82, isEdited: false } }),
  },
];

/** The pairs of a parallel file in one direction, by document, with the habits of each document. */
export function segmentsOf(rows: readonly (readonly string[])[], intoArabic: boolean): readonly DocumentSegment[] {
  const targets = new Map<string, string[]>();
  for (const [doc = '', , en = '', ar = ''] of rows)
    targets.set(doc, [...(targets.get(doc) ?? []), intoArabic ? ar : en]);
  const styles = new Map([...targets].map(([doc, all]) => [doc, styleOf(all)]));
  return rows.map(([doc = '', line = '', en = '', ar = '']) => {
    const [english, arabic] = [
      { lang: 'en', text: en },
      { lang: 'ar', text: ar },
    ];
    return {
      id: `${doc}:${line}`,
      source: intoArabic ? english : arabic,
      target: intoArabic ? arabic : english,
      style: styles.get(doc)!,
    };
  });
}
