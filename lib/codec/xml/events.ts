import { CodecError, type InputPosition } from '../types';
import type { Attributes } from './handler';
import { XML_LIMITS, type XmlLimits } from './limits';
import { XmlScanner } from './scanner';

/** `start` and `end` are offsets in the decoded text, in UTF-16 units, from `<` to behind `>`; `at` is that of `start`. */
type Place = { readonly start: number; readonly end: number; readonly at: InputPosition };

/** Prefix → namespace in force at an element, the default one under `''`. Shared between elements: never to be changed. */
export type Namespaces = Readonly<Record<string, string>>;

export type XmlOpen = Place & {
  readonly kind: 'open';
  /** As written, with its prefix. */
  readonly name: string;
  readonly attrs: Attributes;
  readonly selfClosing: boolean;
  /** Name without prefix, and its namespace; `''` for none, `null` for an undeclared prefix. */
  readonly local: string;
  readonly uri: string | null;
  readonly namespaces: Namespaces;
  /** With `attributeSpans`: where each value stands, without its quotes. */
  readonly values?: Readonly<Record<string, { readonly start: number; readonly end: number }>>;
};
export type XmlClose = Place & {
  readonly kind: 'close';
  readonly name: string;
  readonly local: string;
  readonly uri: string | null;
};
export type XmlEvent =
  | XmlOpen
  /** Follows the `open` of a self-closing tag too, then with `start === end`. */
  | XmlClose
  /** One run up to the next markup, references and line ends decoded; `cdata` is one section. */
  | (Place & { readonly kind: 'text' | 'cdata' | 'comment'; readonly text: string })
  /** The XML declaration comes as an instruction of target `xml`. */
  | (Place & { readonly kind: 'pi'; readonly target: string; readonly data: string })
  | (Place & { readonly kind: 'doctype'; readonly name: string; readonly text: string });

export type XmlOptions = {
  readonly limits?: Partial<XmlLimits>;
  /**
   * What a prefix without declaration means: the end of the file (default), or an element with `uri` `null`,
   * for files whose extensions are broken and whose rest is still good.
   */
  readonly undeclaredPrefix?: 'refuse' | 'accept';
  readonly attributeSpans?: boolean;
  /** Where given, characters XML cannot hold are dropped and told here instead of ending the file. */
  readonly onIllegal?: (at: InputPosition, codePoint: number) => void;
};

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const ROOT_SCOPE: Namespaces = Object.freeze({ '': '', xml: XML_NAMESPACE });

/**
 * Turns decoded XML text into events, one chunk of input at a time. The same events come however the input is cut.
 * No DTD and no external entity is ever loaded; entities of text from an internal subset are expanded within bounds.
 *
 * @throws CodecError `malformedXml`, `truncated`, `doctypeEntity`, `tooDeep`, `tooLarge`, with the position.
 *   Events before that place have been yielded.
 */
export async function* xmlEvents(chunks: AsyncIterable<string>, options: XmlOptions = {}): AsyncGenerator<XmlEvent> {
  // A loop, not `yield*`: delegating to a synchronous iterator costs three times as much for each event.
  for await (const batch of xmlEventBatches(chunks, options)) for (const event of batch) yield event;
}

/** The same in arrays, one for each chunk of input: for large files, awaits cost. */
export async function* xmlEventBatches(
  chunks: AsyncIterable<string>,
  options: XmlOptions = {},
): AsyncGenerator<readonly XmlEvent[]> {
  const reader = new EventReader(options);
  for await (const chunk of chunks) {
    const { events, failure } = reader.read((scanner) => scanner.write(chunk));
    yield events;
    if (failure !== null) throw failure.error;
  }
  const { events, failure } = reader.read((scanner) => scanner.close());
  yield events;
  if (failure !== null) throw failure.error;
}

/** The same for a text at hand, without awaiting. */
export function* xmlEventsOf(text: string, options: XmlOptions = {}): Generator<XmlEvent> {
  const reader = new EventReader(options);
  for (let i = 0; i <= text.length; i += SYNC_CHUNK) {
    const { events, failure } = reader.read((scanner) => {
      scanner.write(text.slice(i, i + SYNC_CHUNK));
      if (i + SYNC_CHUNK > text.length) scanner.close();
    });
    yield* events;
    if (failure !== null) throw failure.error;
  }
}
const SYNC_CHUNK = 1 << 16;

