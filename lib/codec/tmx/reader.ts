import type { InlineContent } from '../../text/inline';
import { CodecError, type CodecIssue, type InputPosition, type IssueParams, type IssueSeverity } from '../types';
import type { Attributes, XmlHandler } from '../xml/handler';
import { XmlScanner } from '../xml/scanner';
import { isDate, isFilled, languageAttribute, NOTHING, withoutLanguage } from './attributes';
import { isLanguageCode, languageKey, primaryKey } from './languages';
import { SegmentBuilder } from './segment-builder';
import type { TmxHeader, TmxIssueCode, TmxItem, TmxNote, TmxProp, TmxUde, TmxUnit, TmxVariant } from './types';

/** A unit larger than this (UTF-16 units of text in all) is refused instead of gathered. */
const MAX_UNIT = 1 << 22;
const KNOWN_VERSION = /^1\.[1-4]b?$/u;
const REQUIRED_HEADER = [
  'creationtool',
  'creationtoolversion',
  'segtype',
  'o-tmf',
  'adminlang',
  'srclang',
  'datatype',
] as const;
const DATES = ['creationdate', 'changedate', 'lastusagedate'] as const;

type Bearer = { attrs: Attributes; notes: TmxNote[]; props: TmxProp[]; readonly at: InputPosition };
type HeaderDraft = Bearer & { udes: { attrs: Attributes; maps: Attributes[] }[] };
type UnitDraft = Bearer & { variants: TmxVariant[]; issues: CodecIssue[]; refused: boolean; size: number };
type VariantDraft = Bearer & { lang: string | null; segment: SegmentBuilder | null };
type Remark = { readonly isProp: boolean; readonly type: string; readonly attrs: Attributes; text: string };

/** The state between two pieces of markup. What is `null` is not open. */
export class TmxReader implements XmlHandler {
  readonly scanner: XmlScanner;
  private items: TmxItem[] = [];
  private version = '';
  private headerDone = false;
  private srclang = '*all*';
  private header: HeaderDraft | null = null;
  private unit: UnitDraft | null = null;
  private variant: VariantDraft | null = null;
  private segment: SegmentBuilder | null = null;
  /** The note or prop being read. */
  private remark: Remark | null = null;
  private ude: HeaderDraft['udes'][number] | null = null;
  /** Depth of an element that is passed over, or 0. */
  private skipping = 0;
  private readonly unknown = new Set<string>();

  constructor() {
    this.scanner = new XmlScanner(this);
  }

