import { canonicalLang } from '../text/lang';
import { TERM_STATUSES, type Term } from './types';

/** What a glossary says of a single term; in a table a list of its own, parted by `|`, in the order of the language's terms. */
export const TERM_FIELDS = [
  'partOfSpeech',
  'gender',
  'number',
  'note',
  'example',
  'source',
  'caseSensitive',
  'exactOnly',
] as const;
export type TermField = (typeof TERM_FIELDS)[number];

export const ENTRY_FIELDS = [
  'id',
  'class',
  'domain',
  'definition',
  'source',
  'note',
  'link',
  'image',
  'doNotTranslate',
  'nisba',
  'caseSensitive',
  'exactOnly',
  'review',
  'relations',
] as const;
export type EntryField = (typeof ENTRY_FIELDS)[number];

/**
 * What a column of a glossary table holds.
 *
 * `term`: terms of a language, several in a cell parted by `|`. Of a `main` column the first is preferred and the others are
 * admitted; of a column with a status all have it.
 */
export type TableColumn =
  | { readonly kind: 'term'; readonly lang: string; readonly status: Term['status']; readonly isMain: boolean }
  | { readonly kind: 'termField'; readonly lang: string; readonly field: TermField }
  | { readonly kind: 'field'; readonly field: EntryField }
  | { readonly kind: 'ignored' };

/** The heading that `columnsOf` reads as this column. */
export function headingOf(column: TableColumn): string {
  if (column.kind === 'ignored') return '';
  if (column.kind === 'field') return wordsOf(column.field);
  if (column.kind === 'termField') return `${column.lang} ${wordsOf(column.field)}`;
  return column.isMain ? column.lang : `${column.lang} ${column.status}`;
}

/** `doNotTranslate` → `do not translate`. */
const wordsOf = (name: string): string => name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`);
const keyOf = (heading: string): string => heading.toLowerCase().replace(/[\s_:-]+/gu, '');

const FIELDS = new Map<string, EntryField>([
  ...ENTRY_FIELDS.map((field) => [field.toLowerCase(), field] as const),
  ...Object.entries({
    type: 'class',
    category: 'class',
    subject: 'domain',
    notes: 'note',
    comment: 'note',
    state: 'review',
    url: 'link',
    dnt: 'doNotTranslate',
    exact: 'exactOnly',
    التصنيف: 'class',
    النوع: 'class',
    المجال: 'domain',
    التعريف: 'definition',
    المصدر: 'source',
    ملاحظة: 'note',
    ملاحظات: 'note',
  } as const),
]);
const TERM_FIELD_NAMES = new Map<string, TermField>(TERM_FIELDS.map((field) => [field.toLowerCase(), field]));
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  english: 'en',
  عربي: 'ar',
  عربية: 'ar',
  العربية: 'ar',
  إنجليزي: 'en',
  إنجليزية: 'en',
  الإنجليزية: 'en',
};

/** Tags of languages, and far more often the heading of a column that counts rows. */
const NUMBERS: ReadonlySet<string> = new Set(['nr', 'no']);

/**
 * What each column of a table is, by its heading: a language tag or name (`ar`, `en-GB`, `Arabic`), a tag with a status
 * (`en deprecated`, `ar:admitted`) or with something said of its terms (`ar gender`), or a field of the entry (`class`,
 * `note`, `exact only` …). Headings nobody knows are `ignored`.
 */
export const columnsOf = (headings: readonly string[]): readonly TableColumn[] => headings.map(columnOf);

function columnOf(heading: string): TableColumn {
  const field = FIELDS.get(keyOf(heading));
  if (field !== undefined) return { kind: 'field', field };
  const [, name = '', rest = ''] = /^\s*([^\s:]+)[\s:]*(.*)$/su.exec(heading) ?? [];
  const known = LANGUAGE_NAMES[name.toLowerCase()];
  const lang =
    known ??
    (!NUMBERS.has(name.toLowerCase()) && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/iu.test(name)
      ? canonicalLang(name)
      : null);
  if (lang === null) return { kind: 'ignored' };
  const said = keyOf(rest);
  if (said === '') return { kind: 'term', lang, status: 'preferred', isMain: true };
  const termField = TERM_FIELD_NAMES.get(said);
  if (termField !== undefined) return { kind: 'termField', lang, field: termField };
  const status = said === 'forbidden' ? 'deprecated' : TERM_STATUSES.find((each) => each === said);
  return status === undefined ? { kind: 'ignored' } : { kind: 'term', lang, status, isMain: false };
}

/** The parts of a cell that holds several things, parted by `|`. Inside a part `\|` is a bar and `\\` a back slash. */
export function partsOf(cell: string): readonly string[] {
  const parts: string[] = [];
  let part = '';
  for (let i = 0; i < cell.length; i++) {
    const here = cell[i]!;
    const next = cell[i + 1];
    if (here === '\\' && (next === '\\' || next === '|')) {
      part += next;
      i++;
    } else if (here === '|') {
      parts.push(part.trim());
      part = '';
    } else part += here;
  }
  parts.push(part.trim());
  return parts;
}

/** The cell for parts: `partsOf` gives them back, but for white space at their ends. */
export const cellOfParts = (parts: readonly string[]): string =>
  parts.map((part) => part.trim().replace(/[\\|]/gu, '\\$&')).join(' | ');
