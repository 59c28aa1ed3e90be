import { attribute, attributeName, type ElementNode, elements, qualified } from '../element';
import { ITS, ITSM } from '../names';
import type { Report } from './report';

const RULE = 'its-version';

/** Data categories that `annotatorsRef` may name. Source: ITS 2.0 §5.7, its.sch of XLIFF 2.1. */
const CATEGORIES = new Set(
  'allowed-characters directionality domain elements-within-text external-resource id-value language-information locale-filter localization-note localization-quality-issue localization-quality-rating mt-confidence preserve-space provenance storage-size target-pointer terminology text-analysis translate'.split(
    ' ',
  ),
);

const INLINE_ISSUE = [
  'locQualityIssueType',
  'locQualityIssueComment',
  'locQualityIssueSeverity',
  'locQualityIssueProfileRef',
  'locQualityIssueEnabled',
];
const INLINE_PROVENANCE = [
  'org',
  'orgRef',
  'person',
  'personRef',
  'revOrg',
  'revOrgRef',
  'revPerson',
  'revPersonRef',
  'revTool',
  'revToolRef',
  'tool',
  'toolRef',
];
/**
 * Attributes that make a mark an ITS annotation, whose type then is `its:generic` or left out. Terms may carry the
 * annotator of their confidence. Source: its.sch of XLIFF 2.1.
 */
const ANNOTATIONS = new Set([
  'annotatorsRef',
  'locQualityIssuesRef',
  'locQualityRatingScore',
  'locQualityRatingVote',
  'taIdentRef',
  'taSource',
  'taIdent',
  'taClassRef',
  'mtConfidence',
  'provenanceRecordsRef',
  'allowedCharacters',
  'localeFilterList',
  'lang',
]);

export type ItsScope = {
  /** Whether an `its:version` stands on the element or above it. */
  readonly hasVersion: boolean;
  readonly hasScore: boolean;
  readonly hasVote: boolean;
};
export const NO_ITS: ItsScope = { hasVersion: false, hasScore: false, hasVote: false };

/** ITS attributes of an element by local name; those of the XLIFF mapping with `itsm:` before it. */
export function itsAttributes(element: ElementNode): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const name in element.attrs) {
    if (!name.includes(':') || name.startsWith('xml')) continue;
    const { uri, local } = attributeName(element, name);
    if (uri === ITS) found.set(local, element.attrs[name]!);
    else if (uri === ITSM) found.set(`itsm:${local}`, element.attrs[name]!);
  }
  return found;
}

export function widen(scope: ItsScope, its: ReadonlyMap<string, string>): ItsScope {
  if (its.size === 0) return scope;
  return {
    hasVersion: scope.hasVersion || its.has('version'),
    hasScore: scope.hasScore || its.has('locQualityRatingScore'),
    hasVote: scope.hasVote || its.has('locQualityRatingVote'),
  };
}

/**
 * ITS markup of one element; `scope` is what holds at the element itself, `records` the ids of issue and provenance
 * lists of the unit. The type of a mark is told as a warning in 2.0, where the module does not exist yet.
 */
export function checkIts(
  element: ElementNode,
  its: ReadonlyMap<string, string>,
  scope: ItsScope,
  context: { readonly version: string; readonly records: ReadonlySet<string> | null },
  report: Report,
): void {
  if (its.size === 0) return;
  const say = (params: Record<string, string>) => report(RULE, element.at, params);
  if (!scope.hasVersion) say({ reason: 'noVersion' });
  if (its.has('locQualityRatingScoreThreshold') && !scope.hasScore) say({ missing: 'locQualityRatingScore' });
  if (its.has('locQualityRatingVoteThreshold') && !scope.hasVote) say({ missing: 'locQualityRatingVote' });
  const annotators = its.get('annotatorsRef');
  if (annotators !== undefined) checkAnnotators(annotators, say);

  const exclude = (name: string, others: readonly string[]): void => {
    const other = its.has(name) ? others.find((candidate) => its.has(candidate)) : undefined;
    if (other !== undefined) say({ attribute: name, besides: other });
  };
  exclude('taIdentRef', ['taSource', 'taIdent']);
  exclude('locQualityRatingScore', ['locQualityRatingVote']);
  exclude('locQualityIssuesRef', INLINE_ISSUE);
  exclude('provenanceRecordsRef', INLINE_PROVENANCE);
  if (its.has('taSource') !== its.has('taIdent')) say({ missing: its.has('taSource') ? 'taIdent' : 'taSource' });
  for (const name of ['locQualityIssuesRef', 'provenanceRecordsRef']) {
    const ref = its.get(name);
    if (ref === undefined || context.records === null) continue;
    // Records of provenance may stand elsewhere; issues are always of this unit.
    if (name === 'provenanceRecordsRef' && !ref.startsWith('#')) continue;
    if (!ref.startsWith('#its=') || !context.records.has(ref.slice(5))) say({ attribute: name, ref });
  }
  if (element.local !== 'mrk' && element.local !== 'sm') return;
  const type = attribute(element, 'type');
  const isAnnotation = [...its.keys()].some((name) => ANNOTATIONS.has(name) || name.startsWith('itsm:'));
  const isTerm = its.has('termConfidence') && (type === 'term' || type === 'its:term-no');
  if (isAnnotation && type !== null && type !== 'its:generic' && !isTerm)
    report(RULE, element.at, { attribute: 'type', value: type }, context.version === '2.0' ? 'warning' : 'error');
}

function checkAnnotators(value: string, say: (params: Record<string, string>) => void): void {
  const seen = new Set<string>();
  for (const entry of value.trim().split(/\s+/u)) {
    const category = entry.slice(0, Math.max(0, entry.indexOf('|')));
    if (!CATEGORIES.has(category) || seen.has(category)) say({ attribute: 'annotatorsRef', value: entry });
    seen.add(category);
  }
}

/** Lists of issues and of provenance in a file, group or unit: each record says something, each list has its own id. */
export function checkItsRecords(lists: readonly ElementNode[], report: Report): void {
  const seen = new Set<string>();
  for (const list of lists) {
    if (list.uri !== ITS || !['locQualityIssues', 'provenanceRecords'].includes(list.local)) continue;
    const id = attribute(list, 'xml:id');
    if (id !== null && seen.has(id)) report(RULE, list.at, { id });
    if (id !== null) seen.add(id);
    for (const record of elements(list)) {
      const wanted = record.local === 'locQualityIssue' ? INLINE_ISSUE.slice(0, 2) : INLINE_PROVENANCE;
      const says = wanted.some((name) => attribute(record, name) !== null || qualified(record, ITS, name) !== null);
      if (!says) report(RULE, record.at, { element: record.name, missing: wanted.join('|') });
    }
  }
}
