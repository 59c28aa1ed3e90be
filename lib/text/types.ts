import type { Span } from '../core/span';

/** A BCP 47 tag as the user or the file wrote it. Compare with `sameLang`, never with `===`. */
export type LangTag = string;
export type Direction = 'ltr' | 'rtl';

export type TokenKind = 'word' | 'number' | 'punctuation' | 'symbol';

/**
 * A comparable unit of a text: a word (letters with their marks), a number, one punctuation character or one symbol.
 * White space is no token. `text` is the slice as written; folding it is the reader's business.
 */
export type Token = Span & { readonly kind: TokenKind; readonly text: string };

/** What a block is in its article. Everything is `body` unless something says otherwise. */
export const BLOCK_ROLES = [
  'headline',
  'heading',
  'body',
  'caption',
  'alt',
  'credit',
  'dateline',
  'source',
  'list',
] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];
