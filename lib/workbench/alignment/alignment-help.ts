import { sameLang } from '../../text/lang';
import type { Deps } from '../deps';
import type { LanguagePair } from '../views/common';
import type { AlignTextsInput } from './align-texts';

/**
 * Pairs of the project's memories that teach the aligner words. Twice as many are worth .003 to .005 of F1 (docs/performance.md);
 * ten thousand are learned in half a second, which a request has, forty thousand in two, which a job has.
 */
export const MOST_PAIRS = { inRequest: 10_000, inJob: 40_000 } as const;

/** What the project knows of its two languages: pairs of its memories, terms of its glossaries. */
export async function alignmentHelp(
  deps: Pick<Deps, 'projects' | 'memories' | 'glossaries'>,
  projectId: string,
  { sourceLang, targetLang }: LanguagePair,
  mostPairs: number = MOST_PAIRS.inRequest,
): Promise<Required<Pick<AlignTextsInput, 'memory' | 'terms'>>> {
  const [memories, glossaries] = await Promise.all([
    deps.projects.memories(projectId),
    deps.projects.glossaries(projectId),
  ]);
  const memory: (readonly [string, string])[] = [];
  for (const use of memories) {
    for await (const unit of deps.memories.units(use.memory.id)) {
      if (memory.length >= mostPairs) break;
      if (sameLang(unit.sourceLang, sourceLang) && sameLang(unit.targetLang, targetLang))
        memory.push([unit.sourceText, unit.targetText]);
      else if (sameLang(unit.sourceLang, targetLang) && sameLang(unit.targetLang, sourceLang))
        memory.push([unit.targetText, unit.sourceText]);
    }
  }
  const terms: (readonly [string, string])[] = [];
  for await (const entry of deps.glossaries.entriesFor(glossaries.map(({ glossary }) => glossary.id))) {
    const of = (lang: string) => entry.terms.filter((term) => sameLang(term.lang, lang));
    for (const a of of(sourceLang)) for (const b of of(targetLang)) terms.push([a.text, b.text]);
  }
  return { memory, terms };
}
