import { type Failure, ok, type Result } from '../../core/result';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import type { Deps } from '../deps';
import { refuse } from '../failures';
import type { UnitState } from '../ports/memories';
import type { ConcordanceLine, ConcordanceView } from '../views/concordance';
import type { MemoryView } from '../views/memory';

/** Milliseconds for the whole search, reading included. */
const LIMIT = 2000;

/** The first lines that a regular expression fits, in the order of their ids; after two seconds it is stopped and says so. */
export async function patternPage(
  deps: Pick<Deps, 'memories' | 'pattern'>,
  memory: MemoryView,
  { text, langs, limit }: { readonly text: string; readonly langs: readonly LangTag[]; readonly limit: number },
): Promise<Result<ConcordanceView, Failure>> {
  if (text === '') return refuse('nothingToSearch');
  const pattern = deps.pattern(text, LIMIT);
  if (!pattern) return refuse('patternInvalid');
  const until = performance.now() + LIMIT;
  const lines: ConcordanceLine[] = [];
  let total = 0;
  let isTimedOut = false;
  try {
    for await (const { units } of deps.memories.changes(memory.id, 0n)) {
      const taken = new Set<string>();
      for (const lang of langs) {
        const sides = units.map((unit) => sidesOf(unit, lang));
        const found = await pattern.find(sides.map(([mine]) => mine.text));
        isTimedOut = found === null;
        if (found === null) break;
        found.forEach((spans, i) => {
          const unit = units[i]!;
          if (spans.length === 0 || taken.has(unit.id)) return;
          taken.add(unit.id);
          total++;
          if (lines.length >= limit) return;
          const [mine, other] = sides[i]!;
          const place = { provenance: '', place: null };
          lines.push({ unitId: unit.id, found: { ...mine, spans }, other: { ...other, spans: [] }, ...place });
        });
      }
      isTimedOut ||= performance.now() > until;
      if (isTimedOut) break;
    }
  } finally {
    await pattern.close();
  }
  const nothing = { renderings: [], counted: 0, isTaught: true, offset: 0, next: null };
  return ok({ lines, total, isPartial: isTimedOut, isTimedOut, ...nothing });
}

/** The side of a unit in a language, and the other one. */
function sidesOf(unit: UnitState, lang: LangTag) {
  const source = { lang: unit.sourceLang, text: unit.sourceText };
  const target = { lang: unit.targetLang, text: unit.targetText };
  return sameLang(unit.sourceLang, lang) ? ([source, target] as const) : ([target, source] as const);
}
