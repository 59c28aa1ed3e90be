import { fold } from '../../text/fold';
import { countOf } from '../analysis';
import { type DocumentSegment, defineDocumentCheck } from '../types';

/** The same source stands in several segments with different translations. Named at those that are in the minority. */
export const sameSource = defineDocumentCheck({
  id: 'sameSource',
  severity: 'warning',
  on: true,
  defaults: { minimumWords: 1 },
  runDocument(segments, { minimumWords }) {
    return [...groups(segments, (segment) => sourceKey(segment, minimumWords))].flatMap((group) => {
      const counts = countOf(group.map(({ target }) => targetKey(target.text)));
      if (counts.size < 2) return [];
      const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
      const other = group.find(({ target }) => targetKey(target.text) === usual)!;
      return group
        .filter(({ target }) => targetKey(target.text) !== usual)
        .map((segment) => ({ segmentId: segment.id, params: { count: counts.get(usual)!, other: other.target.text } }));
    });
  },
});

const sourceKey = ({ source }: DocumentSegment, minimumWords: number): string => {
  const key = fold(source.text, 'text').replace(/\s+/gu, ' ').trim();
  return key.split(' ').length < minimumWords ? '' : key;
};

/** Marks and letters that nobody reads do not make another translation; capitals and punctuation do. */
const targetKey = (text: string): string => fold(text, 'text').replace(/\s+/gu, ' ').trim();

/** Segments of one key, where more than one has it; those with an empty key belong to none. */
export function* groups(
  segments: readonly DocumentSegment[],
  keyOf: (segment: DocumentSegment) => string,
): Generator<readonly DocumentSegment[]> {
  const byKey = new Map<string, DocumentSegment[]>();
  for (const segment of segments) {
    const key = keyOf(segment);
    if (key === '') continue;
    const group = byKey.get(key);
    if (group === undefined) byKey.set(key, [segment]);
    else group.push(segment);
  }
  for (const group of byKey.values()) if (group.length > 1) yield group;
}
