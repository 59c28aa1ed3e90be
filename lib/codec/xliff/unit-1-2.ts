import { plainText } from '../../text/inline';
import type { CodecIssue } from '../types';
import {
  attribute,
  childNamed,
  childrenNamed,
  type ElementNode,
  elements,
  type Node,
  qualified,
  textOf,
} from './element';
import type { ParsedInline } from './inline';
import { isSegmentMark, readInline12, type SdlTags } from './inline-1-2';
import { MEMOQ, OWN, SDL } from './names';
import type { Inherited, ParsedSegment, ParsedUnit } from './parsed';
import { KNOWN_STATES_12, statusOfConf, statusOfMemoq, statusOfState12 } from './status';
import type { XliffMatch, XliffNote, XliffSegment, XliffStatus } from './types';
import { percentOf, roleOf, withTrailing, yes } from './unit-2';

/** Reads a `trans-unit` of XLIFF 1.x, or says why it cannot be. */
export function readUnit12(
  element: ElementNode,
  index: number,
  file: number,
  around: Inherited,
  tags?: SdlTags,
): ParsedUnit {
  const issues: CodecIssue[] = [];
  const issue = (code: string, severity: CodecIssue['severity'], params?: CodecIssue['params']) =>
    issues.push({ code, severity, at: element.at, ...(params ? { params } : {}) });
  const id = attribute(element, 'id');
  const source = childNamed(element, 'source');
  if (id === null) issue('missingUnitId', 'accepted');
  if (source === null) issue('missingSource', 'unitRefused');
  const { leading, segments } =
    source === null ? { leading: '', segments: [] } : segmentsOf(element, source, tags, issue);
  const restype = attribute(element, 'restype');
  return {
    element,
    segments,
    issues,
    unit: {
      index,
      file,
      id,
      name: attribute(element, 'resname'),
      role: restype?.startsWith('x-') ? roleOf(restype.slice(2)) : null,
      translate: yes(attribute(element, 'translate'), around.translate),
      canResegment: true,
      sourceDir: null,
      targetDir: null,
      leading,
      segments: segments.map(({ segment }) => segment),
      notes: childrenNamed(element, 'note').map(readNote12),
      matches: childrenNamed(element, 'alt-trans').flatMap((match) => readAltTrans(match, tags)),
      terms: [],
      at: element.at,
    },
  };
}

type Report = (code: string, severity: CodecIssue['severity'], params?: CodecIssue['params']) => void;

function segmentsOf(
  unit: ElementNode,
  source: ElementNode,
  tags: SdlTags | undefined,
  issue: Report,
): { readonly leading: string; readonly segments: readonly ParsedSegment[] } {
  const target = childNamed(unit, 'target');
  const segSource = childNamed(unit, 'seg-source');
  const marks = segSource === null ? [] : marksIn(segSource);
  const whole = (): ParsedSegment => makeSegment(unit, { element: unit, source, target, tags, mid: null }, issue);
  if (segSource === null) return { leading: '', segments: [whole()] };
  if (marks.length === 0) return { leading: textOf(segSource), segments: [] };

  const targetMarks = target === null ? [] : [...marksIn(target)];
  /** A mid said twice, against the rules, goes to the marks in their order. */
  const takeMark = (mid: string | null): ElementNode | null => {
    const i = targetMarks.findIndex((mark) => attribute(mark, 'mid') === mid);
    return i === -1 ? null : targetMarks.splice(i, 1)[0]!;
  };
  const isUnsplit = target !== null && targetMarks.length === 0 && textOf(target).trim() !== '';
  if (isUnsplit && marks.length > 1) {
    issue('targetNotSegmented', 'accepted');
    return { leading: '', segments: [whole()] };
  }
  let leading = '';
  const segments: ParsedSegment[] = [];
  const visit = (nodes: readonly Node[]): void => {
    for (const node of nodes) {
      if (node.kind === 'element' && isSegmentMark(node)) {
        const mid = attribute(node, 'mid');
        const place = {
          element: node,
          source: node,
          target: isUnsplit ? target : takeMark(mid),
          tags,
          mid,
          isRepeated: segments.some(({ segment }) => segment.id === mid),
        };
        segments.push(makeSegment(unit, place, issue));
      } else if (node.kind === 'element') visit(node.children);
      else if (node.kind === 'text') {
        const last = segments.at(-1);
        if (last) segments[segments.length - 1] = withTrailing(last, node.text);
        else leading += node.text;
      }
    }
  };
  visit(segSource.children);
  for (const mark of targetMarks) issue('unknownSegment', 'accepted', { mid: attribute(mark, 'mid') ?? '' });
  return { leading, segments };
}

