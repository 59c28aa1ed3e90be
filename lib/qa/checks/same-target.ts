import { fold } from '../../text/fold';
import { countOf } from '../analysis';
import { defineDocumentCheck } from '../types';
import { groups } from './same-source';

/**
 * Different sources have the same translation: a copy left unchanged, or a distinction lost. Sources that differ only
 * in spelling, punctuation or case are one, and short targets are often right.
 */
export const sameTarget = defineDocumentCheck({
  id: 'sameTarget',
  severity: 'hint',
  on: true,
  defaults: { minimumWords: 4 },
  runDocument(segments, { minimumWords }) {
    const keyOf = (text: string): string =>
      fold(text, 'spelling')
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const targets = groups(segments, ({ target }) => {
      const key = keyOf(target.text);
      return key.split(' ').length < minimumWords ? '' : key;
    });
    return [...targets].flatMap((group) => {
      const counts = countOf(group.map(({ source }) => keyOf(source.text)));
      if (counts.size < 2) return [];
      const [usual] = [...counts].toSorted((a, b) => b[1] - a[1])[0]!;
      const other = group.find(({ source }) => keyOf(source.text) === usual)!;
      return group
        .filter(({ source }) => keyOf(source.text) !== usual)
        .map((segment) => ({ segmentId: segment.id, params: { count: counts.get(usual)!, other: other.source.text } }));
    });
  },
});
