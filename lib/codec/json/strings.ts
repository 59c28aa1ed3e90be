import { CodecError } from '../types';

/** A string value, its place without the quotes, and the key that it or its list stands under. */
export type JsonString = {
  readonly key: string | null;
  readonly value: string;
  readonly start: number;
  readonly end: number;
};

type Expected = 'value' | 'firstValue' | 'firstKey' | 'key' | 'colon' | 'comma' | 'end';

const MAX_DEPTH = 500;
/** A mark, the quote before a string, or a literal. */
const TOKEN = /[\s\ufeff]*(?:([{}[\],:])|(")|(true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?))/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;

/**
 * The string values of a JSON text in order. The grammar is that of RFC 8259; the parser of the language would not say where
 * values stand.
 * @throws CodecError `malformedJson`, `tooDeep`
 */
export function jsonStrings(text: string): readonly JsonString[] {
  const found: JsonString[] = [];
  /** Open objects and lists, each with the key of the value that comes next in it. */
  const open: { isObject: boolean; key: string | null }[] = [];
  let expect = 'value' as Expected;
  let at = 0;
  const fail = (code: 'malformedJson' | 'tooDeep' = 'malformedJson'): never => {
    const before = text.slice(0, at + (/^\s*/u.exec(text.slice(at))?.[0].length ?? 0)).split('\n');
    throw new CodecError(code, { line: before.length, column: before.at(-1)!.length + 1 });
  };
  const afterValue = (): Expected => (open.length === 0 ? 'end' : 'comma');
  while (true) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) break;
    const [, mark, quote, literal] = match;
    const top = open.at(-1);
    const start = TOKEN.lastIndex;
    const end = quote === undefined ? start : endOfString(text, start);
    if (end === null) break;
    const string = quote === undefined ? undefined : text.slice(start, end - 1);
    const isValue = expect === 'value' || expect === 'firstValue';
    if (string !== undefined && (expect === 'key' || expect === 'firstKey')) {
      top!.key = JSON.parse(`"${string}"`) as string;
      expect = 'colon';
    } else if (string !== undefined && isValue) {
      const key = top?.key ?? null;
      found.push({ key, value: JSON.parse(`"${string}"`) as string, start, end: end - 1 });
      expect = afterValue();
    } else if (literal !== undefined && isValue) expect = afterValue();
    else if ((mark === '{' || mark === '[') && isValue) {
      if (open.length === MAX_DEPTH) fail('tooDeep');
      open.push({ isObject: mark === '{', key: mark === '{' ? null : (top?.key ?? null) });
      expect = mark === '{' ? 'firstKey' : 'firstValue';
    } else if (mark === ':' && expect === 'colon') expect = 'value';
    else if (mark === ',' && expect === 'comma') expect = top!.isObject ? 'key' : 'value';
    else if (mark === '}' && top?.isObject && (expect === 'comma' || expect === 'firstKey')) {
      open.pop();
      expect = afterValue();
    } else if (mark === ']' && top && !top.isObject && (expect === 'comma' || expect === 'firstValue')) {
      open.pop();
      expect = afterValue();
    } else fail();
    at = end;
  }
  if (expect !== 'end' || text.slice(at).trim() !== '') fail();
  return found;
}

/** Behind the closing quote of the string whose content begins at `from`; null where it is none. No pattern: strings have any length. */
function endOfString(text: string, from: number): number | null {
  for (let at = from; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) return at + 1;
    if (unit < 0x20) return null;
    if (unit !== BACKSLASH) continue;
    ESCAPE.lastIndex = at;
    if (!ESCAPE.test(text)) return null;
    at = ESCAPE.lastIndex - 1;
  }
  return null;
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
