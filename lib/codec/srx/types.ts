import type { SegmentationRules } from '../../text/segmentation-rules';
import type { CodecIssue } from '../types';

/** What Okapi's `options` element in the header asks for; what is absent there is its default. */
export type SrxOptions = {
  /** A text of a single segment keeps all that is around it. */
  readonly oneSegmentIncludesAll: boolean;
  readonly trimLeadingWhitespaces: boolean;
  readonly trimTrailingWhitespaces: boolean;
  readonly treatIsolatedCodesAsWhitespace: boolean;
};
export const NO_SRX_OPTIONS: SrxOptions = {
  oneSegmentIncludesAll: false,
  trimLeadingWhitespaces: false,
  trimTrailingWhitespaces: false,
  treatIsolatedCodesAsWhitespace: false,
};

/** An SRX file: the rules, and what else stood in it. */
export type SrxFile = {
  readonly rules: SegmentationRules;
  readonly options: SrxOptions;
  /** Elements of other namespaces in the header, as they were written, and the prefixes they lean on. */
  readonly extensions: readonly string[];
  readonly namespaces: Readonly<Record<string, string>>;
  /** Deviations and extensions, in file order. */
  readonly issues: readonly CodecIssue[];
};
