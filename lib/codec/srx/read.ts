import type { LanguageMap, LanguageRules, SegmentationRule } from '../../text/segmentation-rules';
import { CodecError, type CodecIssue, type InputPosition, type IssueSeverity } from '../types';
import { type XmlEvent, type XmlOpen, xmlEventsOf } from '../xml/events';
import { NO_SRX_OPTIONS, type SrxFile, type SrxOptions } from './types';

const SRX_1 = 'http://www.lisa.org/srx'; // and no namespace at all
const SRX_2 = 'http://www.lisa.org/srx20';
const OKAPI = 'http://okapi.sf.net/srx-extensions';

/**
 * Reads segmentation rules in SRX 1.0 or 2.0. Patterns are taken exactly as written, white space included.
 *
 * Version 1.0 has no cascade (the first map decides) and groups its maps in `maprule`: the first group counts.
 * Absent are read as: `break` yes; an absent side of a rule, empty; `segmentsubflows` yes; `formathandle` start no,
 * end yes, isolated no. Elements of other namespaces are kept and named in `issues`. A comment before a rule is its note.
 *
 * @throws CodecError `malformedXml`, `wrongRoot`, `unsupportedVersion` and the other refusals of the XML door
 * Source: SRX 1.0 (LISA OSCAR, 2004) and SRX 2.0 (2008).
 */
export function readSrx(text: string): SrxFile {
  const reader = new SrxReader(text);
  for (const event of xmlEventsOf(text, { undeclaredPrefix: 'accept' })) reader.take(event);
  return reader.done();
}

class SrxReader {
  private readonly issues: CodecIssue[] = [];
  private readonly extensions: string[] = [];
  private readonly languageRules: { name: string; rules: SegmentationRule[] }[] = [];
  private readonly languageMaps: LanguageMap[] = [];
  private readonly includeCodes = { start: false, end: true, isolated: false };
  private version: '1.0' | '2.0' | null = null;
  private cascade = false;
  private segmentSubflows = true;
  private options: SrxOptions = NO_SRX_OPTIONS;
  private namespaces: Readonly<Record<string, string>> = {};
  private mapGroups = 0;
  private rule: { isBreak: boolean; before: string; after: string; note?: string } | null = null;
  private comment = '';
  private side: 'before' | 'after' | null = null;
  /** Where a foreign element began, and how deep we are in it. */
  private foreign: { start: number; depth: number } | null = null;

  constructor(private readonly text: string) {}

  take(event: XmlEvent): void {
    if (event.kind === 'open') this.open(event);
    else if (event.kind === 'close') this.close(event.local, event.end);
    else if ((event.kind === 'text' || event.kind === 'cdata') && this.rule && this.side) {
      this.rule[this.side] += event.text;
    } else if (event.kind === 'comment') this.comment = event.text.trim();
  }

  private open(event: XmlOpen): void {
    if (this.foreign) {
      this.foreign.depth++;
      return;
    }
    if (this.version === null) {
      this.root(event);
      return;
    }
    if (!isSrx(event.uri)) {
      this.foreign = { start: event.start, depth: 1 };
      this.extension(event);
      return;
    }
    const { attrs, at } = event;
    switch (event.local) {
      case 'header':
        this.segmentSubflows = attrs['segmentsubflows'] !== 'no';
        this.cascade = this.version === '2.0' && attrs['cascade'] === 'yes';
        break;
      case 'formathandle':
        this.formatHandle(attrs, at);
        break;
      case 'languagerule':
        this.comment = '';
        this.languageRules.push({ name: this.required(event, 'languagerulename'), rules: [] });
        break;
      case 'rule':
        this.rule = { isBreak: attrs['break'] !== 'no', before: '', after: '' };
        if (this.comment !== '') this.rule.note = this.comment;
        this.comment = '';
        break;
      case 'beforebreak':
        this.side = 'before';
        break;
      case 'afterbreak':
        this.side = 'after';
        break;
      case 'maprule':
        if (++this.mapGroups > 1)
          this.report('srxFurtherMapRule', 'accepted', at, { name: attrs['maprulename'] ?? '' });
        break;
      case 'languagemap':
        if (this.mapGroups > 1) break;
        this.languageMaps.push({
          pattern: this.required(event, 'languagepattern'),
          languageRuleName: this.required(event, 'languagerulename'),
        });
        break;
      case 'body':
      case 'languagerules':
      case 'maprules':
        break;
      default:
        this.report('srxUnknownElement', 'accepted', at, { element: event.name });
    }
  }

