import type { InlineContent } from '../../text/inline';
import type { BlockRole, Direction, LangTag } from '../../text/types';
import type { CodecIssue, InputPosition } from '../types';

/** Versions that are read. Those without a version attribute are told by their namespace or their elements. */
export type XliffVersion = '1.0' | '1.1' | '1.2' | '2.0' | '2.1' | '2.2';

/** Extensions that keep the state of a segment outside the standard's own attributes. */
export type XliffVendor = 'sdlxliff' | 'mqxliff';

/** Our statuses, in the order of the workflow. How the formats' own states map to them stands in `status.ts`. */
export const XLIFF_STATUSES = ['untranslated', 'draft', 'translated', 'reviewed', 'approved'] as const;
export type XliffStatus = (typeof XLIFF_STATUSES)[number];

export type XliffDocument = {
  readonly version: XliffVersion;
  readonly vendor: XliffVendor | null;
  /** XLIFF 2 only: 1.x says it per file. */
  readonly sourceLang: LangTag | null;
  readonly targetLang: LangTag | null;
};

export type XliffNote = {
  readonly id: string | null;
  readonly text: string;
  readonly appliesTo: 'source' | 'target' | null;
  /** `category` of XLIFF 2; in 1.x nothing holds it. */
  readonly category: string | null;
  /** Who says it: `from` of XLIFF 1.x. */
  readonly author: string | null;
  /** 1 (highest) to 10. */
  readonly priority: number;
};

export type XliffFile = {
  /** Position in the document, from 0: ids need not be there and need not be unique. */
  readonly index: number;
  readonly id: string | null;
  /** The file this was made of. */
  readonly original: string | null;
  readonly datatype: string | null;
  readonly sourceLang: LangTag | null;
  readonly targetLang: LangTag | null;
  readonly notes: readonly XliffNote[];
};

/** A translation somebody or something proposed for a segment or for the whole unit. */
export type XliffMatch = {
  readonly source: InlineContent | null;
  readonly target: InlineContent;
  /** Language of the target where the file says it. */
  readonly targetLang: LangTag | null;
  /** Percentage as the file has it, rounded down; above 100 for context matches of some tools. `null` if unknown. */
  readonly quality: number | null;
  /** `tm`, `mt`, `icm` … of XLIFF 2, `alttranstype` of 1.2. */
  readonly type: string | null;
  readonly origin: string | null;
  /** Id of the segment it belongs to; `null` for the whole unit. */
  readonly segment: string | null;
  /** For looking at only: may be in another language (`reference="yes"`, `alttranstype="reference"`). */
  readonly isReference: boolean;
};

export type XliffTerm = {
  readonly term: string;
  readonly translations: readonly string[];
  readonly definition: string | null;
};

export type XliffSegment = {
  /** `id` of a segment, `mid` of a segment's `mrk`; `null` where there is none. */
  readonly id: string | null;
  readonly source: InlineContent;
  /** `null` without a target element; an empty element gives no nodes. */
  readonly target: InlineContent | null;
  readonly status: XliffStatus;
  /** The state as the file writes it: `state`, `conf` of SDLXLIFF, `status` of memoQ. */
  readonly state: string | null;
  /** `subState`, `state-qualifier` or `origin` of SDLXLIFF. */
  readonly subState: string | null;
  readonly isLocked: boolean;
  /** Percentage of the match the target was made from, where a vendor says so. */
  readonly percent: number | null;
  /** What stands between this segment and the next, or the end of the unit: mostly white space. */
  readonly trailing: string;
  /** Place of the target among all parts of its unit, 1..N, where it is not its own. XLIFF 2 only. */
  readonly order: number | null;
};

export type XliffUnit = {
  /** Position in the document, from 0, over all files. The address for `patchXliff`. */
  readonly index: number;
  readonly file: number;
  readonly id: string | null;
  readonly name: string | null;
  /** The role of a block, in files we wrote. */
  readonly role: BlockRole | null;
  readonly translate: boolean;
  readonly canResegment: boolean;
  readonly sourceDir: Direction | null;
  readonly targetDir: Direction | null;
  /** Text before the first segment. */
  readonly leading: string;
  readonly segments: readonly XliffSegment[];
  readonly notes: readonly XliffNote[];
  readonly matches: readonly XliffMatch[];
  readonly terms: readonly XliffTerm[];
  readonly at: InputPosition;
};

export type XliffItem =
  | { readonly kind: 'document'; readonly document: XliffDocument }
  | { readonly kind: 'file'; readonly file: XliffFile }
  | { readonly kind: 'unit'; readonly unit: XliffUnit }
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

/** What a rule or an issue says, in plain words, in both languages of the interface. */
export type RuleMessage = { readonly en: string; readonly ar: string };
