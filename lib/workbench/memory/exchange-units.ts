import { columnKey, isLanguageColumn } from '../../codec/csv/columns';
import type { TableRow } from '../../codec/csv/types';
import type { TmxBearer, TmxHeader, TmxItem, TmxUnit, TmxVariant } from '../../codec/tmx/types';
import { CodecError, type CodecIssue, type InputPosition } from '../../codec/types';
import type { XliffItem, XliffUnit } from '../../codec/xliff/types';
import { codesOf, type InlineContent, plainText, textContent } from '../../text/inline';
import { canonicalLang, sameLang } from '../../text/lang';

/**
 * What every bilingual format comes down to on its way to another: units of TMX, which says most of them.
 * A segment without translation has one variant.
 */
export type ExchangeItem =
  | { readonly kind: 'header'; readonly header: Partial<TmxHeader> }
  | { readonly kind: 'unit'; readonly unit: TmxUnit; readonly at: InputPosition }
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

const NOTHING: TmxBearer = { attrs: {}, notes: [], props: [] };
export const START: InputPosition = { line: 1, column: 1 };

export async function* unitsOfTmx(batches: AsyncIterable<readonly TmxItem[]>): AsyncGenerator<ExchangeItem> {
  for await (const batch of batches) yield* batch;
}

/** A unit for each segment; what a segment says beyond its text as props. */
export async function* unitsOfXliff(items: AsyncIterable<XliffItem>): AsyncGenerator<ExchangeItem> {
  let languages = { source: '', target: '' };
  for await (const item of items) {
    if (item.kind === 'issue') yield item;
    else if (item.kind === 'document' || item.kind === 'file') {
      const { sourceLang, targetLang } = item.kind === 'document' ? item.document : item.file;
      languages = { source: sourceLang ?? languages.source, target: targetLang ?? languages.target };
      if (languages.source !== '') yield { kind: 'header', header: { attrs: { srclang: languages.source } } };
    } else yield* segmentsOf(item.unit, languages);
  }
}

function* segmentsOf(unit: XliffUnit, languages: { source: string; target: string }): Generator<ExchangeItem> {
  for (const [i, segment] of unit.segments.entries()) {
    if (segment.source.length === 0) continue;
    const id = unit.id === null ? null : unit.segments.length === 1 ? unit.id : `${unit.id}/${segment.id ?? i + 1}`;
    const variants: TmxVariant[] = [variantOf(languages.source, foreign(segment.source))];
    if (segment.target !== null && segment.target.length > 0)
      variants.push(variantOf(languages.target, foreign(segment.target)));
    yield {
      kind: 'unit',
      at: unit.at,
      unit: {
        attrs: id === null ? {} : { tuid: id },
        notes: i === 0 ? unit.notes.map(({ text }) => ({ text, attrs: {} })) : [],
        props: [{ type: 'x-status', text: segment.status, attrs: {} }],
        variants,
      },
    };
  }
}

const variantOf = (lang: string, content: InlineContent): TmxVariant => ({ ...NOTHING, lang, content });

/** Codes of XLIFF share element names with TMX but not their attributes: they are told apart by a name of their own. */
const foreign = (content: InlineContent): InlineContent =>
  content.map((node) =>
    node.kind === 'text'
      ? node
      : {
          ...node,
          element: `x-${node.element}`,
          attrs: { type: node.attrs?.['ctype'] ?? node.attrs?.['type'] ?? node.element },
        },
  );

/** Columns of a bilingual table that mean something to us beyond the two texts. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  id: 'tuid',
  tuid: 'tuid',
  creationid: 'creationid',
  creationdate: 'creationdate',
  changeid: 'changeid',
  changedate: 'changedate',
  usagecount: 'usagecount',
};
const NOTES = new Set(['note', 'notes', 'comment']);

type Plan = {
  readonly languages: ReadonlyMap<number, string>;
  readonly attrs: ReadonlyMap<number, string>;
  readonly notes: ReadonlySet<number>;
  readonly props: ReadonlyMap<number, string>;
  readonly hasHead: boolean;
};

/**
 * A unit for each record. The head names languages (`ar`, `en-GB`) or says `source` and `target`; without a head the first two
 * columns are source and target. Other columns become attributes, notes and props of their name.
 *
 * @throws CodecError `malformedTable` when there are not two columns of text, or their languages are not known
 */
