import type { TmxItem, TmxUnit } from '../codec/tmx/types';
import { plainText } from '../text/inline';
import { primaryLang } from '../text/lang';
import type { LangTag } from '../text/types';
import { type DifferenceGroup, differenceGroups } from '../tm/differences';
import { type IndexMatch, type Lookup, MemoryIndex } from '../tm/memory-index';
import { Scorer } from '../tm/scorer';
import { finish } from '../tm/segment-index';
import { neighboursOfTmx } from './tmx-context';
import { dateOfTmx } from './tmx-dates';

/** A match from a memory that is a file. `target` is the first text of the unit in another language. */
export type FileMatch = Pick<IndexMatch, 'score' | 'plain' | 'graded' | 'kind' | 'penalties'> & {
  readonly source: string;
  readonly target: string;
  readonly targetLang: LangTag;
  /** The unit's `tuid`, or its number in the file, from 1. */
  readonly unit: string;
  readonly differences: readonly DifferenceGroup[];
};

type Text = { readonly lang: LangTag; readonly text: string };
type FileUnit = { readonly name: string; readonly texts: readonly Text[] };

/**
 * A translation memory read from a file, without a database: the same index, scores and order as everywhere.
 * Every language of a unit can be asked; equal pairs are offered once, the newest one.
 */
export class FileMemory {
  private readonly index = MemoryIndex.empty();
  private readonly units: FileUnit[] = [];
  /** When units without a date were changed, as an import has it. */
  private readonly openedAt = Date.now();

  /** @param items as `tmxBatches` yields them; issues are the caller's to report */
  static async read(items: AsyncIterable<readonly TmxItem[]>, onItem: (item: TmxItem) => void): Promise<FileMemory> {
    const memory = new FileMemory();
    for await (const batch of items) {
      for (const item of batch) {
        if (item.kind === 'unit') memory.add(item.unit);
        onItem(item);
      }
    }
    finish(memory.index.compaction());
    return memory;
  }

  get size(): number {
    return this.units.length;
  }

  /** Primary languages that the file holds. */
  get langs(): readonly string[] {
    return this.index.langs;
  }

  lookup(query: Lookup): readonly FileMatch[] {
    // Twins are dropped after the look-up, so ask for more until enough are left or nothing more comes.
    for (let limit = query.limit; ; limit *= 4) {
      const hits = this.index.lookup({ ...query, limit });
      const matches = this.withTexts(hits, query);
      if (matches.length >= query.limit || hits.length < limit) return matches.slice(0, query.limit);
    }
  }

  private add(unit: TmxUnit): void {
    const number = this.units.length;
    const texts = unit.variants.map(({ lang, content }) => ({ lang, text: plainText(content) }));
    this.units.push({ name: unit.attrs['tuid'] ?? String(number + 1), texts });
    const stamp = changedAt(unit)?.getTime() ?? this.openedAt;
    this.index.stage({ id: idOf(number), stamp, neighbours: neighboursOfTmx(unit), texts });
  }

  private withTexts(hits: readonly IndexMatch[], query: Lookup): readonly FileMatch[] {
    const scorer = new Scorer(query.text);
    const seen = new Set<string>();
    const matches: FileMatch[] = [];
    for (const { id, score, plain, graded, kind, penalties } of hits) {
      const { name, texts } = this.units[Number(id)]!;
      const isMine = ({ lang }: Text) => primaryLang(lang) === primaryLang(query.lang);
      const source = bestOf(texts.filter(isMine), scorer);
      const target = texts.find((text) => !isMine(text));
      const twin = `${source}\u0000${target?.text}`;
      if (source === null || target === undefined || seen.has(twin)) continue;
      seen.add(twin);
      const differences = differenceGroups(scorer.differences(source));
      const found = { source, target: target.text, targetLang: target.lang };
      matches.push({ score, plain, graded, kind, penalties, ...found, unit: name, differences });
    }
    return matches;
  }
}

/** Ids in the order of the file: of two equal matches of one date the later stands first. */
const idOf = (number: number): string => String(number).padStart(10, '0');

function changedAt({ attrs, variants: [source, ...targets] }: TmxUnit): Date | null {
  const bearers = [...targets.map((target) => target.attrs), attrs, source?.attrs];
  const read = (name: string) => bearers.find((each) => each?.[name] !== undefined)?.[name];
  return dateOfTmx(read('changedate')) ?? dateOfTmx(read('creationdate'));
}

/** Which of a unit's texts in one language was found: the one that compares best. */
function bestOf(texts: readonly Text[], scorer: Scorer): string | null {
  if (texts.length < 2) return texts[0]?.text ?? null;
  const scored = texts.map(({ text }) => ({ text, graded: scorer.compare(text)!.graded }));
  return scored.reduce((best, next) => (next.graded > best.graded ? next : best)).text;
}