class EventReader {
  private events: XmlEvent[] = [];
  private readonly scanner: XmlScanner;
  private readonly scopes: Namespaces[] = [ROOT_SCOPE];

  constructor(private readonly options: XmlOptions) {
    this.scanner = new XmlScanner(
      {
        open: (name, attrs, selfClosing) => this.open(name, attrs, selfClosing),
        close: (name) => this.close(name),
        text: (text, cdata) => this.run(cdata ? 'cdata' : 'text', text),
        comment: (text) => this.run('comment', text),
        instruction: (target, data) => this.events.push({ kind: 'pi', target, data, ...this.place() }),
        doctype: (name, text) => this.events.push({ kind: 'doctype', name, text, ...this.place() }),
        ...(options.onIllegal ? { illegal: options.onIllegal } : {}),
      },
      { ...XML_LIMITS, ...options.limits },
      options.attributeSpans === true,
    );
  }

  /** Runs a step of the scanner and gives its events, with what it failed of after them. */
  read(step: (scanner: XmlScanner) => void): {
    readonly events: readonly XmlEvent[];
    readonly failure: { readonly error: unknown } | null;
  } {
    let failure: { readonly error: unknown } | null = null;
    try {
      step(this.scanner);
    } catch (error) {
      failure = { error };
    }
    const { events } = this;
    this.events = [];
    return { events, failure };
  }

  private place(): Place {
    const { start, end } = this.scanner;
    return { start, end, at: this.scanner.at() };
  }

  private run(kind: 'text' | 'cdata' | 'comment', text: string): void {
    const { start, end } = this.scanner;
    this.events.push({ kind, text, start, end, at: this.scanner.at() });
  }

  private close(name: string): void {
    const { start, end } = this.scanner;
    const { local, uri } = this.nameIn(name, this.scopes.pop()!);
    this.events.push({ kind: 'close', name, local, uri, start, end, at: this.scanner.at() });
  }

  private open(name: string, attrs: Attributes, selfClosing: boolean): void {
    const { scanner } = this;
    const scope = this.scopeOf(attrs, this.scopes.at(-1)!);
    this.scopes.push(scope);
    const { local, uri } = this.nameIn(name, scope);
    const { start, end } = scanner;
    const at = scanner.at();
    const event: XmlOpen = { kind: 'open', name, attrs, selfClosing, local, uri, namespaces: scope, start, end, at };
    if (this.options.undeclaredPrefix !== 'accept')
      for (const attribute in attrs) if (attribute.includes(':')) this.check(attribute, scope);
    this.events.push(this.options.attributeSpans ? { ...event, values: spansOf(attrs, scanner.valueSpans) } : event);
  }

  private scopeOf(attrs: Attributes, outer: Namespaces): Namespaces {
    let scope: Record<string, string> | null = null;
    for (const attribute in attrs) {
      if (!attribute.startsWith('xmlns')) continue;
      const prefix = attribute === 'xmlns' ? '' : attribute[5] === ':' ? attribute.slice(6) : null;
      if (prefix === null) continue;
      scope ??= { ...outer };
      scope[prefix] = attrs[attribute]!;
    }
    return scope ?? outer;
  }

  private nameIn(name: string, scope: Namespaces): { local: string; uri: string | null } {
    const colon = name.indexOf(':');
    if (colon === -1) return { local: name, uri: scope['']! };
    return { local: name.slice(colon + 1), uri: this.check(name, scope) };
  }

  /** The namespace of a prefixed name. */
  private check(name: string, scope: Namespaces): string | null {
    const prefix = name.slice(0, name.indexOf(':'));
    if (prefix === 'xmlns') return 'http://www.w3.org/2000/xmlns/';
    const uri = Object.hasOwn(scope, prefix) ? scope[prefix]! : null;
    if (uri === null && this.options.undeclaredPrefix !== 'accept')
      throw new CodecError('malformedXml', this.scanner.at(), { reason: 'undeclaredPrefix', name });
    return uri;
  }
}

function spansOf(attrs: Attributes, flat: readonly number[]): Record<string, { start: number; end: number }> {
  const spans: Record<string, { start: number; end: number }> = {};
  let i = 0;
  for (const name in attrs) {
    spans[name] = { start: flat[i]!, end: flat[i + 1]! };
    i += 2;
  }
  return spans;
}
