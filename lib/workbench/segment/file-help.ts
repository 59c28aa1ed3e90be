import { TermAutomaton } from '../../term/automaton';
import { recognize } from '../../term/recognize';
import type { TermEntry } from '../../term/types';
import { plainText, textContent } from '../../text/inline';
import type { LangTag } from '../../text/types';
import { differenceGroups } from '../../tm/differences';
import { Scorer } from '../../tm/scorer';
import { repair } from '../../tm/substitute';
import type { Brought } from '../ports/documents';
import type { SegmentInContext } from '../ports/segments';
import type { MatchView, TermOccurrenceView } from '../views/help';
import { diffParts } from './find-matches';

/**
 * The proposals that the document's own file brought for a segment, best first. The score is what the file says; where it says nothing,
 * ours of the two sources.
 */
export function fileMatches(
  brought: Brought | null,
  { segment, sourceFingerprint }: Pick<SegmentInContext, 'segment' | 'sourceFingerprint'>,
  targetLang: LangTag,
): readonly MatchView[] {
  if (!brought) return [];
  const scorer = new Scorer(segment.sourceText);
  return brought.matches
    .filter(({ forSource }) => forSource === null || forSource === sourceFingerprint)
    .map(({ source, target, quality, origin }, i): MatchView => {
      const sourceText = source ? plainText(source) : '';
      const comparison = source ? scorer.compare(sourceText) : null;
      const score = Math.min(101, quality ?? comparison?.graded ?? 0);
      // Codes of another text that cannot be exchanged for ours are left out; the warning says so.
      const fitted = repair({ query: segment.source, source: source ?? segment.source, target, targetLang });
      return {
        isFromFile: true,
        unitId: String(i),
        memoryId: '',
        memoryName: origin ?? '',
        kind: score > 100 ? 'context' : score === 100 ? 'exact' : 'fuzzy',
        score,
        plainScore: comparison?.plain ?? score,
        gradedScore: comparison?.graded ?? score,
        penalties: [],
        differences: source ? differenceGroups(scorer.differences(sourceText)) : [],
        sourceText,
        targetText: plainText(target),
        target: fitted.warnings.some(({ code }) => code === 'codes') ? textContent(plainText(target)) : target,
        repaired: fitted.numbers.length > 0 || fitted.codes ? fitted.content : null,
        warnings: fitted.warnings.map(({ code }) => code),
        diff: source ? diffParts(scorer, sourceText) : [],
        author: '',
        changedAt: '',
        provenance: '',
      };
    })
    .sort((a, b) => b.score - a.score);
}

/** The terms that the document's own file brought, where the segment has them, in any of their forms. */
export function fileTerms(
  brought: Brought | null,
  text: string,
  lang: LangTag,
  targetLang: LangTag,
): { readonly terms: readonly TermOccurrenceView[]; readonly entries: readonly TermEntry[] } {
  if (!brought || brought.terms.length === 0) return { terms: [], entries: [] };
  const preferred = (id: string, words: string) => ({ id, text: words, status: 'preferred' as const });
  const all = new Map(
    brought.terms.map(({ term, translations, definition }, i): [string, TermEntry] => {
      const id = `file-${i}`;
      const languages = [
        { lang, terms: [preferred(id, term)] },
        { lang: targetLang, terms: translations.map((words, j) => preferred(`${id}-${j}`, words)) },
      ];
      return [id, { id, class: 'other', languages, definition: definition ?? undefined, review: 'approved' }];
    }),
  );
  const terms = recognize(text, lang, new TermAutomaton([...all.values()])).map((found): TermOccurrenceView => {
    const { languages } = all.get(found.entryId)!;
    return {
      isFromFile: true,
      entryId: found.entryId,
      glossaryId: '',
      class: 'other',
      review: 'approved',
      span: { start: found.start, end: found.end },
      surface: found.surface,
      core: text.slice(found.start, found.end),
      why: found.why,
      confidence: found.confidence,
      proclitics: found.proclitics,
      renderings: languages[1]!.terms.map(({ text: words, status }) => ({ text: words, status })),
      doNotTranslate: false,
      note: '',
    };
  });
  return { terms, entries: [...new Set(terms.map(({ entryId }) => entryId))].map((id) => all.get(id)!) };
}
