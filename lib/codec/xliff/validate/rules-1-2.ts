import { primaryLang } from '../../../text/lang';
import { attribute, childNamed, childrenNamed, descendants, type ElementNode, textOf } from '../element';
import { isSegmentMark } from '../inline-1-2';
import { KNOWN_STATES_12 } from '../status';
import { marksIn } from '../unit-1-2';
import type { Report } from './report';

/** What holds for the units of a file. */
type FileContext = {
  readonly sourceLang: string | null;
  readonly targetLang: string | null;
};

/** Rules of a trans-unit beyond the schema, except those that compare it with others. */
export function checkUnit12(unit: ElementNode, file: FileContext, report: Report): void {
  const source = childNamed(unit, 'source');
  const segSource = childNamed(unit, 'seg-source');
  const target = childNamed(unit, 'target');
  checkLanguage(source, file.sourceLang, report);
  checkLanguage(target, file.targetLang, report);
  for (const holder of [source, segSource, target]) {
    if (holder === null) continue;
    // Marks of segments may cut a code in two, which then stands twice.
    if (holder === source || segSource === null) checkCodeIds(holder, holder === source ? 'error' : 'warning', report);
    checkPairs(holder, holder === target ? 'error' : 'warning', report);
  }
  if (segSource !== null) checkSegments(segSource, target, unit, report);
  checkState(unit, target, report);
  if (source !== null && target !== null && textOf(target).trim() !== '') checkKept(source, target, report);
}

function checkLanguage(element: ElementNode | null, expected: string | null, report: Report): void {
  const lang = element === null ? null : attribute(element, 'xml:lang');
  if (element === null || !lang || !expected || lang.toLowerCase() === expected.toLowerCase()) return;
  report(
    'lang-agrees',
    element.at,
    { lang, expected, isNear: Number(primaryLang(lang) === primaryLang(expected)) },
    'warning',
  );
}

const CODES = new Set(['g', 'x', 'bx', 'ex', 'ph', 'bpt', 'ept', 'it']);
const ENDS: Readonly<Record<string, string>> = { ept: 'bpt', ex: 'bx' };

const codesIn = (holder: ElementNode): readonly ElementNode[] =>
  [...descendants(holder)].filter((element) => element.uri === holder.uri && CODES.has(element.local));

/** Element and id once in a source; the two ends of a pair share one. */
function checkCodeIds(holder: ElementNode, severity: 'error' | 'warning', report: Report): void {
  const seen = new Set<string>();
  for (const element of codesIn(holder)) {
    const id = attribute(element, 'id');
    if (id === null) continue;
    const key = `${element.local} ${id}`;
    if (seen.has(key)) report('code-id', element.at, { element: element.name, id }, severity);
    seen.add(key);
  }
}

/** Ends name their start by `rid`, else by `id`, else the innermost is theirs. A start before its end. */
function checkPairs(holder: ElementNode, severity: 'error' | 'warning', report: Report): void {
  const all = codesIn(holder);
  for (const [end, start] of Object.entries(ENDS)) {
    const opened: { rid: string | null; id: string | null; element: ElementNode }[] = [];
    for (const element of all) {
      if (element.local === start)
        opened.push({ rid: attribute(element, 'rid'), id: attribute(element, 'id'), element });
      if (element.local !== end) continue;
      const [rid, id] = [attribute(element, 'rid'), attribute(element, 'id')];
      let i = rid === null ? -1 : opened.findLastIndex((open) => open.rid === rid);
      if (i === -1) i = opened.findLastIndex((open) => open.rid === null && open.id === (rid ?? id));
      if (i === -1 && rid === null) i = opened.findLastIndex((open) => open.rid === null);
      if (i !== -1) opened.splice(i, 1);
      else
        report(
          'pair',
          element.at,
          { element: element.name, id: id ?? rid ?? '' },
          startsLater(all, element, start) ? 'warning' : severity,
        );
    }
    for (const open of opened)
      if (!all.some((element) => element.local === end && startsFor(element, open)))
        report('pair', open.element.at, { element: open.element.name, id: open.id ?? '' }, severity);
  }
}

const startsFor = (end: ElementNode, open: { rid: string | null; id: string | null }): boolean =>
  (attribute(end, 'rid') ?? attribute(end, 'id')) === (open.rid ?? open.id);

/** Whether an end has its start, but behind it: crossed by a translator, told as a warning. */
function startsLater(all: readonly ElementNode[], end: ElementNode, start: string): boolean {
  return all
    .slice(all.indexOf(end))
    .some(
      (element) =>
        element.local === start && startsFor(end, { rid: attribute(element, 'rid'), id: attribute(element, 'id') }),
    );
}

function checkSegments(segSource: ElementNode, target: ElementNode | null, unit: ElementNode, report: Report): void {
  const mids = new Set<string | null>();
  for (const mark of marksIn(segSource)) {
    const mid = attribute(mark, 'mid');
    if (mids.has(mid)) report('seg-mids', mark.at, { mid: mid ?? '' });
    mids.add(mid);
  }
  const known = new Set([...descendants(segSource)].filter((e) => e.local === 'mrk').map((e) => attribute(e, 'mid')));
  for (const mark of target === null ? [] : [...descendants(target)].filter(isSegmentMark))
    if (!known.has(attribute(mark, 'mid')))
      report('seg-match', mark.at, { mid: attribute(mark, 'mid') ?? '' }, 'warning');
  for (const match of childrenNamed(unit, 'alt-trans')) {
    const mid = attribute(match, 'mid');
    if (mid !== null && !known.has(mid)) report('seg-match', match.at, { mid }, 'warning');
  }
}

function checkState(unit: ElementNode, target: ElementNode | null, report: Report): void {
  const isEmpty = target === null || (textOf(target).trim() === '' && codesIn(target).length === 0);
  if (attribute(unit, 'approved') === 'yes' && isEmpty) report('approved', unit.at, {}, 'warning');
  const state = target === null ? null : attribute(target, 'state');
  if (target === null || state === null) return;
  if (!KNOWN_STATES_12.has(state) && !/^x-\S+$/u.test(state)) report('state', target.at, { state }, 'warning');
  else if (isEmpty && ['translated', 'signed-off', 'final'].includes(state))
    report('state', target.at, { state, reason: 'empty' }, 'warning');
}

/** A target has the codes of its source, counted by element and id. */
function checkKept(source: ElementNode, target: ElementNode, report: Report): void {
  const count = (holder: ElementNode) => {
    const counts = new Map<string, number>();
    for (const element of codesIn(holder)) {
      const key = `${element.local} ${attribute(element, 'id') ?? ''}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return counts;
  };
  const [wanted, found] = [count(source), count(target)];
  const lacking = [...wanted].filter(([key, n]) => (found.get(key) ?? 0) < n).map(([key]) => key);
  const extra = [...found].filter(([key, n]) => (wanted.get(key) ?? 0) < n).map(([key]) => key);
  if (lacking.length + extra.length === 0) return;
  const named = (keys: readonly string[], name: string) =>
    keys.length > 0 ? { [name]: keys.slice(0, 8).join(', ') } : {};
  report('codes-kept', target.at, { ...named(lacking, 'missing'), ...named(extra, 'extra') }, 'warning');
}
