import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { compileGlossaries, recognizeTerms } from '../glossary/recognize-terms';
import { termEntry } from '../glossary/term-entry';
import type { HelpForSegment } from '../views/help';
import { fileMatches, fileTerms } from './file-help';
import { findFragments } from './find-fragments';
import { findMatches } from './find-matches';

/** A segment with a match as good as this needs no fragments. */
const WELL_MATCHED = 85;

/** What the panels show for the segment a translator stands on: proposals of the memories and terms of the glossaries, and what its file brought. */
export async function helpSegment(
  deps: Pick<Deps, 'segments' | 'projects' | 'memories' | 'glossaries' | 'matcher' | 'fragments' | 'wordModels'>,
  actor: Actor,
  { projectId, segmentId }: { readonly projectId: string; readonly segmentId: string },
): Promise<Result<HelpForSegment, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const [context, found, memories, glossaries] = await Promise.all([
    deps.segments.inContext(projectId, segmentId),
    deps.projects.get(projectId),
    deps.projects.memories(projectId),
    deps.projects.glossaries(projectId),
  ]);
  if (!found) return refuse('projectNotFound');
  if (!context) return refuse('segmentNotFound');
  const { segment, sourceLang, targetLang } = context;
  // Alternative text already in the target's language is not translated from the source's.
  const lang = segment.lang;
  const other = sameLang(lang, targetLang) ? sourceLang : targetLang;
  const [matches, compiled] = await Promise.all([
    findMatches(deps, memories, {
      lang,
      source: segment.source,
      previousFingerprint: context.previousFingerprint,
      nextFingerprint: context.nextFingerprint,
      atLeast: found.settings.fuzzyFloor,
      limit: found.settings.matchLimit,
      segmentId,
    }),
    compileGlossaries(
      deps,
      glossaries.map(({ glossary }) => glossary.id),
    ),
  ]);
  const terms = recognizeTerms(compiled, segment.sourceText, lang, other);
  const entries = [...new Set(terms.map(({ entryId }) => entryId))].map((id) => termEntry(compiled.entries.get(id)!));
  const ofFile = fileTerms(context.brought, segment.sourceText, lang, other);
  const all = [...matches, ...fileMatches(context.brought, context, other)].sort((a, b) => b.score - a.score);
  const isMatched = (all[0]?.score ?? 0) >= WELL_MATCHED;
  const fragments = isMatched ? [] : await findFragments(deps, memories, { text: segment.sourceText, lang, segmentId });
  return ok({
    matches: all,
    terms: [...terms, ...ofFile.terms].sort((a, b) => a.span.start - b.span.start),
    entries: [...entries, ...ofFile.entries],
    fragments,
  });
}