  private root(event: XmlOpen): void {
    if (event.local !== 'srx' || !isSrx(event.uri))
      throw new CodecError('wrongRoot', event.at, { element: event.name });
    const version = event.attrs['version'] ?? '';
    if (version === '1.0' || version === '2.0') this.version = version;
    else if (version === '' || version.startsWith('2')) {
      this.version = '2.0';
      this.report('srxVersion', 'repaired', event.at, { version });
    } else throw new CodecError('unsupportedVersion', event.at, { version });
    this.namespaces = event.namespaces;
  }

  private close(local: string, end: number): void {
    if (this.foreign) {
      if (--this.foreign.depth === 0) {
        this.extensions.push(this.text.slice(this.foreign.start, end));
        this.foreign = null;
      }
    } else if (local === 'beforebreak' || local === 'afterbreak') this.side = null;
    else if (local === 'rule' && this.rule) {
      this.languageRules.at(-1)?.rules.push(this.rule);
      this.rule = null;
    }
  }

  private extension({ uri, local, name, attrs, at }: XmlOpen): void {
    this.report('srxExtension', 'accepted', at, { element: name });
    if (uri !== OKAPI || local !== 'options') return;
    const isYes = (option: string) => attrs[option] === 'yes';
    this.options = {
      oneSegmentIncludesAll: isYes('oneSegmentIncludesAll'),
      trimLeadingWhitespaces: isYes('trimLeadingWhitespaces'),
      trimTrailingWhitespaces: isYes('trimTrailingWhitespaces'),
      treatIsolatedCodesAsWhitespace: isYes('treatIsolatedCodesAsWhitespace'),
    };
    // Boundaries of another library's making: no rule in the file says what they are.
    if (isYes('useIcu4jBreakRules'))
      this.report('srxForeignBoundaries', 'repaired', at, { option: 'useIcu4jBreakRules' });
  }

  private formatHandle(attrs: Readonly<Record<string, string>>, at: InputPosition): void {
    const type = attrs['type'];
    if (type === 'start' || type === 'end' || type === 'isolated') this.includeCodes[type] = attrs['include'] === 'yes';
    else this.report('srxFormatHandle', 'repaired', at, { type: type ?? '' });
  }

  private required({ attrs, at, name }: XmlOpen, attribute: string): string {
    const value = attrs[attribute];
    if (value === undefined) this.report('srxMissingAttribute', 'repaired', at, { element: name, attribute });
    return value ?? '';
  }

  private report(code: string, severity: IssueSeverity, at: InputPosition, params: Record<string, string>): void {
    this.issues.push({ code, severity, at, params });
  }

  done(): SrxFile {
    const languageRules: readonly LanguageRules[] = this.languageRules;
    const { [SRX_PREFIX]: _srx, xml: _xml, ...namespaces } = this.namespaces;
    return {
      rules: {
        version: this.version ?? '2.0',
        cascade: this.cascade,
        segmentSubflows: this.segmentSubflows,
        includeCodes: this.includeCodes,
        languageRules,
        languageMaps: this.languageMaps,
      },
      options: this.options,
      extensions: this.extensions,
      namespaces,
      issues: this.issues,
    };
  }
}

/** The default prefix: ours when we write. */
const SRX_PREFIX = '';

const isSrx = (uri: string | null): boolean => uri === '' || uri === SRX_1 || uri === SRX_2;
