import type { Span } from '../core/span';

/** What could not be taken over from a rule file as it stands. */
export type RuleIssueCode =
  /** The regular expression has no equivalent here: the rule is off. */
  | 'unsupportedConstruct'
  /** The regular expression is malformed: the rule is off. */
  | 'malformedPattern'
  /** The construct was replaced by a near one; the rule may match a little differently. */
  | 'approximatedConstruct'
  /** A language map names a set of rules that the file does not hold. */
  | 'unknownLanguageRule'
  /** No map matches the language: its texts stay whole. */
  | 'noRulesForLanguage';

/**
 * One finding about a rule. `ruleIndex` counts from 0 within `languageRuleName`; it is null for a finding about a map.
 * `construct` is the piece of the pattern meant, as written.
 */
export type RuleIssue = {
  readonly code: RuleIssueCode;
  readonly severity: 'error' | 'warning';
  readonly languageRuleName: string;
  readonly ruleIndex: number | null;
  readonly side: 'before' | 'after' | 'map';
  readonly construct: string;
  /** Where reading the pattern stopped, in UTF-16 units; null where the whole of it is meant. */
  readonly at: number | null;
};

/** Sentence spans that cover a text: ordered, non-empty, without gap or overlap. */
export type SegmentSpans = readonly Span[];
