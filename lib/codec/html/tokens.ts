import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { ESCAPABLE_RAW_TEXT, RAW_TEXT } from './elements';

export type HtmlAttribute = {
  readonly name: string;
  readonly value: string;
  /** The whole attribute in the file, `name="value"`. */
  readonly start: number;
  readonly end: number;
};
/** A tag, comment or declaration with its place; what lies between two of them is text. */
export type HtmlToken = {
  readonly kind: 'start' | 'end' | 'comment';
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly attributes: readonly HtmlAttribute[];
};

/** Every tag, comment and declaration of an HTML text, in order. Nothing is refused: HTML has no errors for a reader. */
export function htmlTokens(html: string): readonly HtmlToken[] {
  const tokens: HtmlToken[] = [];
  const add = (
    kind: HtmlToken['kind'],
    name: string,
    token: { location: Token.Location | null },
    attributes: readonly HtmlAttribute[] = [],
  ) => {
    const { startOffset, endOffset } = token.location!; // asked for below
    tokens.push({ kind, name, start: startOffset, end: endOffset, attributes });
  };
  const ignore = () => {};
  const tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        add('start', token.tagName, token, attributesOf(token));
        if (token.tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
        else if (token.tagName === 'plaintext') tokenizer.state = TokenizerMode.PLAINTEXT;
        else if (RAW_TEXT.has(token.tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
        else if (ESCAPABLE_RAW_TEXT.has(token.tagName)) tokenizer.state = TokenizerMode.RCDATA;
      },
      onEndTag: (token) => add('end', token.tagName, token),
      onComment: (token) => add('comment', '!--', token),
      onDoctype: (token) => add('comment', '!doctype', token),
      onCharacter: ignore,
      onNullCharacter: ignore,
      onWhitespaceCharacter: ignore,
      onEof: ignore,
    },
  );
  tokenizer.write(html, true);
  return tokens;
}

function attributesOf(token: Token.TagToken): readonly HtmlAttribute[] {
  const places = token.location?.attrs ?? {};
  return token.attrs.flatMap(({ name, value }) => {
    const place = places[name];
    return place ? [{ name, value, start: place.startOffset, end: place.endOffset }] : [];
  });
}
