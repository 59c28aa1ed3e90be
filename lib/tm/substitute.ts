import type { Span } from '../core/span';
import { toAsciiDigits } from '../text/digits';
import { codesOf, type InlineCode, type InlineContent, normalizeContent, plainText } from '../text/inline';
import { tokenize } from '../text/tokenize';
import type { LangTag, Token } from '../text/types';
import { type AgreementProblem, agreementProblem } from './agreement';
import { Scorer } from './scorer';

/**
 * What a proposal could not be brought up to date in. Codes double as i18n keys `tm.repair.<code>`.
 * `ambiguous`: the number stands in more than one place · `missing`: not found as digits, perhaps written out ·
 * `format`: written in a way we do not reproduce · `codes`: the inline codes are not the same set.
 */
export type RepairWarning =
  | { readonly code: AgreementProblem | 'ambiguous' | 'missing' | 'format'; readonly from: string; readonly to: string }
  | { readonly code: 'codes' };

export type Repair = {
  /** The proposal with what could be repaired; the stored target itself when nothing was. */
  readonly content: InlineContent;
  /** Replaced stretches, in the plain text of the stored target, with what stands there now. */
  readonly numbers: readonly { readonly at: Span; readonly text: string }[];
  /** Whether codes were exchanged for those of the query. */
  readonly codes: boolean;
  readonly warnings: readonly RepairWarning[];
};

/**
 * Brings the stored translation of a similar segment up to date: numbers and inline codes that differ between the query and
 * the stored source are exchanged in the target, where that is safe. Words are never touched.
 *
 * A number is exchanged when it is written in digits on all sides, stands in one place of the stored source and one of the
 * target, and the words around it stay right (`agreementProblem`); it is written in the target's digits and separators.
 * Otherwise it stays as it was, with a warning. Codes are exchanged one for one when query and stored source have the same
 * forms in the same order.
 */
export function repair(input: {
  readonly query: InlineContent;
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly targetLang: LangTag;
}): Repair {
  const codes = repairCodes(input.query, input.source, input.target);
  const text = plainText(input.target);
  const { edits, warnings } = repairNumbers(plainText(input.query), plainText(input.source), text, input.targetLang);
  const all: readonly RepairWarning[] = codes === null ? [...warnings, { code: 'codes' }] : warnings;
  const content = replaceText(codes?.content ?? input.target, edits);
  return { content, numbers: edits, codes: codes?.changed ?? false, warnings: all };
}

type Edit = { readonly at: Span; readonly text: string };

/** Numbers alone, on plain texts. Edits are in order and do not overlap. */
export function repairNumbers(
  query: string,
  source: string,
  target: string,
  targetLang: LangTag,
): { readonly edits: readonly Edit[]; readonly warnings: readonly RepairWarning[] } {
  const alignment = new Scorer(query).align(source);
  const changes = new Map<string, Set<string>>();
  for (const { query: q, match: m, cost } of alignment.steps) {
    const [mine, theirs] = [alignment.query[q], alignment.match[m]];
    if (mine?.kind !== 'number' || theirs?.kind !== 'number') continue;
    const known = changes.get(theirs.text) ?? new Set();
    // An unchanged occurrence counts too: where one 5 became 6 and another stayed, the target's 5 may be either.
    changes.set(theirs.text, known.add(cost === 0 ? theirs.text : mine.text));
  }
  const tokens = tokenize(target);
  const edits: Edit[] = [];
  const warnings: RepairWarning[] = [];
  for (const [from, replacements] of changes) {
    const [to] = replacements;
    if (to === undefined || (replacements.size === 1 && numberValue(to) === numberValue(from))) continue;
    const places = tokens.flatMap((token, i) =>
      token.kind === 'number' && numberValue(token.text) === numberValue(from) ? [i] : [],
    );
    const warn = (code: AgreementProblem | 'ambiguous' | 'missing' | 'format') => warnings.push({ code, from, to });
    if (places.length === 0) warn('missing');
    else if (replacements.size > 1 || places.length > 1 || occurrences(alignment.match, from) > 1) warn('ambiguous');
    else {
      const token = tokens[places[0]!]!;
      const problem = agreementProblem(
        targetLang,
        tokens,
        places[0]!,
        Number(numberValue(from)),
        Number(numberValue(to)),
      );
      const text = writtenLike(token.text, from, to);
      if (problem !== null) warn(problem);
      else if (text === null) warn('format');
      else edits.push({ at: { start: token.start, end: token.end }, text });
    }
  }
  return { edits: edits.sort((a, b) => a.at.start - b.at.start), warnings };
}

