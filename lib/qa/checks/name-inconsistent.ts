import { countOf } from '../analysis';
import { type DocumentFound, type DocumentSegment, defineDocumentCheck, type TermUse } from '../types';

/**
 * A name of the glossary is rendered in several allowed ways in one document. Named where the rendering is not the
 * document's usual one; the preferred form wins where counts are equal. Abbreviations beside their full form, which
 * texts use by turns, do not count as another rendering.
 */
export const nameInconsistent = defineDocumentCheck({
  id: 'name.inconsistent',
  severity: 'warning',
  on: true,
  defaults: { namesOnly: false },
  runDocument(segments, { namesOnly }) {
    return [...renderings(segments, namesOnly)].flatMap(([, uses]) => {
      const counts = countOf(uses.map(({ use }) => use.term));
      if (counts.size < 2) return [];
      const preferred = uses.find(({ use }) => use.status === 'preferred')?.use.term;
      const [usual, count] = [...counts].toSorted(
        (a, b) => b[1] - a[1] || Number(b[0] === preferred) - Number(a[0] === preferred),
      )[0]!;
      return uses.flatMap(({ segment, use, name }): DocumentFound[] =>
        use.term === usual || isAbbreviation(use.term, usual)
          ? []
          : [
              {
                segmentId: segment.id,
                params: { term: name, found: use.term, expected: usual, count },
                span: { start: use.start, end: use.end },
              },
            ],
      );
    });
  },
});

type Rendering = { readonly segment: DocumentSegment; readonly use: TermUse; readonly name: string };

/** Per entry, its occurrences in targets whose source names it too. */
function renderings(segments: readonly DocumentSegment[], namesOnly: boolean): Map<string, Rendering[]> {
  const byEntry = new Map<string, Rendering[]>();
  for (const segment of segments) {
    for (const use of segment.terms?.target ?? []) {
      const named = segment.terms?.source.find((other) => other.entryId === use.entryId);
      if (named === undefined || (namesOnly && use.class === 'other')) continue;
      const list = byEntry.get(use.entryId) ?? [];
      list.push({ segment, use, name: named.term });
      byEntry.set(use.entryId, list);
    }
  }
  return byEntry;
}

/** UN beside United Nations, Haftar beside Khalifa Haftar. */
export const isAbbreviation = (a: string, b: string): boolean => {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const initials = long
    .split(/[\s-]+/u)
    .map((word) => word[0] ?? '')
    .join('');
  return long.split(/\s+/u).includes(short) || /^\p{Lu}{2,6}$/u.test(short) || initials.toUpperCase() === short;
};
