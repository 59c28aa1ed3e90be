import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { type ConcordanceQuery, parseConcordance, spansOf, type TokenRange } from '../../tm/concordance-query';
import type { ConcordanceHit, ConcordanceOrder } from '../../tm/concordance-search';
import { rendering } from '../../tm/words/word-links';
import type { WordModel } from '../../tm/words/word-model';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import { storedUnits } from '../memory/stored-units';
import type { StoredUnit } from '../ports/memories';
import type { ConcordanceLine, ConcordanceView } from '../views/concordance';
import type { MemoryView } from '../views/memory';
import { renderingsOf } from './renderings';
import { runConcordance } from './run-concordance';
import { patternPage } from './search-pattern';

export type ConcordanceInput = {
  readonly memoryId: string;
  readonly text: string;
  /** `exact`: words as written · `forms`: any form of them · `regex`: a regular expression, which has no order but its own. */
  readonly by: ConcordanceQuery['words'] | 'regex';
  /** Null: in both languages. */
  readonly lang: LangTag | null;
  readonly order: ConcordanceOrder;
  readonly offset: number;
};

/** Lines of one page. */
export const CONCORDANCE_PAGE = 50;
/** Nobody turns to later pages of a sorted list, and each costs more than the one before. */
const LAST_OFFSET = 950;
/** Units that renderings are counted in. */
const COUNTED = 500;

/**
 * One page of the concordance of a memory: lines with the words found, what renders them in the other language lit up, how many
 * units there are in all; on the first page also what they are rendered by, with counts.
 */
export async function searchConcordance(
  deps: Pick<Deps, 'memories' | 'concordance' | 'pattern' | 'wordModels' | 'segments'>,
  actor: Actor,
  input: ConcordanceInput,
): Promise<Result<ConcordanceView, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const memory = await deps.memories.get(input.memoryId);
  if (!memory) return refuse('memoryNotFound');
  const langs = [memory.sourceLang, memory.targetLang].filter((lang) => !input.lang || sameLang(lang, input.lang));
  const offset = Math.min(LAST_OFFSET, Math.max(0, input.offset));
  if (input.by === 'regex') return patternPage(deps, memory, { text: input.text, langs, limit: CONCORDANCE_PAGE });
  const query = parseConcordance(input.text, input.by);
  if (!query) return refuse('nothingToSearch');
  const ask = { memoryId: memory.id, query, langs };
  const isFirst = offset === 0;
  const [page, sample] = await Promise.all([
    runConcordance(deps, { ...ask, order: input.order, offset, limit: CONCORDANCE_PAGE }),
    isFirst ? runConcordance(deps, { ...ask, order: 'length', offset: 0, limit: COUNTED, isCounted: false }) : null,
  ]);
  const units = await storedUnits(
    deps,
    memory.id,
    [...page.hits, ...(sample?.hits ?? [])].map(({ id }) => id),
  );
  const model = await deps.wordModels.of(memory.id);
  const sampled = (sample?.hits ?? []).flatMap((hit) => foundIn(units, hit));
  const places = await deps.segments.places(
    memory.id,
    page.hits.flatMap(({ id }) => units.get(id)?.segmentId ?? []),
  );
  const lines = page.hits.flatMap((hit) =>
    foundIn(units, hit).map(({ unit, found, other }): ConcordanceLine => {
      const spans = spansOf(found.text, hit.ranges);
      const rendered = model ? rendering(model, found.text, hit.ranges, other.text, isSwapped(memory, found.lang)) : [];
      const place = unit.segmentId === null ? undefined : places.get(unit.segmentId);
      return {
        unitId: unit.id,
        found: { ...found, spans },
        other: { ...other, spans: spansOf(other.text, rendered) },
        provenance: unit.provenance.document ?? unit.provenance.file ?? '',
        place: place ?? null,
      };
    }),
  );
  return ok({
    lines,
    total: page.total,
    offset,
    next: offset + CONCORDANCE_PAGE < page.total && offset < LAST_OFFSET ? offset + CONCORDANCE_PAGE : null,
    isPartial: page.isPartial,
    isTimedOut: false,
    renderings: model && sample ? renderingsOf(sampled.map(pairFor(model, memory))) : [],
    counted: sampled.length,
    isTaught: model !== null,
  });
}

type Found = {
  readonly unit: StoredUnit;
  readonly ranges: readonly TokenRange[];
  readonly found: { readonly lang: LangTag; readonly text: string };
  readonly other: { readonly lang: LangTag; readonly text: string };
};

/** A hit with its texts, the one it was found in first; nothing when the unit was deleted meanwhile. */
function foundIn(units: ReadonlyMap<string, StoredUnit>, { id, lang, ranges }: ConcordanceHit): Found[] {
  const unit = units.get(id);
  if (!unit) return [];
  const source = { lang: unit.sourceLang, text: unit.sourceText };
  const target = { lang: unit.targetLang, text: unit.targetText };
  const isSource = sameLang(unit.sourceLang, lang);
  return [{ unit, ranges, found: isSource ? source : target, other: isSource ? target : source }];
}

const isSwapped = (memory: MemoryView, foundLang: LangTag): boolean => !sameLang(memory.sourceLang, foundLang);

const pairFor =
  (model: WordModel, memory: MemoryView) =>
  ({ found, other, ranges }: Found) => ({
    text: other.text,
    lang: other.lang,
    ranges: rendering(model, found.text, ranges, other.text, isSwapped(memory, found.lang)),
  });
