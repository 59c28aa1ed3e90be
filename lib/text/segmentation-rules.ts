/**
 * Segmentation rules as data, the model of SRX 2.0 (LISA OSCAR, 2008). `lib/codec/srx` reads and writes them,
 * `lib/segment` compiles and runs them; they meet here.
 */
export type SegmentationRule = {
  readonly isBreak: boolean;
  /** Regular expressions in the syntax of the file (Java/ICU), untranslated. Empty matches everywhere. */
  readonly before: string;
  readonly after: string;
  /** Kept and passed over. */
  readonly isOff?: boolean;
  /** What it is for, in the words of whoever wrote it. */
  readonly note?: string;
};
export type LanguageRules = { readonly name: string; readonly rules: readonly SegmentationRule[] };
export type LanguageMap = { readonly pattern: string; readonly languageRuleName: string };

export type SegmentationRules = {
  readonly version: '1.0' | '2.0';
  /** Whether every language map that matches contributes its rules, in order, or only the first. */
  readonly cascade: boolean;
  readonly segmentSubflows: boolean;
  /** To which side an inline code at a break belongs: included in the segment before the break or not. */
  readonly includeCodes: { readonly start: boolean; readonly end: boolean; readonly isolated: boolean };
  readonly languageRules: readonly LanguageRules[];
  readonly languageMaps: readonly LanguageMap[];
};