  take(): readonly TmxItem[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  readonly open = (name: string, attrs: Attributes): void => {
    const { scanner } = this;
    if (this.skipping > 0) return;
    if (this.segment !== null) {
      this.segment.open(name, attrs);
      return;
    }
    if (scanner.depth === 1) {
      this.root(name, attrs);
      return;
    }
    switch (name) {
      case 'body':
        return;
      case 'header':
        this.header = { attrs: languageAttribute(attrs), notes: [], props: [], udes: [], at: scanner.at() };
        return;
      case 'tu':
        this.endHeader(scanner.at());
        this.unit = {
          attrs,
          notes: [],
          props: [],
          variants: [],
          issues: [],
          refused: false,
          size: 0,
          at: scanner.at(),
        };
        return;
      case 'tuv':
        if (this.unit === null) break;
        this.variant = this.startVariant(attrs);
        return;
      case 'seg':
        if (this.variant === null || this.variant.segment !== null) break;
        this.segment = new SegmentBuilder();
        return;
      case 'note':
      case 'prop':
        if (this.remark !== null || this.bearer() === null) break;
        this.remark = this.startRemark(name === 'prop', attrs);
        return;
      case 'ude':
        if (this.header === null) break;
        this.ude = { attrs, maps: [] };
        this.header.udes.push(this.ude);
        return;
      case 'map':
        if (this.ude === null) break;
        this.ude.maps.push(attrs);
        return;
    }
    if (this.remark === null) this.skip(name);
  };

  readonly close = (name: string): void => {
    if (this.skipping > 0) {
      if (this.scanner.depth < this.skipping) this.skipping = 0;
      return;
    }
    if (this.segment !== null) {
      if (name === 'seg' && !this.segment.isInside) this.endSegment(this.segment);
      else this.segment.close();
      return;
    }
    if (name === 'tu') this.endUnit();
    else if (name === 'tuv') this.endVariant();
    else if (name === 'note' || name === 'prop') this.endRemark();
    else if (name === 'ude') this.ude = null;
    else if (name === 'header') this.endHeader(this.header?.at ?? this.scanner.at());
    else if (name === 'tmx') this.endHeader(this.scanner.at());
  };

  readonly text = (text: string): void => {
    if (this.segment !== null) {
      if (this.unit!.size + this.segment.size < MAX_UNIT) this.segment.addText(text);
      else this.refuse('tmx.unitTooLarge', this.scanner.at(), { limit: MAX_UNIT });
    } else if (this.remark !== null && this.skipping === 0) {
      this.remark.text += text;
    }
  };

  readonly illegal = (at: InputPosition, codePoint: number): void => {
    const params = { codePoint: `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}` };
    if (this.unit === null) this.issue('tmx.illegalCharacter', 'repaired', at, params);
    else this.refuse('tmx.illegalCharacter', at, params);
  };

  // ── parts ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private root(name: string, attrs: Attributes): void {
    const at = this.scanner.at();
    if (name !== 'tmx') throw new CodecError('wrongRoot', at, { root: name, expected: 'tmx' });
    this.version = attrs['version'] ?? '';
    if (!KNOWN_VERSION.test(this.version)) this.issue('tmx.versionUnknown', 'accepted', at, { version: this.version });
  }

  private endHeader(at: InputPosition): void {
    if (this.headerDone) return;
    this.headerDone = true;
    const draft = this.header;
    this.header = null;
    if (draft === null) this.issue('tmx.headerMissing', 'accepted', at);
    else
      for (const name of REQUIRED_HEADER)
        if (draft.attrs[name] === undefined) this.issue('tmx.headerAttributeMissing', 'accepted', draft.at, { name });
    this.srclang = draft?.attrs['srclang'] ?? '*all*';
    const header: TmxHeader = {
      version: this.version,
      attrs: draft?.attrs ?? NOTHING,
      notes: draft?.notes ?? [],
      props: draft?.props ?? [],
      udes: (draft?.udes ?? []) as readonly TmxUde[],
    };
    this.items.push({ kind: 'header', header, at: draft?.at ?? at });
  }

  private startVariant(attrs: Attributes): VariantDraft {
    const at = this.scanner.at();
    const lang = attrs['xml:lang'] ?? attrs['lang'] ?? null;
    const rest = this.scanner.attributeCount === 1 && lang !== null ? NOTHING : withoutLanguage(attrs);
    return { attrs: rest, lang, notes: [], props: [], segment: null, at };
  }

  private endSegment(segment: SegmentBuilder): void {
    this.unit!.size += segment.size;
    this.variant!.segment = segment;
    this.segment = null;
  }

  private endVariant(): void {
    const { variant, unit } = this;
    if (variant === null || unit === null) return;
    this.variant = null;
    this.checkDates(variant);
    const { lang, attrs, notes, props, at } = variant;
    if (lang === null || lang === '') {
      this.note('tmx.missingLanguage', 'repaired', at);
      return;
    }
    if (!isLanguageCode(lang)) this.note('tmx.languageTag', 'accepted', at, { lang });
    const content = this.contentOf(variant, lang);
    if (content === null) return;
    const key = languageKey(lang);
    for (const other of unit.variants)
      if (languageKey(other.lang) === key) this.note('tmx.repeatedLanguage', 'accepted', at, { lang });
    unit.variants.push({ lang, attrs, notes, props, content });
  }

