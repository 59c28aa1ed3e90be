import { readTable } from '../../codec/csv/read';
import { writeTable } from '../../codec/csv/write';
import { tmxBatches } from '../../codec/tmx/read';
import type { TmxHeader, TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import type { IssueParams } from '../../codec/types';
import { readXliff } from '../../codec/xliff/read';
import type { XliffItem } from '../../codec/xliff/types';
import { writeXliff12 } from '../../codec/xliff/write-1-2';
import { writeXliff21 } from '../../codec/xliff/write-2-1';
import type { XliffDraftItem } from '../../codec/xliff/write-types';
import { sameLang } from '../../text/lang';
import {
  type ExchangeItem,
  hasCodes,
  pairOf,
  tableHead,
  tableRow,
  unitsOfTable,
  unitsOfTmx,
  unitsOfXliff,
} from '../memory/exchange-units';
import { type ConvertInput, type Counter, type Placed, separatorOf, tableOptions } from './convert-input';

function itemsOf(input: ConvertInput): AsyncGenerator<ExchangeItem> {
  const { chunks, from, sourceLang, targetLang } = input;
  if (from === 'tmx') return unitsOfTmx(tmxBatches(chunks));
  if (from === 'csv' || from === 'tsv')
    return unitsOfTable(readTable(chunks, { separator: separatorOf(from) }), sourceLang, targetLang);
  return unitsOfXliff(readXliff(chunks));
}

/** The units of a memory or a bilingual document, counted; issues go to the caller. */
export async function* unitsOf(input: ConvertInput, count: Counter): AsyncGenerator<ExchangeItem> {
  for await (const item of itemsOf(input)) {
    if (item.kind === 'issue') count.issue(item.issue);
    else {
      if (item.kind === 'unit') count.unit();
      yield item;
    }
  }
}

type Languages = { readonly source: string; readonly target: string };

/** From one version of XLIFF to another: files, units, segments, notes and states stay what they are. */
export async function* convertXliff(input: ConvertInput, count: Counter): AsyncGenerator<string> {
  const items = readXliff(input.chunks);
  const waiting: XliffDraftItem[] = [];
  let source = input.sourceLang;
  let target = input.targetLang;
  const take = function* (item: XliffItem): Generator<XliffDraftItem> {
    if (item.kind === 'issue') count.issue(item.issue);
    else if (item.kind === 'file') yield item;
    else if (item.kind === 'unit') {
      count.unit();
      yield* count.wrote(item);
    }
  };
  // The languages stand before the first unit: on the document in 2.x, on each file in 1.x.
  for (;;) {
    const { value: item, done } = await items.next();
    if (done) break;
    if (item.kind === 'document' || item.kind === 'file') {
      const said = item.kind === 'document' ? item.document : item.file;
      source ??= said.sourceLang ?? undefined;
      target ??= said.targetLang ?? undefined;
    }
    waiting.push(...take(item));
    if (item.kind === 'unit') break;
  }
  const rest = async function* (): AsyncGenerator<XliffDraftItem> {
    yield* waiting;
    for await (const item of items) yield* take(item);
  };
  const options = xliffOptions({ source: source ?? 'ar', target: target ?? 'en' });
  yield* input.to === 'xliff-1.2' ? writeXliff12(rest(), options) : writeXliff21(rest(), options);
}

/** Writes units; the pair of languages is what was asked for, else that of the header and the first unit. */
export async function* writeUnits(
  input: ConvertInput,
  items: AsyncGenerator<ExchangeItem>,
  count: Counter,
): AsyncGenerator<string> {
  let header: Partial<TmxHeader> = {};
  const waiting: Placed<TmxUnit>[] = [];
  let languages: Languages | null = null;
  for (;;) {
    const { value: item, done } = await items.next();
    if (done) break;
    if (item.kind === 'header') header = { ...header, ...item.header };
    else if (item.kind === 'unit') {
      waiting.push({ value: item.unit, at: item.at });
      languages = languagesOf(input, header, item.unit);
      if (languages !== null || waiting.length >= 100) break;
    }
  }
  languages ??= { source: input.sourceLang ?? 'ar', target: input.targetLang ?? 'en' };
  const rest = async function* (): AsyncGenerator<Placed<TmxUnit>> {
    yield* waiting;
    for await (const item of items) if (item.kind === 'unit') yield { value: item.unit, at: item.at };
  };
  if (input.to === 'tmx') yield* writeTmx(fullUnits(rest(), count), header);
  else if (input.to === 'xliff-1.2') yield* writeXliff12(xliffItems(rest(), languages, count), xliffOptions(languages));
  else if (input.to === 'xliff-2.1') yield* writeXliff21(xliffItems(rest(), languages, count), xliffOptions(languages));
  else yield* writeTable(unitRows(rest(), languages, count), tableOptions(input));
}

const xliffOptions = ({ source, target }: Languages) => ({ sourceLang: source, targetLang: target });
function languagesOf(input: ConvertInput, header: Partial<TmxHeader>, unit: TmxUnit): Languages | null {
  const declared = header.attrs?.['srclang'];
  const langs = unit.variants.map(({ lang }) => lang);
  const known = declared === undefined || declared === '*all*' ? undefined : declared;
  const source = input.sourceLang ?? langs.find((lang) => known !== undefined && sameLang(lang, known)) ?? langs[0];
  const target = input.targetLang ?? langs.find((lang) => source !== undefined && !sameLang(lang, source));
  return source === undefined || target === undefined ? null : { source, target };
}

/** TMX wants two variants. */
async function* fullUnits(units: AsyncIterable<Placed<TmxUnit>>, count: Counter): AsyncGenerator<TmxUnit> {
  for await (const { value, at } of units) {
    if (value.variants.length < 2) count.refuse('convert.noTranslation', at, nameOf(value));
    else yield* count.wrote(value);
  }
}

async function* xliffItems(
  units: AsyncIterable<Placed<TmxUnit>>,
  languages: Languages,
  count: Counter,
): AsyncGenerator<XliffDraftItem> {
  yield { kind: 'file', file: { original: null, datatype: 'plaintext', notes: [] } };
  for await (const { value: unit, at } of units) {
    const { source, target } = pairOf(unit, languages.source, languages.target);
    if (source === null) {
      count.refuse('convert.noSource', at, { ...nameOf(unit), lang: languages.source });
      continue;
    }
    yield* count.wrote<XliffDraftItem>({
      kind: 'unit',
      unit: {
        id: unit.attrs['tuid'] ?? null,
        name: null,
        role: null,
        translate: true,
        leading: '',
        notes: unit.notes.map(({ text }) => ({
          id: null,
          text,
          appliesTo: null,
          category: null,
          author: null,
          priority: 1,
        })),
        segments: [
          {
            id: null,
            source: source.content,
            target: target?.content ?? null,
            status: target === null ? 'untranslated' : 'translated',
            isLocked: false,
            trailing: '',
          },
        ],
      },
    });
  }
}

async function* unitRows(
  units: AsyncIterable<Placed<TmxUnit>>,
  languages: Languages,
  count: Counter,
): AsyncGenerator<readonly string[]> {
  yield tableHead(languages.source, languages.target);
  for await (const { value: unit, at } of units) {
    const { source, target } = pairOf(unit, languages.source, languages.target);
    if (source === null) {
      count.refuse('convert.noSource', at, { ...nameOf(unit), lang: languages.source });
      continue;
    }
    if (hasCodes(unit)) count.issue({ code: 'convert.codesDropped', severity: 'repaired', at, params: nameOf(unit) });
    yield* count.wrote(tableRow(unit, source, target));
  }
}

const nameOf = (unit: TmxUnit): IssueParams => {
  const { tuid } = unit.attrs;
  return tuid === undefined ? {} : { tuid };
};
