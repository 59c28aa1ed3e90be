import { similarity } from '../../term/names/names';
import { arabicSkeleton, latinSkeleton } from '../../term/names/skeleton';
import { bareForms } from '../../text/bare-forms';
import { fold } from '../../text/fold';
import { isFunctionWord } from '../../text/function-words';
import { sameLang } from '../../text/lang';
import type { Token } from '../../text/types';
import { isArabic, wordsOf } from '../analysis';
import { type DocumentFound, type DocumentSegment, defineDocumentCheck, type SegmentText } from '../types';

/**
 * A name that no glossary knows is spelled in two ways in one document: Qaddafi here and Gaddafi there for one القذافي,
 * ترامب and ترمب for one Trump. Named where the spelling is the rarer.
 *
 * Names are capitalised Latin words inside a sentence; a pair of words is a name in both scripts when they sound alike.
 * Spellings have to be near each other, so that two translations of a word are not taken for two spellings.
 */
export const nameSpelling = defineDocumentCheck({
  id: 'name.spelling',
  severity: 'hint',
  on: true,
  defaults: { likeness: 0.78 },
  runDocument(segments, { likeness }) {
    const byName = new Map<string, Use[]>();
    for (const segment of segments) {
      for (const use of usesOf(segment, likeness)) {
        const list = byName.get(use.name);
        if (list === undefined) byName.set(use.name, [use]);
        else list.push(use);
      }
    }
    return [...byName.values()].flatMap(inconsistent);
  },
});

/** `name` stands in the source, `spelling` in the target at `token`. */
type Use = {
  readonly segment: DocumentSegment;
  readonly name: string;
  readonly spelling: string;
  readonly token: Token;
  readonly written: string;
};

function inconsistent(uses: readonly Use[]): readonly DocumentFound[] {
  const counts = new Map<string, number>();
  for (const { spelling } of uses) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  if (counts.size < 2) return [];
  const [usual, count] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
  const expected = uses.find(({ spelling }) => spelling === usual)!.written;
  return uses
    .filter(({ spelling }) => spelling !== usual && counts.get(spelling)! < count && areNear(spelling, usual))
    .map(({ segment, name, token, written }) => ({
      segmentId: segment.id,
      params: { term: name, found: written, expected, count },
      span: { start: token.start, end: token.end },
    }));
}

const LONGEST_DISTANCE = 2;

/** The same length within two letters, the same first sound, and at most two letters exchanged. */
function areNear(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > LONGEST_DISTANCE || a.length < 4) return false;
  if (isDerived(bare(a), bare(b))) return false;
  return distance(a, b) <= LONGEST_DISTANCE;
}

const bare = (word: string): string => word.replace(/^(?:ال|لل)(?=...)/u, '');
/** Endings that make another word of a name, not another spelling: Europa and European, الأوروبي and الأوروبية. */
const ENDING = /^(?:[ae]?n?s?|[ei]?ans?|ish|ese|ic|i|ي|ية|يه|ين|ون|ات|يين|يون|يا|ان|ا|ه|ة)$/u;

function isDerived(a: string, b: string): boolean {
  let shared = 0;
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++;
  return shared >= 4 && ENDING.test(a.slice(shared)) && ENDING.test(b.slice(shared));
}

function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next.push(Math.min(row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

function* usesOf({ source, target, ...rest }: DocumentSegment, likeness: number): Generator<Use> {
  const segment = { source, target, ...rest };
  if (isArabic(source) === isArabic(target)) return;
  const [arabic, latin] = isArabic(source) ? [source, target] : [target, source];
  if (!sameLang(latin.lang, 'en')) return;
  const words = wordsOf(arabic).filter(({ text }) => text.length >= 4 && !isFunctionWord(text, 'ar'));
  for (const name of namesOf(latin)) {
    const found = partnerOf(name, words, likeness);
    if (found === null) continue;
    const spelling = name.text.replace(/['’]s$/u, '');
    yield isArabic(source)
      ? { segment, name: found.form, spelling: fold(spelling, 'spelling'), token: name, written: spelling }
      : { segment, name: spelling, spelling: fold(found.form, 'spelling'), token: found.word, written: found.form };
  }
}

/** Capitalised words of five letters or more that do not open a sentence. */
function namesOf(side: SegmentText): readonly Token[] {
  return wordsOf(side).filter(
    ({ text, start }) =>
      /^\p{Lu}\p{Ll}{3,}(?:['’]s)?$/u.test(text) &&
      /[\p{L}\p{N},;)]\s$/u.test(side.text.slice(0, start)) &&
      text.length >= 5,
  );
}

type Partner = { readonly word: Token; readonly form: string };
const likenesses = new Map<string, number>();
const MOST_REMEMBERED = 200_000;

/** The Arabic word that sounds most like a name, bare of its proclitic where that is better. */
function partnerOf(name: Token, words: readonly Token[], likeness: number): Partner | null {
  const latin = name.text.replace(/['’]s$/u, '');
  let best: (Partner & { readonly value: number }) | null = null;
  for (const word of words) {
    const whole = fold(word.text, 'text');
    for (const form of bareForms(whole)) {
      const value = alike(form, latin) - (form === whole ? 0 : 0.01);
      if (value >= likeness && (best === null || value > best.value)) best = { word, form, value };
    }
  }
  return best;
}

function alike(arabic: string, latin: string): number {
  const key = `${arabic} ${latin}`;
  let value = likenesses.get(key);
  if (value === undefined) {
    const [a, b] = [arabicSkeleton(arabic), latinSkeleton(latin)];
    const isPossible = a !== '' && b !== '' && Math.abs(a.length - b.length) <= 1 && distance(a, b) <= 1;
    value = isPossible ? similarity(arabic, latin) : 0;
    if (likenesses.size >= MOST_REMEMBERED) likenesses.clear();
    likenesses.set(key, value);
  }
  return value;
}
