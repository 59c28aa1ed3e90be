import { readTable } from '../../codec/csv/read';
import { isWorkbookName, rowsOfWorkbook } from '../../codec/ooxml/sheet-table';
import { tmxBatches } from '../../codec/tmx/read';
import type { TmxItem } from '../../codec/tmx/types';
import type { CodecIssue, InputPosition } from '../../codec/types';
import { readXliff } from '../../codec/xliff/read';
import type { XliffItem, XliffSegment, XliffUnit } from '../../codec/xliff/types';
import { batches } from '../../core/stream';
import { fingerprint } from '../../text/fingerprint';
import { type InlineContent, plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { BlockRole, LangTag } from '../../text/types';
import { withFormat } from '../exchange/exchange-formats';
import type { UnitDraft } from '../ports/memories';
import type { Clock } from '../ports/outside';
import type { LanguagePair } from '../views/common';
import { type ExchangeItem, unitsOfTable } from './exchange-units';
import { draftsOfTmx } from './tmx-units';
import { unitKeys } from './unit-keys';

/** Formats that a memory takes in. `xliff`: any version. */
export const MEMORY_SOURCE_FORMATS = ['tmx', 'xliff', 'csv', 'tsv', 'xlsx'] as const;
export type MemorySourceFormat = (typeof MEMORY_SOURCE_FORMATS)[number];

export type MemorySource = {
  readonly chunks: AsyncIterable<string>;
  /** The file as it came, for a workbook. */
  readonly bytes?: (() => Promise<Uint8Array>) | undefined;
  /** Told by how the text begins, else by the file's name, where nobody says it. */
  readonly format?: MemorySourceFormat | undefined;
  readonly fileName: string;
  /** Of the memory: units in other languages are refused. */
  readonly languages: LanguagePair;
  readonly clock: Clock;
};

/** A stretch of the file: what can be stored, and what is to be said. `read` counts the units of the file behind `drafts`. */
export type SourcePart = {
  readonly drafts: readonly UnitDraft[];
  readonly read: number;
  readonly issues: readonly CodecIssue[];
};

/** Items of formats that come one by one, worked on together. */
const ITEMS_PER_PART = 200;

/**
 * The units of a file in its order, as a memory stores them, and issues about the others.
 *
 * Of an XLIFF file the confirmed segments come, with their neighbours as context; of a table every record with both texts.
 * @throws CodecError as the reader of the format; text that is none of ours is read as TMX and refused there
 */
export async function* memorySource(source: MemorySource): AsyncGenerator<SourcePart> {
  const { languages, bytes } = source;
  const { chunks, format } = await settled(source);
  if (format === 'tmx') {
    for await (const items of tmxBatches(chunks)) yield partOfTmx(items, source);
  } else if (format === 'xliff') {
    yield* partsOfXliff(readXliff(chunks), source);
  } else {
    const isWorkbook = format === 'xlsx' && bytes !== undefined;
    const rows = isWorkbook
      ? rowsOfWorkbook(bytes)
      : readTable(chunks, { separator: format === 'tsv' ? '\t' : undefined });
    const items = unitsOfTable(rows, languages.sourceLang, languages.targetLang);
    for await (const part of batches(items, ITEMS_PER_PART)) yield partOfTmx(part, source);
  }
}

async function settled({
  chunks,
  bytes,
  format,
  fileName,
}: MemorySource): Promise<{ readonly chunks: AsyncIterable<string>; readonly format: MemorySourceFormat }> {
  if (format !== undefined) return { chunks, format };
  if (bytes && isWorkbookName(fileName)) return { chunks, format: 'xlsx' };
  const { format: told, chunks: all } = await withFormat(chunks, fileName);
  const isXliff = told === 'xliff-1.2' || told === 'xliff-2.1';
  return { chunks: all, format: isXliff ? 'xliff' : told === 'csv' || told === 'tsv' ? told : 'tmx' };
}

/** A table is read as units of TMX too. */
function partOfTmx(items: readonly (TmxItem | ExchangeItem)[], source: MemorySource): SourcePart {
  const drafts: UnitDraft[] = [];
  const issues: CodecIssue[] = [];
  let read = 0;
  for (const item of items) {
    if (item.kind === 'issue') issues.push(item.issue);
    if (item.kind !== 'unit') continue;
    const found = draftsOfTmx(item.unit, source.languages, source.clock, source.fileName);
    if (found.length === 0) {
      const langs = item.unit.variants.map(({ lang }) => lang).join(', ');
      issues.push(refused('memory.otherLanguages', item.at, { langs }));
      continue;
    }
    read++;
    for (const draft of found) drafts.push(draft);
  }
  return { drafts, read, issues };
}

const refused = (code: string, at: InputPosition, params?: CodecIssue['params']): CodecIssue => ({
  code,
  severity: 'unitRefused',
  at,
  ...(params ? { params } : {}),
});

type Waiting = { readonly draft: UnitDraft | null; readonly sourceFingerprint: string };

/** A unit waits for the next segment, which is its context. */
async function* partsOfXliff(items: AsyncIterable<XliffItem>, source: MemorySource): AsyncGenerator<SourcePart> {
  const reader = new XliffUnits(source);
  let failure: { readonly error: unknown } | null = null;
  try {
    for await (const part of batches(items, ITEMS_PER_PART)) {
      for (const item of part) reader.take(item);
      yield reader.part();
    }
  } catch (error) {
    failure = { error };
  }
  reader.end(); // the last unit waits for the next, also where the file breaks off
  yield reader.part();
  if (failure) throw failure.error;
}

class XliffUnits {
  private drafts: UnitDraft[] = [];
  private issues: CodecIssue[] = [];
  private document: Languages = { source: '', target: '' };
  private langs = this.document;
  private before = '';
  private waiting: Waiting | null = null;

  constructor(private readonly source: MemorySource) {}

  take(item: XliffItem): void {
    if (item.kind === 'issue') this.issues.push(item.issue);
    else if (item.kind === 'document') {
      this.document = languagesOf(item.document, this.document);
      this.langs = this.document;
    } else if (item.kind === 'file') {
      this.end();
      this.langs = languagesOf(item.file, this.document);
    } else for (const segment of item.unit.segments) this.segment(item.unit, segment);
  }

  /** The end of a file: what stands before has no next, what comes has none before it. */
  end(): void {
    this.release('');
    this.before = '';
  }

  part(): SourcePart {
    const { drafts, issues } = this;
    this.drafts = [];
    this.issues = [];
    return { drafts, read: drafts.length, issues };
  }

  private segment(unit: XliffUnit, segment: XliffSegment): void {
    const sourceFingerprint = fingerprint(plainText(segment.source));
    this.release(sourceFingerprint);
    const made = draftOfSegment(unit, segment, this.langs, this.source);
    if (typeof made === 'string') {
      if (made !== '')
        this.issues.push(refused(made, unit.at, { langs: `${this.langs.source}, ${this.langs.target}` }));
      this.waiting = { draft: null, sourceFingerprint };
    } else this.waiting = { draft: made, sourceFingerprint };
  }

  private release(next: string): void {
    const { waiting, before } = this;
    if (waiting === null) return;
    const { draft, sourceFingerprint } = waiting;
    // Neighbours are those of the unit's source: of a unit that was turned round nobody knows them.
    const isTurned = draft !== null && draft.sourceFingerprint !== sourceFingerprint;
    if (draft) this.drafts.push(isTurned ? draft : { ...draft, previousFingerprint: before, nextFingerprint: next });
    this.before = sourceFingerprint;
    this.waiting = null;
  }
}

type Languages = { readonly source: LangTag; readonly target: LangTag };

const languagesOf = (
  said: { readonly sourceLang: LangTag | null; readonly targetLang: LangTag | null },
  known: Languages,
): Languages => ({ source: said.sourceLang ?? known.source, target: said.targetLang ?? known.target });

/** The draft, or the code of the issue why there is none; empty where there is nothing to say: no translation yet. */
function draftOfSegment(
  unit: XliffUnit,
  segment: XliffSegment,
  langs: Languages,
  { languages, clock, fileName }: MemorySource,
): UnitDraft | string {
  const { source, target, status } = segment;
  if (!unit.translate || target === null || plainText(target).trim() === '' || plainText(source).trim() === '')
    return '';
  const fits = (a: LangTag, b: LangTag): boolean =>
    sameLang(a, languages.sourceLang) && sameLang(b, languages.targetLang);
  const isTurned = !fits(langs.source, langs.target);
  if (isTurned && !fits(langs.target, langs.source)) return 'memory.otherLanguages';
  if (status === 'draft' || status === 'untranslated') return 'memory.notConfirmed';
  const pair = isTurned
    ? { source: target, target: source, langs: { source: langs.target, target: langs.source } }
    : { source, target, langs };
  return draftOf({ ...pair, status, role: unit.role }, clock, fileName);
}

type Pair = {
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly status: string;
  readonly role: BlockRole | null;
  readonly langs: Languages;
};

function draftOf({ source, target, status, role, langs }: Pair, clock: Clock, file: string): UnitDraft {
  const pair = {
    sourceLang: langs.source,
    targetLang: langs.target,
    sourceText: plainText(source),
    targetText: plainText(target),
  };
  const now = clock.now();
  return {
    id: clock.newId(),
    ...pair,
    source,
    target,
    ...unitKeys(pair),
    previousFingerprint: null,
    nextFingerprint: null,
    role,
    status,
    author: '',
    createdAt: now,
    changedAt: now,
    usageCount: 0,
    lastUsedAt: null,
    provenance: { file },
    extras: {},
    segmentId: null,
  };
}