/** The marks of segments in a `seg-source` or `target`, also those inside `g`. */
export function marksIn(element: ElementNode): readonly ElementNode[] {
  return elements(element).flatMap((child) => (isSegmentMark(child) ? [child] : marksIn(child)));
}

type Place = {
  readonly element: ElementNode;
  readonly source: ElementNode;
  readonly target: ElementNode | null;
  readonly tags: SdlTags | undefined;
  readonly mid: string | null;
  /** Whether a segment before has the same mid: what the vendor says of it is taken then. */
  readonly isRepeated?: boolean;
};

function makeSegment(unit: ElementNode, place: Place, issue: Report): ParsedSegment {
  const source = readInline12(place.source, place.tags);
  const target = place.target === null ? null : readInline12(place.target, place.tags);
  const sdl = place.isRepeated ? null : sdlSegment(unit, place.mid);
  return {
    source,
    target,
    element: place.element,
    sourceElement: place.source,
    targetElement: place.target,
    sdl,
    segment: {
      id: place.mid,
      source: source.content,
      target: target === null ? null : target.content,
      ...statusOf(unit, place, source, target, sdl, issue),
      trailing: '',
      order: null,
    },
  };
}

/** Status from the vendor's own attributes where they are, else from our own on a mark, else from the standard's. */
function statusOf(
  unit: ElementNode,
  place: Place,
  source: ParsedInline,
  target: ParsedInline | null,
  sdl: ElementNode | null,
  issue: Report,
): Pick<XliffSegment, 'status' | 'state' | 'subState' | 'isLocked' | 'percent'> {
  const hasText = target !== null && target.content.length > 0;
  if (sdl !== null) {
    const conf = attribute(sdl, 'conf');
    return {
      status: statusOfConf(conf, hasText),
      state: conf,
      subState: attribute(sdl, 'origin'),
      isLocked: attribute(sdl, 'locked') === 'true',
      percent: percentOf(attribute(sdl, 'percent')),
    };
  }
  const memoq = qualified(unit, MEMOQ, 'status');
  if (memoq !== null)
    return {
      status: statusOfMemoq(memoq, hasText),
      state: memoq,
      subState: null,
      isLocked: qualified(unit, MEMOQ, 'locked') !== null && qualified(unit, MEMOQ, 'locked') !== 'false',
      percent: percentOf(qualified(unit, MEMOQ, 'percent')),
    };
  const holder = childNamed(unit, 'target');
  const state = holder === null ? null : attribute(holder, 'state');
  if (state !== null && !KNOWN_STATES_12.has(state) && !state.startsWith('x-'))
    issue('unknownState', 'accepted', { state });
  const own = place.element === unit ? unit : place.element;
  const ownStatus = qualified(own, OWN, 'status');
  return {
    status:
      ownStatus !== null && isStatus(ownStatus)
        ? ownStatus
        : statusOfState12(state, attribute(unit, 'approved'), {
            hasText,
            equalsSource: hasText && plainText(target.content) === plainText(source.content),
          }),
    state,
    subState: holder === null ? null : attribute(holder, 'state-qualifier'),
    isLocked: qualified(own, OWN, 'locked') === 'yes',
    percent: null,
  };
}

const isStatus = (value: string): value is XliffStatus =>
  ['untranslated', 'draft', 'translated', 'reviewed', 'approved'].includes(value);

function sdlSegment(unit: ElementNode, mid: string | null): ElementNode | null {
  if (mid === null) return null;
  for (const defs of elements(unit).filter((child) => child.uri === SDL && child.local === 'seg-defs')) {
    const found = elements(defs).find((seg) => seg.local === 'seg' && attribute(seg, 'id') === mid);
    if (found) return found;
  }
  return null;
}

export function readNote12(note: ElementNode): XliffNote {
  const annotates = attribute(note, 'annotates');
  const priority = Number(attribute(note, 'priority') ?? '1');
  return {
    id: null,
    text: textOf(note),
    appliesTo: annotates === 'source' || annotates === 'target' ? annotates : null,
    category: null,
    author: attribute(note, 'from'),
    priority: Number.isInteger(priority) && priority >= 1 && priority <= 10 ? priority : 1,
  };
}

function readAltTrans(match: ElementNode, tags: SdlTags | undefined): readonly XliffMatch[] {
  const source = childNamed(match, 'source');
  const type = attribute(match, 'alttranstype');
  return childrenNamed(match, 'target').map((target) => ({
    source: source === null ? null : readInline12(source, tags).content,
    target: readInline12(target, tags).content,
    targetLang: attribute(target, 'xml:lang') ?? attribute(match, 'xml:lang'),
    quality: percentOf(attribute(match, 'match-quality')),
    type,
    origin: attribute(match, 'origin'),
    segment: attribute(match, 'mid'),
    isReference: type === 'reference',
  }));
}
