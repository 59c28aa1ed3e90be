import type { Direction } from '../../text/types';
import type { CodecIssue } from '../types';
import type { ElementNode } from './element';
import type { ParsedInline } from './inline';
import type { XliffSegment, XliffUnit } from './types';

/** What a unit takes over from the file and the groups around it. */
export type Inherited = {
  readonly translate: boolean;
  readonly canResegment: boolean;
  readonly sourceDir: Direction | null;
  readonly targetDir: Direction | null;
};

/** A segment with the places in the file that an edit may touch. */
export type ParsedSegment = {
  readonly segment: XliffSegment;
  readonly source: ParsedInline;
  readonly target: ParsedInline | null;
  /** `segment` of XLIFF 2; the `mrk` of seg-source, or the trans-unit itself, of 1.x. */
  readonly element: ElementNode;
  readonly sourceElement: ElementNode;
  /** What holds the target's content: `target`, or its `mrk` for this segment. */
  readonly targetElement: ElementNode | null;
  /** `sdl:seg` of this segment. */
  readonly sdl: ElementNode | null;
};

export type ParsedUnit = {
  readonly unit: XliffUnit;
  readonly element: ElementNode;
  readonly segments: readonly ParsedSegment[];
  readonly issues: readonly CodecIssue[];
};

export const directionOf = (value: string | null, inherited: Direction | null): Direction | null =>
  value === 'ltr' || value === 'rtl' ? value : value === 'auto' ? null : inherited;
