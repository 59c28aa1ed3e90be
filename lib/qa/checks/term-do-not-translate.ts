import { defineCheck } from '../types';

/** A term that stays as the source writes it is not in the target in those letters. */
export const termDoNotTranslate = defineCheck({
  id: 'term.doNotTranslate',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ source, target, terms }) {
    const asked = new Set<string>();
    return (terms?.source ?? []).flatMap((use) => {
      const written = source.text.slice(use.start, use.end);
      const isKept = target.text.includes(written) || target.text.includes(use.term);
      if (!use.doNotTranslate || isKept || asked.has(use.entryId)) return [];
      asked.add(use.entryId);
      return [{ params: { term: written }, sourceSpan: { start: use.start, end: use.end } }];
    });
  },
});
