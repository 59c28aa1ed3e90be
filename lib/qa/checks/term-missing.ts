import { defineCheck } from '../types';

/**
 * A term of the source has none of its renderings in the target. Each entry is asked for once: the second mention of a
 * name may be a pronoun. Entries without a rendering in the target's language, and those kept as they are, are not asked.
 */
export const termMissing = defineCheck({
  id: 'term.missing',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ terms }) {
    if (terms === undefined) return [];
    const present = new Set(terms.target.map((use) => use.entryId));
    const asked = new Set<string>();
    return terms.source.flatMap((use) => {
      const wanted = use.renderings.find(({ status }) => status === 'preferred' || status === 'admitted');
      if (wanted === undefined || use.doNotTranslate || present.has(use.entryId) || asked.has(use.entryId)) return [];
      // Another entry may say the same in the target (two concepts, one word).
      if (terms.target.some((other) => use.renderings.some(({ text }) => text === other.term))) return [];
      asked.add(use.entryId);
      return [{ params: { term: use.term, expected: wanted.text }, sourceSpan: { start: use.start, end: use.end } }];
    });
  },
});
