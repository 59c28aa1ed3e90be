import type { TmxItem, TmxUnit } from '../../codec/tmx/types';
import { finish } from '../../core/steps';
import { codesOf, type InlineContent, plainText, textContent } from '../../text/inline';
import { primaryLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { differenceGroups } from '../../tm/differences';
import type { IndexMatch, Lookup } from '../../tm/lookup-run';
import { MemoryIndex } from '../../tm/memory-index';
import { Scorer } from '../../tm/scorer';
import type { MatchScore } from '../../tm/types';
import type { MemoryMatch, OpenMemory } from './open-memory';
import { neighboursOfTmx } from './tmx-context';
import { dateOfTmx } from './tmx-dates';

/** `content` only where it is more than the text: most texts hold no codes, and there may be a million. */
type Text = { readonly lang: LangTag; readonly text: string; readonly content: InlineContent | null };
type FileUnit = { readonly name: string; readonly texts: readonly Text[] };

/**
 * A translation memory read from a file, without a database: the same index, scores and order as everywhere.
 * Every language of a unit can be asked; equal pairs are offered once, the newest one.
 */
export class FileMemory implements OpenMemory {
  private readonly index = MemoryIndex.empty();
  private readonly units: FileUnit[] = [];
  /** When units without a date were changed, as an import has it. */
  private readonly openedAt = Date.now();

  /** @param items as `tmxBatches` yields them; issues are the caller's to report */
  static async read(
    name: string,
    items: AsyncIterable<readonly TmxItem[]>,
    onItem: (item: TmxItem) => void,
  ): Promise<FileMemory> {
    const memory = new FileMemory(name);
    for await (const batch of items) {
      for (const item of batch) {
        if (item.kind === 'unit') memory.add(item.unit);
        onItem(item);
      }
    }
    finish(memory.index.compaction());
    return memory;
  }

  private constructor(readonly name: string) {}

  get size(): number {
    return this.units.length;
  }

  /** Primary languages that the file holds. */
  get langs(): readonly string[] {
    return this.index.langs;
  }

  async lookup(query: Lookup): Promise<readonly MemoryMatch[]> {
    // Twins are dropped after the look-up, so ask for more until enough are left or nothing more comes.
    for (let limit = query.limit; ; limit *= 4) {
      const hits = this.index.lookup({ ...query, limit });
      const matches = this.withTexts(hits, query);
      if (matches.length >= query.limit || hits.length < limit) return matches.slice(0, query.limit);
    }
  }

  async best(query: Lookup): Promise<MatchScore | null> {
    const [found] = query.text.trim() === '' ? [] : this.index.lookup({ ...query, limit: 1 });
    return found?.score ?? null;
  }

  private add(unit: TmxUnit): void {
    const number = this.units.length;
    const texts = unit.variants.map(({ lang, content }) => textOf(lang, content));
    this.units.push({ name: unit.attrs['tuid'] ?? String(number + 1), texts });
    const stamp = changedAt(unit)?.getTime() ?? this.openedAt;
    this.index.stage({ id: idOf(number), stamp, neighbours: neighboursOfTmx(unit), texts });
  }

  private withTexts(hits: readonly IndexMatch[], query: Lookup): readonly MemoryMatch[] {
    const scorer = new Scorer(query.text);
    const seen = new Set<string>();
    const matches: MemoryMatch[] = [];
    for (const { id, score, plain, graded, kind, penalties } of hits) {
      const { name, texts } = this.units[Number(id)]!;
      const isMine = ({ lang }: Text) => primaryLang(lang) === primaryLang(query.lang);
      const source = bestOf(texts.filter(isMine), scorer);
      const target = texts.find((text) => !isMine(text));
      const twin = `${source?.text}\u0000${target?.text}`;
      if (source === null || target === undefined || seen.has(twin)) continue;
      seen.add(twin);
      const differences = differenceGroups(scorer.differences(source.text));
      const found = { source: contentOf(source), target: contentOf(target), targetLang: target.lang };
      matches.push({ score, plain, graded, kind, penalties, ...found, unit: name, differences });
    }
    return matches;
  }
}

const textOf = (lang: LangTag, content: InlineContent): Text => {
  const text = plainText(content);
  return { lang, text, content: codesOf(content).length > 0 ? content : null };
};
const contentOf = ({ text, content }: Text): InlineContent => content ?? textContent(text);

/** Ids in the order of the file: of two equal matches of one date the later stands first. */
const idOf = (number: number): string => String(number).padStart(10, '0');

function changedAt({ attrs, variants: [source, ...targets] }: TmxUnit): Date | null {
  const bearers = [...targets.map((target) => target.attrs), attrs, source?.attrs];
  const read = (name: string) => bearers.find((each) => each?.[name] !== undefined)?.[name];
  return dateOfTmx(read('changedate')) ?? dateOfTmx(read('creationdate'));
}

/** Which of a unit's texts in one language was found: the one that compares best. */
function bestOf(texts: readonly Text[], scorer: Scorer): Text | null {
  if (texts.length < 2) return texts[0] ?? null;
  const scored = texts.map((text) => ({ text, graded: scorer.compare(text.text)!.graded }));
  return scored.reduce((best, next) => (next.graded > best.graded ? next : best)).text;
}
