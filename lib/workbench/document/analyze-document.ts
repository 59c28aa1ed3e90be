import { countCharacters, countWords } from '../../text/words';
import { type Analysis, type AnalysisSegment, analyze, type PayableWeights } from '../../tm/analysis';
import type { OpenMemory } from '../memory/open-memory';
import type { QueriedDocument } from './document-queries';

/** The lowest band of an analysis begins here, whole percent. */
export const ANALYSIS_FLOOR = 50;

/**
 * How much of a document is there already: its segments by the best match of a memory, repetitions and what resembles an
 * earlier segment of the document itself. What is not to be translated is not counted.
 */
export async function analyzeDocument(
  document: QueriedDocument,
  memory: OpenMemory,
  options: { readonly internal?: boolean; readonly weights?: PayableWeights } = {},
): Promise<Analysis> {
  const lang = document.sourceLang;
  const segments: AnalysisSegment[] = [];
  for (const { text, neighbours } of document.segments.filter(({ isAsked }) => isAsked)) {
    const score = await memory.best({ text, lang, min: ANALYSIS_FLOOR, limit: 1, neighbours });
    segments.push({ text, lang, words: countWords(text, lang), characters: countCharacters(text), score });
  }
  return analyze(segments, { floor: ANALYSIS_FLOOR, ...options });
}