  /** The content of a variant, or `null` with an issue when it has none to speak of. */
  private contentOf({ segment, at }: VariantDraft, lang: string): InlineContent | null {
    if (segment === null) {
      this.note('tmx.segmentMissing', 'repaired', at, { lang });
      return null;
    }
    const { content, unpaired, unknown } = segment.done();
    for (const i of unpaired) this.note('tmx.unpairedCode', 'repaired', at, { lang, i });
    for (const element of unknown) this.note('tmx.unknownElement', 'repaired', at, { element });
    if (content.some((node) => node.kind === 'code' || isFilled(node.text))) return content;
    this.note('tmx.emptySegment', 'repaired', at, { lang });
    return null;
  }

  private endUnit(): void {
    const draft = this.unit;
    if (draft === null) return;
    this.checkDates(draft);
    if (!draft.refused && draft.variants.length < 2)
      this.refuse('tmx.tooFewVariants', draft.at, { variants: draft.variants.length });
    const srclang = draft.attrs['srclang'] ?? this.srclang;
    if (!draft.refused && srclang !== '*all*') {
      const primary = primaryKey(srclang);
      if (!draft.variants.some((variant) => primaryKey(variant.lang) === primary))
        this.note('tmx.sourceLanguageMissing', 'accepted', draft.at, { srclang });
    }
    this.unit = null;
    for (const issue of draft.issues) this.items.push({ kind: 'issue', issue });
    if (draft.refused) return;
    const { attrs, notes, props, variants, at } = draft;
    const unit: TmxUnit = { attrs, notes, props, variants };
    this.items.push({ kind: 'unit', unit, at });
  }

  private endRemark(): void {
    const { remark } = this;
    if (remark === null) return;
    this.remark = null;
    const bearer = this.bearer();
    if (bearer === null) return;
    const { type, attrs, text } = remark;
    if (remark.isProp) bearer.props.push({ type, text, attrs });
    else bearer.notes.push({ text, attrs });
  }

  private startRemark(isProp: boolean, attrs: Attributes): Remark {
    const { attributeCount } = this.scanner;
    const type = isProp ? (attrs['type'] ?? '') : '';
    if (attributeCount === 0 || (isProp && attributeCount === 1 && attrs['type'] !== undefined))
      return { isProp, type, attrs: NOTHING, text: '' };
    const all = languageAttribute(attrs);
    if (!isProp) return { isProp, type, attrs: all, text: '' };
    const { type: _, ...rest } = all;
    return { isProp, type, attrs: rest, text: '' };
  }

  private checkDates({ attrs, at }: Bearer): void {
    if (attrs === NOTHING) return;
    for (const name of DATES) {
      const value = attrs[name];
      if (value !== undefined && !isDate(value))
        this.note('tmx.date', 'accepted', at, { name, value: value.slice(0, 40) });
    }
  }

  private bearer(): Bearer | null {
    return this.variant ?? this.unit ?? this.header;
  }

  private skip(name: string): void {
    this.skipping = this.scanner.depth;
    if (this.unknown.has(name) || this.unknown.size > 100) return;
    this.unknown.add(name);
    this.issue('tmx.unknownElement', 'accepted', this.scanner.at(), { element: name });
  }

  // ── issues ───────────────────────────────────────────────────────────────────────────────────────────────────────

  private issue(code: TmxIssueCode, severity: IssueSeverity, at: InputPosition, params?: IssueParams): void {
    this.items.push({
      kind: 'issue',
      issue: params === undefined ? { code, severity, at } : { code, severity, at, params },
    });
  }

  /** An issue of the open unit, told before it. */
  private note(code: TmxIssueCode, severity: IssueSeverity, at: InputPosition, params?: IssueParams): void {
    if (this.unit === null || this.unit.refused) return; // one reason is enough to leave a unit out
    this.unit.issues.push(params === undefined ? { code, severity, at } : { code, severity, at, params });
  }

  private refuse(code: TmxIssueCode, at: InputPosition, params: IssueParams): void {
    const { unit } = this;
    if (unit === null || unit.refused) return;
    unit.refused = true;
    unit.issues.push({ code, severity: 'unitRefused', at, params });
  }
}
