import { type AlignmentState, type Bead, beadStarts, beadText, isDoubtful, isLinked } from '../../align/alignment';
import { primaryLang, sameLang } from '../../text/lang';
import type { Deps } from '../deps';
import type { AlignmentView } from '../views/alignment';
import type { LanguagePair } from '../views/common';
import type { DocumentView } from '../views/document';

/**
 * Where names are looked for: one memory; everything of a project, which is its documents, its alignments and the memories it
 * uses; or one document or alignment of it.
 */
export type MiningSource =
  | { readonly kind: 'memory' | 'project'; readonly id: string }
  | { readonly kind: 'document' | 'alignment'; readonly projectId: string; readonly id: string };
/** Two sentences that translate each other, the name of where they stand, and when they were written. */
export type MiningLine = {
  readonly arabic: string;
  readonly english: string;
  readonly from: string;
  readonly date: string;
};
export type MiningNeeds = Pick<Deps, 'memories' | 'projects' | 'documents' | 'segments' | 'alignments'>;

/** Names are mined between Arabic and English alone. */
export const isArabicEnglish = ({ sourceLang, targetLang }: LanguagePair): boolean =>
  [primaryLang(sourceLang), primaryLang(targetLang)].sort().join(' ') === 'ar en';

/** The pairs of a source, each once: what a document and a memory both hold speaks for a name one time. */
export async function* miningPairs(deps: MiningNeeds, source: MiningSource): AsyncGenerator<MiningLine> {
  switch (source.kind) {
    case 'memory':
      yield* ofMemory(deps, source.id, new Set());
      break;
    case 'document': {
      const document = await deps.documents.get(source.projectId, source.id);
      if (document) yield* ofDocument(deps, source.projectId, document, new Set());
      break;
    }
    case 'alignment':
      yield* ofAlignment(deps, source.projectId, source.id, new Set());
      break;
    case 'project': {
      const seen = new Set<string>();
      for (const document of await deps.documents.list(source.id)) {
        yield* ofDocument(deps, source.id, document, seen);
      }
      for (const { id } of await deps.alignments.list(source.id)) yield* ofAlignment(deps, source.id, id, seen);
      for (const { memory } of await deps.projects.memories(source.id)) {
        yield* ofMemory(deps, memory.id, seen);
      }
      break;
    }
  }
}

async function* ofMemory(deps: MiningNeeds, memoryId: string, seen: ReadonlySet<string>): AsyncGenerator<MiningLine> {
  const memory = await deps.memories.get(memoryId);
  if (!memory) return;
  for await (const unit of deps.memories.units(memoryId)) {
    const pair = { langs: unit, source: unit.sourceText, target: unit.targetText };
    // Its units differ from each other, and may be a million: they are not noted.
    const line = lineOf(pair, { from: memory.name, date: unit.changedAt.toISOString() });
    if (line !== null && !seen.has(keyOf(line))) yield line;
  }
}

async function* ofDocument(
  deps: MiningNeeds,
  projectId: string,
  document: DocumentView,
  seen: Set<string>,
): AsyncGenerator<MiningLine> {
  for (const segment of await deps.segments.inDocument(projectId, document.id)) {
    const pair = { langs: document, source: segment.sourceText, target: segment.targetText };
    yield* unlessSeen(lineOf(pair, { from: document.name, date: segment.updatedAt }), seen);
  }
}

/** Links that somebody confirmed, or that the aligner is as good as sure of. */
async function* ofAlignment(
  deps: MiningNeeds,
  projectId: string,
  alignmentId: string,
  seen: Set<string>,
): AsyncGenerator<MiningLine> {
  const found = await deps.alignments.get({ projectId, alignmentId });
  if (!found) return;
  for (const line of alignmentLines(found.alignment, found.state, (bead) => !isDoubtful(bead))) {
    yield* unlessSeen(line, seen);
  }
}

/** The texts of those links of an alignment that are asked for and say something on both sides. */
export function* alignmentLines(
  alignment: AlignmentView,
  { source, target, beads }: AlignmentState,
  isAsked: (bead: Bead) => boolean,
): Generator<MiningLine> {
  const starts = beadStarts(beads);
  const place = { from: alignment.name, date: alignment.updatedAt };
  for (const [i, bead] of beads.entries()) {
    if (!isLinked(bead) || !isAsked(bead)) continue;
    const [ours, theirs] = [
      beadText(source, starts.source[i]!, bead.source),
      beadText(target, starts.target[i]!, bead.target),
    ];
    const line = lineOf({ langs: alignment, source: ours, target: theirs }, place);
    if (line !== null) yield line;
  }
}

function lineOf(
  { langs, source, target }: { readonly langs: LanguagePair; readonly source: string; readonly target: string },
  place: Pick<MiningLine, 'from' | 'date'>,
): MiningLine | null {
  if (source === '' || target === '' || !isArabicEnglish(langs)) return null;
  const [arabic, english] = sameLang(primaryLang(langs.sourceLang), 'ar') ? [source, target] : [target, source];
  return { arabic, english, ...place };
}

const keyOf = ({ arabic, english }: MiningLine): string => `${arabic}\n${english}`;

function* unlessSeen(line: MiningLine | null, seen: Set<string>): Generator<MiningLine> {
  if (line === null || seen.has(keyOf(line))) return;
  seen.add(keyOf(line));
  yield line;
}
