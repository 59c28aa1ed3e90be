import type { InlineContent } from '../../text/inline';
import type { LangTag } from '../../text/types';
import { CodecError } from '../types';
import { hasIllegal } from '../xml/escape';
import { sideOf } from './inline';
import { lineBreakOf, TextEdits } from './patch-edits';
import { type Parsed, parseXliff } from './patch-parse';
import { changesTarget, type PatchContext, type SegmentEdit } from './patch-unit';
import { patchUnit12 } from './patch-unit-1-2';
import { patchUnit2 } from './patch-unit-2';
import type { XliffProposal } from './proposal';
import type { XliffStatus, XliffUnit } from './types';

/** What is to change in one segment, by the positions that `readXliff` gave it. What is not named stays. */
export type XliffEdit = {
  /** `index` of the unit. */
  readonly unit: number;
  /** Position of the segment in its unit. */
  readonly segment: number;
  readonly target?: InlineContent;
  readonly status?: XliffStatus;
  /** What the target was made from: told beside it as a match. Needs a segment with an id in XLIFF 2. */
  readonly proposal?: XliffProposal;
};

export type PatchOptions = {
  /** Written where the file names no target language. */
  readonly targetLang?: LangTag;
  /** Write states of 1.x also where the file has none. */
  readonly addStates?: boolean;
};

/**
 * Gives an XLIFF file back with other targets and states: the text of the file with only the ranges replaced that the
 * edits need. A target that equals the one in the file, however that is spelled, is no edit.
 *
 * Written are: content of targets (added where missing), `state` and `subState`, in 1.x `state` and `approved` where
 * they are, the attributes of SDLXLIFF and memoQ, a missing target language, matches that edits bring. The result is read again and compared.
 *
 * @param text the whole file, decoded
 * @throws CodecError those of `readXliff`; `notSupported` with `reason`: `unknownSegment`, `unknownCode` (a code that the
 *   unit does not have), `illegalCharacter` (1.x), `crossedMark`, `targetLanguage` (a target, and no language for it)
 */
export function patchXliff(text: string, edits: readonly XliffEdit[], options: PatchOptions = {}): string {
  const before = parseXliff(text);
  const wanted = groupByUnit(edits, before);
  const changes = new TextEdits(text);
  const targetLang = (file: number): LangTag | null =>
    before.files[file]?.file.targetLang ?? options.targetLang ?? null;
  const written = new Set<number>();
  const lineBreak = lineBreakOf(text);
  for (const [index, unitEdits] of wanted) {
    const unit = before.units[index]!;
    const context: PatchContext = {
      edits: changes,
      family: before.family,
      lineBreak,
      targetLang: targetLang(unit.unit.file),
      addStates: options.addStates === true,
    };
    const isWritten = (before.family === 2 ? patchUnit2 : patchUnit12)(unit, unitEdits, context);
    if (isWritten) written.add(unit.unit.file);
  }
  nameLanguage(before, written, changes, options.targetLang ?? null);
  const patched = changes.apply();
  if (patched !== text) verify(before, parseXliff(patched), wanted);
  return patched;
}

function groupByUnit(edits: readonly XliffEdit[], { units }: Parsed): ReadonlyMap<number, readonly SegmentEdit[]> {
  const grouped = new Map<number, SegmentEdit[]>();
  for (const { unit, ...edit } of edits) {
    const parsed = units[unit];
    if (parsed?.segments[edit.segment] === undefined)
      throw new CodecError('notSupported', parsed?.unit.at ?? { line: 1, column: 1 }, {
        reason: 'unknownSegment',
        unit,
        segment: edit.segment,
      });
    const list = grouped.get(unit) ?? [];
    if (list.some((other) => other.segment === edit.segment))
      throw new Error(`Two edits for segment ${edit.segment} of unit ${unit}`);
    list.push(edit);
    grouped.set(unit, list);
  }
  return grouped;
}

/** Files that got a target name its language. */
function nameLanguage(
  { family, root, files }: Parsed,
  written: ReadonlySet<number>,
  changes: TextEdits,
  lang: LangTag | null,
): void {
  if (written.size === 0) return;
  if (family === 2) {
    if (root.attrs['trgLang']) return;
    if (lang === null) throw new CodecError('notSupported', root.at, { reason: 'targetLanguage' });
    changes.attribute(root, 'trgLang', lang);
    return;
  }
  for (const index of written) {
    const { element } = files[index]!;
    if (!element.attrs['target-language'] && lang !== null) changes.attribute(element, 'target-language', lang);
  }
}

/**
 * Holds the patched file against the original: same units, everything in them equal but the targets and states that
 * were to change, and those as asked for. A difference is a fault of ours: the file must not leave.
 */
function verify(before: Parsed, after: Parsed, wanted: ReadonlyMap<number, readonly SegmentEdit[]>): void {
  const fault = (what: string, unit: number): never => {
    throw new Error(`The patched file differs in ${what} at unit ${unit}`);
  };
  if (before.units.length !== after.units.length || before.files.length !== after.files.length) fault('structure', -1);
  for (const [i, old] of before.units.entries()) {
    const now = after.units[i]!;
    const edits = wanted.get(i);
    if (edits === undefined) {
      if (whole(old.unit) !== whole(now.unit)) fault('an untouched unit', i);
      continue;
    }
    if (frame(old.unit) !== frame(now.unit)) fault('what surrounds the targets', i);
    const left = now.unit.matches.map((match) => JSON.stringify(match));
    const isKept = (match: string) => left.splice(0, left.indexOf(match) + 1).includes(match);
    if (!old.unit.matches.map((match) => JSON.stringify(match)).every(isKept)) fault('the matches', i);
    for (const [s, segment] of now.unit.segments.entries()) {
      const edit = edits.find((other) => other.segment === s);
      const isAsked = edit !== undefined && edit.target !== undefined && changesTarget(old.segments[s]!, edit);
      const content = isAsked ? edit.target! : (old.unit.segments[s]!.target ?? []);
      if (comparable(content) !== comparable(segment.target ?? [])) fault(`the target of segment ${s}`, i);
    }
  }
}

const whole = ({ at: _, ...unit }: XliffUnit): string => JSON.stringify(unit);
/** A unit without what an edit may change. */
const frame = ({ at: _, segments, matches: __, ...unit }: XliffUnit): string =>
  JSON.stringify([unit, segments.map(({ id, source, trailing }) => [id, source, trailing])]);

/**
 * Text, and codes by what end they are: copies and split pairs get ids of their own, characters that XML cannot hold become
 * codes, and annotations may have lost an end, so those are left aside.
 */
const comparable = (content: InlineContent): string => {
  let out = '';
  for (const node of content) {
    if (node.kind === 'text') for (const character of node.text) out += hasIllegal(character) ? '' : character;
    else if (!['cp', 'mrk', 'sm', 'em'].includes(node.element)) out += `\0${sideOf(node.form)}\0`;
  }
  return out;
};
