import { sameLang } from '../../text/lang';
import { tokenize } from '../../text/tokenize';
import type { LangTag } from '../../text/types';
import type { Fragment } from '../../tm/fragments';
import { rendering } from '../../tm/words/word-links';
import { renderingsOf } from '../concordance/renderings';
import type { Deps } from '../deps';
import { asAsked } from '../memory/match-finder';
import { storedUnits } from '../memory/stored-units';
import type { FragmentView } from '../views/help';
import type { AttachedMemory } from '../views/project';

/** Fragments of a segment that are shown. */
const SHOWN = 6;
/** Renderings of a fragment that are shown. */
const RENDERINGS = 3;

/**
 * The longest stored phrases of a text with their likely renderings, from the first memory that has an index and knows any;
 * in the order of the text. The unit that the segment itself wrote says nothing. Empty without a matcher.
 */
export async function findFragments(
  deps: Pick<Deps, 'memories' | 'fragments' | 'wordModels'>,
  memories: readonly AttachedMemory[],
  { text, lang, segmentId }: { readonly text: string; readonly lang: LangTag; readonly segmentId: string },
): Promise<readonly FragmentView[]> {
  for (const { memory } of memories) {
    const found = await deps.fragments.fragments({ memoryId: memory.id, text, lang, limit: SHOWN });
    if (found === null || found.length === 0) continue;
    return explained(deps, memory, { text, lang, segmentId }, found);
  }
  return [];
}

async function explained(
  deps: Pick<Deps, 'memories' | 'wordModels'>,
  memory: AttachedMemory['memory'],
  { text, lang, segmentId }: { readonly text: string; readonly lang: LangTag; readonly segmentId: string },
  found: readonly Fragment[],
): Promise<readonly FragmentView[]> {
  const ids = found.flatMap(({ examples }) => examples.map(({ id }) => id));
  const units = await storedUnits(deps, memory.id, ids);
  const model = await deps.wordModels.of(memory.id);
  const isSwapped = !sameLang(memory.sourceLang, lang);
  const tokens = tokenize(text);
  return found
    .flatMap(({ from, to, examples }): FragmentView[] => {
      const pairs = examples.flatMap(({ id, at }) => {
        const unit = units.get(id);
        if (!unit || unit.segmentId === segmentId) return [];
        const isSource = sameLang(unit.sourceLang, lang);
        const [mine, theirs] = isSource ? [unit.sourceText, unit.targetText] : [unit.targetText, unit.sourceText];
        return [{ at, mine, theirs, lang: asAsked(unit, lang).targetLang }];
      });
      const first = pairs[0];
      if (first === undefined) return [];
      const span = { start: tokens[from]!.start, end: tokens[to - 1]!.end };
      const rendered = pairs.flatMap((pair) => {
        const range = { from: pair.at, to: pair.at + to - from };
        const ranges = model ? whole(rendering(model, pair.mine, [range], pair.theirs, isSwapped)) : [];
        return ranges.length === 0 ? [] : [{ text: pair.theirs, lang: pair.lang, ranges }];
      });
      return [
        {
          span,
          text: text.slice(span.start, span.end),
          renderings: renderingsOf(rendered).slice(0, RENDERINGS),
          example: { source: first.mine, target: first.theirs },
        },
      ];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** A phrase is rendered by one stretch: from the first of its words to the last, unless they lie far apart. */
function whole(ranges: readonly { readonly from: number; readonly to: number }[]) {
  const [first, last] = [ranges[0], ranges.at(-1)];
  if (!first || !last) return [];
  const words = ranges.reduce((sum, { from, to }) => sum + to - from, 0);
  return last.to - first.from <= words + 2 ? [{ from: first.from, to: last.to }] : [];
}
