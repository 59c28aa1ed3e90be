import { primaryLang } from '../text/lang';
import type { BlockRole, LangTag } from '../text/types';
import { BYLINE, SOURCE_LABEL } from './agencies';
import {
  endsOpen,
  endsSentence,
  endsWithCredit,
  isAddress,
  isCredit,
  isDateline,
  isForeign,
  isListItem,
  isPlaceAndAgency,
  LONGEST_LINE,
  lettersOf,
  wordsOf,
} from './line-kinds';

/** A block of an article as far as roles are concerned: its words, and what its markup says, if there is any. */
export type ArticleBlock = {
  readonly text: string;
  readonly hint?: BlockRole | undefined;
  readonly lang?: LangTag | undefined;
  readonly translate?: false | undefined;
  /** Empty lines before the block; 0 when it follows directly. Absent where lines say nothing (HTML, Markdown). */
  readonly linesBefore?: number | undefined;
};
export type RoledBlock = { readonly role: BlockRole; readonly lang: LangTag; readonly translate: boolean };

/** The two languages of the workbench; every block is in one of them. */
export type DocumentLang = 'ar' | 'en';

const HEADLINE_WORDS = 30;
const HEADING_WORDS = 12;
const QUESTION_WORDS = 4;
const CAPTION_WORDS = 60;
/** Longer than any alternative text of a picture: a quotation in the other language. */
const ALT_WORDS = 80;
/** As many words make prose: what a cross-head stands above. */
const PROSE_WORDS = 13;

/** The language most letters of a text are in; `en` for a text without letters. */
export function documentLang(texts: readonly string[]): DocumentLang {
  let balance = 0;
  for (const text of texts) {
    const { arabic, latin } = lettersOf(text);
    balance += arabic - latin;
  }
  return balance > 0 ? 'ar' : 'en';
}

/**
 * Says what each block of an article is, and in which language. Markup wins; where there is none the lines tell,
 * as news sites leave them when an article is copied:
 *  - a line wholly in the other language is alternative text, and kept;
 *  - credits, source lines, date lines and list items have forms of their own;
 *  - a caption follows alternative text, stands before a credit, or ends with one in brackets;
 *  - the first line that is none of these and no sentence is the headline, later short ones above prose are headings.
 *
 * @param lang the language of the document; with `en` everything is mirrored: Arabic lines are alternative text
 */
export function assignRoles(blocks: readonly ArticleBlock[], lang: DocumentLang): readonly RoledBlock[] {
  const other: DocumentLang = lang === 'ar' ? 'en' : 'ar';
  const prose = blocks.findIndex(({ text }) => wordsOf(text) > HEADLINE_WORDS);
  const isTop = (i: number): boolean => prose < 0 || i < prose;
  const formal = blocks.map((block, i) => block.hint ?? formalRole(block.text, lang, isTop(i)));
  const roles = [...formal];
  const isFree = (i: number): boolean => roles[i] === null;

  for (const [i, block] of blocks.entries())
    if (isFree(i) && isCaption(blocks, formal, i, block.text)) roles[i] = 'caption';
  const headline = headlineAt(blocks, roles);
  if (headline !== null) roles[headline] = 'headline';
  for (const i of blocks.keys()) if (isFree(i) && isHeading(blocks, roles, i)) roles[i] = 'heading';

  return blocks.map((block, i) => {
    const isOther = isForeign(block.text, lang);
    const own = block.lang === undefined ? (isOther ? other : lang) : markedLang(block.lang);
    return {
      role: roles[i] ?? 'body',
      lang: own,
      translate:
        block.translate !== false && !isOther && !isAddress(block.text) && (own === lang || block.lang === undefined),
    };
  });
}

/** What a line is by its own form; null for prose, headings and captions. */
function formalRole(text: string, lang: DocumentLang, isTop: boolean): BlockRole | null {
  if (text.length > LONGEST_LINE) return isForeign(text, lang) ? 'body' : null;
  if (isAddress(text)) return 'body';
  if (SOURCE_LABEL.test(text) && wordsOf(text) <= 20) return 'source';
  if (isTop && !isForeign(text, lang) && isPlaceAndAgency(text)) return 'dateline';
  if (isCredit(text)) return 'credit';
  if (BYLINE.test(text) && wordsOf(text) <= 6 && !endsSentence(text)) return 'credit';
  if (isForeign(text, lang)) return wordsOf(text) <= ALT_WORDS ? 'alt' : 'body';
  if (isListItem(text)) return 'list';
  if (isDateline(text, lang)) return 'dateline';
  return null;
}

function isCaption(
  blocks: readonly ArticleBlock[],
  formal: readonly (BlockRole | null)[],
  i: number,
  text: string,
): boolean {
  if (blocks[i]!.linesBefore === undefined || text.length > LONGEST_LINE || wordsOf(text) > CAPTION_WORDS) return false;
  const isClose = blocks[i]!.linesBefore === 0;
  let above = i - 1;
  while (formal[above] === 'credit') above--;
  if (above >= 0 && formal[above] === 'alt' && (isClose || !endsSentence(text) || endsWithCredit(text))) return true;
  if (endsWithCredit(text)) return true;
  const next = blocks[i + 1];
  return i > 0 && formal[i + 1] === 'credit' && next !== undefined && (next.linesBefore === 0 || !endsSentence(text));
}

/** The first block that is none of the formal kinds, when it is short, no sentence, and something stands below it. */
function headlineAt(blocks: readonly ArticleBlock[], roles: readonly (BlockRole | null)[]): number | null {
  if (roles.includes('headline')) return null;
  const first = roles.findIndex((role) => role === null || role === 'heading' || role === 'list');
  const block = blocks[first];
  if (!block || roles[first] !== null || blocks.length < 2 || block.linesBefore === undefined) return null;
  if (block.text.length > LONGEST_LINE) return null;
  return wordsOf(block.text) <= HEADLINE_WORDS && !/[.:،؛;,]$/u.test(bareEnd(block.text)) ? first : null;
}

/** A short line without a mark at its end, with prose or a list somewhere below and no further such line in between but one. */
function isHeading(blocks: readonly ArticleBlock[], roles: readonly (BlockRole | null)[], i: number): boolean {
  const { text, linesBefore } = blocks[i]!;
  if (linesBefore === undefined || !isShort(text)) return false;
  for (let below = i + 1, heads = 0; below < blocks.length && heads < 2; below++) {
    const role = roles[below];
    if (role === 'list') return true;
    if (role !== null && role !== 'heading') continue;
    if (wordsOf(blocks[below]!.text) >= PROSE_WORDS || endsSentence(blocks[below]!.text)) return true;
    heads++;
  }
  return false;
}

function isShort(text: string): boolean {
  if (text.length > LONGEST_LINE) return false;
  const words = wordsOf(text);
  if (words === 0) return false;
  if (/[؟?]["”»]?$/u.test(text)) return words <= QUESTION_WORDS && !/^["“«]/u.test(text);
  return words <= HEADING_WORDS && !endsOpen(text);
}

const bareEnd = (text: string): string =>
  /(?:^|\s)(?:\p{Lu}\.){2,}$/u.test(text) ? text.replace(/\.$/u, '') : text.replace(/["'”’»\s]+$/u, '');

const markedLang = (lang: LangTag): LangTag =>
  primaryLang(lang) === 'ar' || primaryLang(lang) === 'en' ? primaryLang(lang) : lang;
