import { isArabic } from '../analysis';
import { defineCheck, type Found } from '../types';

/**
 * White space of the target: doubled, at the edges unlike the source, before a mark that closes, missing after one.
 * What the source does itself in the same way is taken over without a word.
 */
export const spaces = defineCheck({
  id: 'spaces',
  severity: 'warning',
  on: true,
  defaults: { edges: true },
  run({ source, target }, { edges }) {
    const { text } = target;
    const found: Found[] = [];
    if (!DOUBLE.test(source.text)) found.push(...each(text, DOUBLES, 'double'));
    if (edges) found.push(...edgeIssues(source.text, text));
    if (!BEFORE.test(source.text)) found.push(...each(text, BEFORES, 'before'));
    const after = isArabic(target) ? AFTER_ARABIC : AFTER_LATIN;
    if (source.text.search(after) < 0) found.push(...each(text, after, 'after'));
    return found;
  },
});

const DOUBLE = /\S[ \u00a0]{2,}\S/u;
const DOUBLES = /(?<=\S)[ \u00a0]{2,}(?=\S)/gu;
/** A space before a mark that closes; `..` and `. . .` of headlines, decimals and `:)` are none. */
const BEFORE = /(?<=\S)[ ]+[,،;؛?؟!.:)\]»](?![.\p{L}\p{N}()])/u;
const BEFORES = new RegExp(BEFORE, 'gu');
/** A mark followed by a letter. A dot only between a small letter and a capital, so that domains and initials stay. */
const AFTER_LATIN = /(?<=\p{L}{2})[,;!?](?=\p{L}{2})|(?<=\p{Ll}{3})\.(?=\p{Lu}\p{Ll})/gu;
const AFTER_ARABIC = /[،؛؟](?=[\p{L}\p{N}])|(?<=\p{Script=Arabic}{2})[!.:](?=\p{Script=Arabic}{2})/gu;

function* each(text: string, pattern: RegExp, context: string): Generator<Found> {
  for (const match of text.matchAll(pattern)) {
    const mark = match[0].trim();
    yield { params: { context, mark }, span: { start: match.index, end: match.index + match[0].length } };
  }
}

function edgeIssues(source: string, target: string): readonly Found[] {
  const leading = (text: string): number => text.length - text.trimStart().length;
  const trailing = (text: string): number => text.length - text.trimEnd().length;
  const found: Found[] = [];
  const params = { context: 'edge', mark: '' };
  if (leading(source) > 0 !== leading(target) > 0) found.push({ params, span: { start: 0, end: leading(target) } });
  if (trailing(source) > 0 !== trailing(target) > 0) {
    found.push({ params, span: { start: target.length - trailing(target), end: target.length } });
  }
  return found;
}
