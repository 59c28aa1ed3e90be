import { CodecError, type CodecIssue, type Finding, findingOf, type InputPosition, type IssueParams } from '../types';
import type { Attributes, XmlHandler } from '../xml/handler';
import { XmlScanner } from '../xml/scanner';
import { TmxReader } from './reader';
import { type ElementRule, TMX_ELEMENTS, TMX_VALUES } from './structure';
import type { TmxIssueCode } from './types';

/**
 * What each deviation that the reader lives with means to a validator; `null`: the structure says it already.
 * Errors are breaches of TMX 1.4b, warnings what a reader of the file will stumble over.
 */
const AS_FINDING: Readonly<Record<TmxIssueCode, Finding['severity'] | null>> = {
  'tmx.versionUnknown': 'warning',
  'tmx.headerMissing': null,
  'tmx.headerAttributeMissing': null,
  'tmx.missingLanguage': 'error',
  'tmx.languageTag': 'warning',
  'tmx.sourceLanguageMissing': 'warning',
  'tmx.repeatedLanguage': 'warning',
  'tmx.emptySegment': 'warning',
  'tmx.segmentMissing': null,
  'tmx.tooFewVariants': 'warning',
  'tmx.unpairedCode': 'error',
  'tmx.unknownElement': null,
  'tmx.date': 'error',
  'tmx.illegalCharacter': 'error',
  'tmx.unitTooLarge': 'warning',
};

/** No more findings than this: a broken file of a million units is told by its first few thousand. */
const MAX_FINDINGS = 10_000;

/**
 * Checks a TMX file against the document type of version 1.4 and the rules of the specification beyond it: languages, pairs of
 * codes, dates. Findings come in order of place, piece by piece; memory is bounded by the largest unit.
 * Rules are `tmx.<id>`; a file that cannot be read to its end closes with `file.<code>`.
 */
export async function* validateTmx(chunks: AsyncIterable<string>): AsyncGenerator<Finding> {
  const reader = new TmxReader();
  const structure = new StructureCheck();
  let count = 0;
  const step = (run: (scanner: XmlScanner) => void): { findings: Finding[]; refused: boolean } => {
    let refusal: CodecError | null = null;
    for (const scanner of [structure.scanner, reader.scanner]) {
      try {
        run(scanner);
      } catch (error) {
        if (!(error instanceof CodecError)) throw error;
        refusal = error;
      }
    }
    const issues = reader.take().flatMap((item) => (item.kind === 'issue' ? findingsOf(item.issue) : []));
    const findings = [...structure.take(), ...issues].sort((a, b) => a.line - b.line || a.column - b.column);
    if (refusal !== null) findings.push(findingOf(refusal));
    return { findings, refused: refusal !== null };
  };
  for await (const chunk of chunks) {
    const { findings, refused } = step((scanner) => scanner.write(chunk));
    yield* findings;
    count += findings.length;
    if (refused || count > MAX_FINDINGS) return;
  }
  yield* step((scanner) => scanner.close()).findings;
}

function findingsOf({ code, at, params }: CodecIssue): Finding[] {
  const severity = AS_FINDING[code as TmxIssueCode];
  return severity === null ? [] : [{ ...at, rule: code, severity, ...(params === undefined ? {} : { params }) }];
}

type Open = {
  readonly name: string;
  readonly rule: ElementRule | null;
  readonly at: InputPosition;
  readonly seen: string[];
};

/** The document type, element by element. */
class StructureCheck implements XmlHandler {
  readonly scanner: XmlScanner;
  private found: Finding[] = [];
  private readonly open_: Open[] = [];
  private version = '';

  constructor() {
    this.scanner = new XmlScanner(this);
  }

  take(): Finding[] {
    const { found } = this;
    this.found = [];
    return found;
  }

  readonly open = (name: string, attrs: Attributes): void => {
    const at = this.scanner.at();
    const parent = this.open_.at(-1);
    const rule = Object.hasOwn(TMX_ELEMENTS, name) ? TMX_ELEMENTS[name]! : null;
    if (parent === undefined) this.version = attrs['version'] ?? '';
    this.open_.push({ name, rule, at, seen: [] });
    if (parent !== undefined && parent.rule === null) return; // inside something unknown, nothing can be said
    if (rule === null) {
      if (parent === undefined) return; // the reader refuses the file
      this.report('tmx.element-unknown', at, { element: name });
      return;
    }
    if (parent?.rule) this.place(name, parent, parent.rule, at);
    this.attributes(name, rule, attrs, at);
  };

  readonly close = (): void => {
    const element = this.open_.pop();
    if (!element?.rule) return;
    for (const needed of element.rule.needs ?? [])
      if (!element.seen.includes(needed))
        this.report('tmx.element-missing', element.at, { element: needed, parent: element.name });
  };

  readonly text = (text: string): void => {
    const element = this.open_.at(-1);
    if (element?.rule && !element.rule.hasText && /\S/u.test(text))
      this.report('tmx.text-place', this.scanner.at(), { element: element.name });
  };

  readonly illegal = (): void => undefined; // the reader tells it

  private place(name: string, parent: Open, rule: ElementRule, at: InputPosition): void {
    const params = { element: name, parent: parent.name };
    if (!rule.children.includes(name)) this.report('tmx.element-place', at, params);
    else if (rule.single?.includes(name) && parent.seen.includes(name)) this.report('tmx.element-repeated', at, params);
    else if (rule.order?.first.includes(name) && rule.order.later.some((element) => parent.seen.includes(element)))
      this.report('tmx.element-order', at, params);
    if (!parent.seen.includes(name)) parent.seen.push(name);
  }

  private attributes(name: string, rule: ElementRule, attrs: Attributes, at: InputPosition): void {
    for (const needed of rule.required)
      if (attrs[needed] === undefined) this.report('tmx.attribute-missing', at, { element: name, attribute: needed });
    for (const attribute in attrs) {
      if (attribute === 'xmlns' || attribute.startsWith('xmlns:')) continue;
      if (!rule.required.includes(attribute) && !rule.optional.includes(attribute))
        this.report('tmx.attribute-unknown', at, { element: name, attribute });
      const value = attrs[attribute]!;
      if (TMX_VALUES[attribute]?.test(value) === false)
        this.report('tmx.attribute-value', at, { element: name, attribute, value: value.slice(0, 40) });
    }
    if (attrs['lang'] !== undefined && this.version !== '1.1')
      this.report('tmx.lang-attribute', at, { element: name }, 'warning');
    if (attrs['xml:lang'] !== undefined && this.version === '1.1')
      this.report('tmx.lang-version', at, { element: name });
    if (name === 'ut') this.report('tmx.ut-deprecated', at, {}, 'warning');
  }

  private report(rule: string, at: InputPosition, params: IssueParams, severity: Finding['severity'] = 'error'): void {
    if (this.found.length < MAX_FINDINGS) this.found.push({ ...at, rule, severity, params });
  }
}
