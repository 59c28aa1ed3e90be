import { defineCheck } from '../types';

/**
 * The target uses a term that the glossary forbids (deprecated) or has replaced (superseded), unless the same words
 * are a good term of another entry that the source names.
 */
export const termForbidden = defineCheck({
  id: 'term.forbidden',
  severity: 'warning',
  on: true,
  defaults: {},
  run({ terms }) {
    if (terms === undefined) return [];
    const inSource = new Set(terms.source.map((use) => use.entryId));
    const wanted = new Set(
      terms.source.flatMap((use) =>
        use.renderings.filter(({ status }) => status === 'preferred' || status === 'admitted').map(({ text }) => text),
      ),
    );
    return terms.target.flatMap((use) => {
      const isForbidden = use.status === 'deprecated' || use.status === 'superseded';
      if (!isForbidden || wanted.has(use.term)) return [];
      // A word that is forbidden as a rendering of one concept may be right where the source does not name it.
      if (!inSource.has(use.entryId) && use.renderings.length > 0 && terms.source.length > 0) return [];
      const better = preferredOf(terms.source, use.entryId);
      const context = better === '' ? 'plain' : 'replace';
      return [{ params: { context, term: use.term, expected: better }, span: { start: use.start, end: use.end } }];
    });
  },
});

const preferredOf = (
  uses: readonly {
    readonly entryId: string;
    readonly renderings: readonly { readonly text: string; readonly status: string }[];
  }[],
  entryId: string,
): string =>
  uses.find((use) => use.entryId === entryId)?.renderings.find(({ status }) => status === 'preferred')?.text ?? '';
