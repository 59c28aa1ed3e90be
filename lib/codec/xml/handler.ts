import type { InputPosition } from '../types';

export type Attributes = Readonly<Record<string, string>>;

/** What is told of each piece of markup, as it is met. Absolute offsets of the piece are `scanner.start` and `.end`. */
export type XmlHandler = {
  /** `selfClosing`: `<a/>`; `close` is called for it all the same. */
  readonly open: (name: string, attrs: Attributes, selfClosing: boolean) => void;
  readonly close: (name: string) => void;
  /** The whole run between two pieces of markup, however the input was cut. `cdata`: it stood in a CDATA section. */
  readonly text: (text: string, cdata: boolean) => void;
  readonly comment?: (text: string) => void;
  readonly instruction?: (target: string, data: string) => void;
  readonly doctype?: (name: string, declaration: string) => void;
  /** Where given, a character that XML cannot hold is dropped and reported instead of ending the file. */
  readonly illegal?: (at: InputPosition, codePoint: number) => void;
};
