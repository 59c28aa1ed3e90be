import type { InlineContent } from '../../text/inline';
import type { CodecIssue, InputPosition } from '../types';

/** Attributes as the file wrote them, in order. TMX 1.1's `lang` is read as `xml:lang`. */
export type TmxAttributes = Readonly<Record<string, string>>;

export type TmxNote = { readonly text: string; readonly attrs: TmxAttributes };
/** `attrs` without `type`. */
export type TmxProp = { readonly type: string; readonly text: string; readonly attrs: TmxAttributes };
/** A user-defined encoding: kept, never applied. */
export type TmxUde = { readonly attrs: TmxAttributes; readonly maps: readonly TmxAttributes[] };

/** What a variant, a unit and a header all carry. */
export type TmxBearer = {
  readonly attrs: TmxAttributes;
  readonly notes: readonly TmxNote[];
  readonly props: readonly TmxProp[];
};

/** `lang` as written, or as repaired; `attrs` without the language. */
export type TmxVariant = TmxBearer & { readonly lang: string; readonly content: InlineContent };
export type TmxUnit = TmxBearer & { readonly variants: readonly TmxVariant[] };
export type TmxHeader = TmxBearer & { readonly version: string; readonly udes: readonly TmxUde[] };

export type TmxItem =
  /** First, once, also when the file has no header of its own. */
  | { readonly kind: 'header'; readonly header: TmxHeader; readonly at: InputPosition }
  | { readonly kind: 'unit'; readonly unit: TmxUnit; readonly at: InputPosition }
  /** An issue about a unit comes before that unit. */
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

/** Deviations that are reported, each with the policy of docs/formats.md. */
export type TmxIssueCode =
  | 'tmx.versionUnknown'
  | 'tmx.headerMissing'
  | 'tmx.headerAttributeMissing'
  | 'tmx.missingLanguage'
  | 'tmx.languageTag'
  | 'tmx.sourceLanguageMissing'
  | 'tmx.repeatedLanguage'
  | 'tmx.emptySegment'
  | 'tmx.segmentMissing'
  | 'tmx.tooFewVariants'
  | 'tmx.unpairedCode'
  | 'tmx.unknownElement'
  | 'tmx.date'
  | 'tmx.illegalCharacter'
  | 'tmx.unitTooLarge';
