import type { Span } from '../../core/span';
import { plainText } from '../../text/inline';
import { type ExtractedDocument, SourceMapBuilder } from '../document';
import { PiecesBuilder } from '../pieces';
import { withPlaceholders } from '../placeholders';
import { type JsonString, jsonStrings } from './strings';
import { renderJson } from './write';

/** What a person would not read: addresses, paths, colours, dates, keys and the like. */
const NO_WORDS =
  /^(?:[\w+.-]+:\/\/\S*|(?:mailto|tel|data):\S*|[\w.+-]+@[\w.-]+|#[\da-f]{3,8}|(?=[\w$/.:\\@#-]*$)[^_/.:\\@#-]*[_/.:\\@#-].*|\d[\d:T.+Z-]*)$/iu;
const CAMEL_CASE = /^[a-z]+\d*[A-Z]\w*$/u;
/** Keys that speak to programs. */
const TECHNICAL = /^(?:[$@_].*|id|key|type|href|url|src|lang|locale|version|icon|class|className|name_key)$/u;

/**
 * Reads JSON by simple rules: every string value with words in it is a block, keys and what looks like an address, a path, a
 * colour, a date or an identifier stay. Places that a program fills in are codes.
 *
 * @throws CodecError `malformedJson` with the place
 */
export function readJson(text: string): ExtractedDocument {
  const builder = new PiecesBuilder(text);
  for (const string of jsonStrings(text)) {
    if (!isForReaders(string)) continue;
    const content = withPlaceholders(string.value);
    if (!/\p{L}/u.test(plainText(content))) continue;
    const sourceMap = mapOf(text, string, plainText(content));
    builder.add({ content, sourceMap, hint: 'body' }, string.start, string.end, renderJson(content));
  }
  return { format: 'json', blocks: builder.blocks, skeleton: { format: 'json', pieces: builder.done() } };
}

function isForReaders({ key, value }: JsonString): boolean {
  if (value !== value.trim() || value === '' || (key !== null && TECHNICAL.test(key))) return false;
  return !NO_WORDS.test(value) && !CAMEL_CASE.test(value);
}

/** Exact where the string has neither escapes nor places; otherwise one whole. */
function mapOf(text: string, { start, end }: Span, plain: string) {
  const map = new SourceMapBuilder();
  map.add(plain.length, start, text.slice(start, end) === plain ? plain.length : Math.max(0, end - start));
  return map.done();
}
