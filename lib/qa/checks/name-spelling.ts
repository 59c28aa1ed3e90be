import { distance, type NamePair, namePairs } from '../name-pairs';
import { type DocumentFound, type DocumentSegment, defineDocumentCheck } from '../types';

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
      for (const pair of namePairs(segment, likeness)) {
        const list = byName.get(pair.name);
        if (list === undefined) byName.set(pair.name, [{ ...pair, segment }]);
        else list.push({ ...pair, segment });
      }
    }
    return [...byName.values()].flatMap(inconsistent);
  },
});

type Use = NamePair & { readonly segment: DocumentSegment };

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