export async function* unitsOfTable(
  rows: AsyncIterable<TableRow>,
  sourceLang: string | undefined,
  targetLang: string | undefined,
): AsyncGenerator<ExchangeItem> {
  let plan: Plan | null = null;
  for await (const row of rows) {
    if (plan === null) {
      plan = planOf(row, sourceLang, targetLang);
      const [source] = plan.languages.values();
      yield { kind: 'header', header: { attrs: { srclang: sourceLang ?? source! } } };
      if (plan.hasHead) continue;
    }
    yield* unitOfRow(row, plan);
  }
}

function planOf(row: TableRow, sourceLang: string | undefined, targetLang: string | undefined): Plan {
  const languages = new Map<number, string>();
  const attrs = new Map<number, string>();
  const props = new Map<number, string>();
  const notes = new Set<number>();
  const keys = row.cells.map(columnKey);
  const roles: Readonly<Record<string, string | undefined>> = { source: sourceLang, target: targetLang };
  const tags = row.cells.filter(isLanguageColumn).length;
  const hasHead = tags >= 2 || (keys.includes('source') && keys.includes('target'));
  if (!hasHead) {
    if (row.cells.length < 2) throw new CodecError('malformedTable', row.at, { reason: 'columns' });
    if (sourceLang === undefined || targetLang === undefined)
      throw new CodecError('malformedTable', row.at, { reason: 'languages' });
    return { languages: new Map([[0, sourceLang], [1, targetLang]]), attrs, notes, props, hasHead }; // biome-ignore format: a pair
  }
  keys.forEach((key, i) => {
    const cell = row.cells[i]!.trim();
    if (key === 'source' || key === 'target') {
      const lang = roles[key];
      if (lang === undefined) throw new CodecError('malformedTable', row.at, { reason: 'languages' });
      languages.set(i, lang);
    } else if (tags >= 2 && isLanguageColumn(cell) && ATTRIBUTES[key] === undefined)
      languages.set(i, canonicalLang(cell));
    else if (ATTRIBUTES[key] !== undefined) attrs.set(i, ATTRIBUTES[key]);
    else if (NOTES.has(key)) notes.add(i);
    else if (cell !== '') props.set(i, cell);
  });
  return { languages, attrs, notes, props, hasHead };
}

function* unitOfRow({ cells, at }: TableRow, plan: Plan): Generator<ExchangeItem> {
  const filled = (i: number): string => cells[i] ?? '';
  const variants = [...plan.languages]
    .filter(([i]) => filled(i).trim() !== '')
    .map(([i, lang]) => variantOf(lang, textContent(filled(i))));
  if (variants.length === 0) {
    yield { kind: 'issue', issue: { code: 'table.noText', severity: 'unitRefused', at } };
    return;
  }
  const attrs = Object.fromEntries(
    [...plan.attrs].flatMap(([i, name]) => (filled(i) === '' ? [] : [[name, filled(i)]])),
  );
  const notes = [...plan.notes].filter((i) => filled(i) !== '').map((i) => ({ text: filled(i), attrs: {} }));
  const props = [...plan.props]
    .filter(([i]) => filled(i) !== '')
    .map(([i, type]) => ({ type, text: filled(i), attrs: {} }));
  yield { kind: 'unit', unit: { attrs, notes, props, variants }, at };
}

/** The two sides of a unit in a pair of languages; `null` where it lacks one. Several targets: the first. */
export function pairOf(
  unit: TmxUnit,
  source: string,
  target: string,
): { readonly source: TmxVariant | null; readonly target: TmxVariant | null } {
  const exact = (lang: string) => unit.variants.find((variant) => canonicalLang(variant.lang) === canonicalLang(lang));
  const near = (lang: string) => unit.variants.find((variant) => sameLang(variant.lang, lang));
  const first = exact(source) ?? near(source) ?? null;
  const second = [exact(target), near(target)].find((variant) => variant !== undefined && variant !== first) ?? null;
  return { source: first, target: second };
}

/** Columns of a bilingual table that we write, after the two texts. */
const COLUMNS = ['tuid', 'creationid', 'creationdate', 'changeid', 'changedate', 'usagecount'] as const;

export const tableHead = (source: string, target: string): readonly string[] => [source, target, ...COLUMNS, 'note'];

/** A unit as a record: texts without codes. */
export function tableRow(unit: TmxUnit, source: TmxVariant, target: TmxVariant | null): readonly string[] {
  const attribute = (name: string) => unit.attrs[name] ?? target?.attrs[name] ?? source.attrs[name] ?? '';
  return [
    plainText(source.content),
    target === null ? '' : plainText(target.content),
    ...COLUMNS.map(attribute),
    unit.notes.map(({ text }) => text).join('\n'),
  ];
}

export const hasCodes = (unit: TmxUnit): boolean => unit.variants.some(({ content }) => codesOf(content).length > 0);
