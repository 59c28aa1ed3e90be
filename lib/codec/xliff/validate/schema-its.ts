import { ITS } from '../names';
import { declare, type ValueType } from './schema';
import { between, doubleBetween, matching, oneOf } from './values';

/** ITS 2.0 as XLIFF 2.1 takes it. Source: its.xsd of XLIFF 2.1. */

const RULE = 'its-version';
const score = between(0, 100, RULE);
const confidence = doubleBetween(0, 1, RULE);
const integer = matching(/^\s*[+-]?[0-9]+\s*$/u, RULE);

export const ITS_ATTRIBUTES: ReadonlyMap<string, ValueType> = new Map([
  ['version', oneOf('2.0', RULE)],
  ['localeFilterType', oneOf('include exclude', RULE)],
  ['locQualityIssueEnabled', oneOf('yes no', RULE)],
  ['locQualityIssueSeverity', score],
  [
    'locQualityIssueType',
    oneOf(
      'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register locale-specific-content locale-violation style characters misspelling typographical formatting inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance uncategorized other',
      RULE,
    ),
  ],
  ['locQualityRatingScore', score],
  ['locQualityRatingScoreThreshold', score],
  ['locQualityRatingVote', integer],
  ['locQualityRatingVoteThreshold', integer],
  ['mtConfidence', confidence],
  ['taConfidence', confidence],
  ['termConfidence', confidence],
]);

export const ITS_ELEMENTS = declare(
  ITS,
  {},
  {},
  {
    locQualityIssues: { attrs: 'xml:id! version', content: 'locQualityIssue+', foreign: true },
    locQualityIssue: {
      attrs:
        'version locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef locQualityIssueEnabled',
      foreign: true,
    },
    provenanceRecords: { attrs: 'xml:id! version', content: 'provenanceRecord+', foreign: true },
    provenanceRecord: {
      attrs:
        'version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef',
      foreign: true,
    },
  },
);
