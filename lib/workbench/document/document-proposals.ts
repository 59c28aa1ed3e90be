import type { XliffProposal } from '../../codec/xliff/proposal';
import { fingerprint } from '../../text/fingerprint';
import { sameLang } from '../../text/lang';
import type { Deps } from '../deps';
import type { WholeDocument } from '../ports/documents';
import { findMatches } from '../segment/find-matches';

/** By segment: the best match that the project's memories have for it. */
export type Proposals = ReadonlyMap<string, XliffProposal>;

/**
 * What the project's memories propose for the segments of a document, for a file that another tool goes on with. The unit a segment
 * itself wrote is no proposal for it.
 */
export async function documentProposals(
  deps: Pick<Deps, 'projects' | 'memories' | 'matcher'>,
  projectId: string,
  { document, segments }: WholeDocument,
): Promise<Proposals> {
  const [found, memories] = await Promise.all([deps.projects.get(projectId), deps.projects.memories(projectId)]);
  const atLeast = found?.settings.fuzzyFloor ?? 100;
  const keyOf = (place: number): string => {
    const segment = segments[place];
    return segment ? fingerprint(segment.sourceText) : '';
  };
  const proposals = new Map<string, XliffProposal>();
  for (const [place, segment] of segments.entries()) {
    if (!segment.translate || !sameLang(segment.lang, document.sourceLang)) continue;
    const [best] = await findMatches(deps, memories, {
      lang: segment.lang,
      source: segment.source,
      previousFingerprint: keyOf(place - 1),
      nextFingerprint: keyOf(place + 1),
      atLeast,
      limit: 1,
      segmentId: segment.id,
    });
    if (!best) continue;
    const { sourceText: source, targetText: target, score, memoryName: origin } = best;
    proposals.set(segment.id, { source, target, percent: Math.min(100, score), origin });
  }
  return proposals;
}