const occurrences = (tokens: readonly Token[], number: string): number =>
  tokens.filter((token) => token.kind === 'number' && numberValue(token.text) === numberValue(number)).length;

/** The value of a number token: ASCII, no grouping, no sign of a share. */
const numberValue = (text: string): string =>
  toAsciiDigits(text)
    .replace(/[%٪‰؉٬\u00a0\u202f]/gu, '')
    .replace(/,(?=\d{3}(?:\D|$))/gu, '')
    .replace('٫', '.');

const SYSTEMS = { latn: 0x30, arab: 0x660, arabext: 0x6f0 } as const;

/**
 * `to` written as the target writes `from`: its digits, separators and per cent sign.
 * `null` when the target's writing does not follow from the source's.
 */
function writtenLike(written: string, from: string, to: string): string | null {
  const zero = Object.values(SYSTEMS).find((start) =>
    [...written].some((char) => char.charCodeAt(0) >= start && char.charCodeAt(0) <= start + 9),
  );
  if (zero === undefined) return null;
  const decimal = written.includes('٫') ? '٫' : '.';
  const group = written.includes('٬') ? '٬' : /,\d{3}|,[٠-٩]{3}/u.test(written) ? ',' : '';
  const percent = /[%٪‰؉]$/u.exec(written)?.[0] ?? '';
  const write = (number: string): string => {
    const [whole = '', part] = numberValue(number).split('.');
    const grouped = group === '' ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
    const ascii = part === undefined ? grouped : `${grouped}${decimal}${part}`;
    return ascii.replace(/\d/gu, (digit) => String.fromCharCode(zero + Number(digit))) + percent;
  };
  return write(from) === written ? write(to) : null;
}

/** Codes alone; `null` when they cannot be exchanged one for one. */
function repairCodes(
  query: InlineContent,
  source: InlineContent,
  target: InlineContent,
): { readonly content: InlineContent; readonly changed: boolean } | null {
  const mine = codesOf(query);
  const theirs = codesOf(source);
  if (mine.length !== theirs.length || mine.some((code, i) => code.form !== theirs[i]!.form)) return null;
  if (codesOf(target).length === 0) return mine.length === 0 ? { content: target, changed: false } : null;
  const partner = new Map(theirs.map((code, i) => [keyOf(code), mine[i]!] as const));
  if (partner.size !== theirs.length || codesOf(target).some((code) => !partner.has(keyOf(code)))) return null;
  const content = target.map((node) => (node.kind === 'code' ? partner.get(keyOf(node))! : node));
  return { content, changed: mine.some((code, i) => !sameCode(code, theirs[i]!)) };
}

const keyOf = (code: InlineCode): string => `${code.form} ${code.id}`;
const sameCode = (a: InlineCode, b: InlineCode): boolean =>
  a.id === b.id && a.element === b.element && a.data === b.data;

/** Applies edits given as spans of the plain text. An edit that a code cuts is left out: codes do not move. */
export function replaceText(content: InlineContent, edits: readonly Edit[]): InlineContent {
  let at = 0;
  const nodes = content.map((node) => {
    if (node.kind === 'code') return node;
    const start = at;
    at += node.text.length;
    let text = node.text;
    for (const edit of edits.toReversed()) {
      if (edit.at.start < start || edit.at.end > start + node.text.length) continue;
      text = text.slice(0, edit.at.start - start) + edit.text + text.slice(edit.at.end - start);
    }
    return { ...node, text };
  });
  return normalizeContent(nodes);
}
