import type { InlineCode, InlineContent } from '../../text/inline';
import { direction } from '../../text/lang';
import { isXmlChar } from '../xml/chars';
import { escapeText, hasIllegal, replaceIllegal } from '../xml/escape';
import { OWN, OWN_PREFIX, XLIFF_20 } from './names';
import { match2, matches2 } from './proposal';
import { ownSubState, STATE_2 } from './status';
import type { XliffNote } from './types';
import { isNmtoken } from './validate/values';
import { CodeIds, codeJson, optional, type PlacedCode, type PlacedCodes } from './write-codes';
import type {
  XliffDraftItem,
  XliffFileDraft,
  XliffSegmentDraft,
  XliffUnitDraft,
  XliffWriteOptions,
} from './write-types';

/**
 * Writes XLIFF 2.1, a piece per unit: a file per document, a unit per block with its role as `type`, segments with state
 * and notes; what stands between segments as ignorables. What the standard cannot hold of our codes stands in attributes
 * of our own namespace, what its four states cannot tell in `subState`.
 *
 * Invariants: valid by schema and by `validateXliff`; `readXliff` gives back the same files, units and segments
 * (`null` ids are given; a unit without segments is left out).
 * Spec: XLIFF 2.1 (OASIS, 2018).
 */
export async function* writeXliff21(
  items: AsyncIterable<XliffDraftItem>,
  options: XliffWriteOptions,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<xliff xmlns="${XLIFF_20}" xmlns:q="${OWN}" version="2.1"${optional('srcLang', options.sourceLang)}${optional('trgLang', options.targetLang)} xml:space="preserve">\n`;
  let files = 0;
  let unitIds = new Set<string>();
  for await (const item of items) {
    if (item.kind === 'file') {
      if (files > 0) yield '</file>\n';
      files++;
      unitIds = new Set();
      yield fileStart(item.file, files, options);
    } else if (item.unit.segments.length > 0) {
      if (files === 0) yield fileStart({ original: null, datatype: null, notes: [] }, ++files, options);
      yield unitText(item.unit, freeId(item.unit.id, unitIds, 'u'));
    }
  }
  if (files === 0) yield fileStart({ original: null, datatype: null, notes: [] }, 1, options);
  yield '</file>\n</xliff>\n';
}

/** The id as it is where the format takes it and nobody has it, else a new one. Takes it. */
export function freeId(wanted: string | null, used: Set<string>, prefix: string): string {
  let id = wanted ?? '';
  for (let n = used.size + 1; !isNmtoken(id) || id.trim() !== id || used.has(id); n++) id = `${prefix}${n}`;
  used.add(id);
  return id;
}

function fileStart(file: XliffFileDraft, number: number, options: XliffWriteOptions): string {
  const dirs = ` srcDir="${direction(options.sourceLang)}" trgDir="${direction(options.targetLang)}"`;
  return `<file id="f${number}"${optional('original', clean(file.original))}${dirs}>\n${notesText(file.notes)}`;
}

const clean = (text: string | null): string | null => (text === null ? null : replaceIllegal(text));

function notesText(notes: readonly XliffNote[]): string {
  if (notes.length === 0) return '';
  const used = new Set<string>();
  const lines = notes.map((note) => {
    const id = note.id === null || used.has(note.id) || !isNmtoken(note.id) ? null : note.id;
    if (id !== null) used.add(id);
    const attrs =
      optional('id', id) +
      optional('appliesTo', note.appliesTo) +
      optional('category', clean(note.category)) +
      (note.priority === 1 ? '' : ` priority="${note.priority}"`) +
      optional('q:author', clean(note.author));
    return `<note${attrs}>${escapeText(replaceIllegal(note.text))}</note>\n`;
  });
  return `<notes>\n${lines.join('')}</notes>\n`;
}

function unitText(unit: XliffUnitDraft, id: string): string {
  const segmentIds = new Set<string>();
  const ids = unit.segments.map((segment) => freeId(segment.id, segmentIds, 's'));
  const codes = new CodeIds(ids);
  const data = new OriginalDataWriter();
  const parts: string[] = [];
  if (unit.leading !== '') parts.push(ignorable(unit.leading));
  for (const [i, segment] of unit.segments.entries()) {
    parts.push(segmentText(segment, ids[i]!, i, codes, data));
    if (segment.trailing !== '') parts.push(ignorable(segment.trailing));
  }
  const attrs =
    optional('name', clean(unit.name)) +
    (unit.translate ? '' : ' translate="no"') +
    (unit.role === null ? '' : ` type="${OWN_PREFIX}:${unit.role}"`);
  const matches = unit.segments.flatMap(({ proposal }, i) => (proposal ? [match2(ids[i]!, proposal, 'mtc:', '')] : []));
  const proposals = matches.length === 0 ? '' : matches2(matches, '\n');
  return `<unit id="${id}"${attrs}>\n${proposals}${notesText(unit.notes)}${data.done()}${parts.join('')}</unit>\n`;
}

const ignorable = (text: string): string => `<ignorable><source>${characters(text)}</source></ignorable>\n`;

function segmentText(
  segment: XliffSegmentDraft,
  id: string,
  index: number,
  ids: CodeIds,
  data: OriginalDataWriter,
): string {
  const hasText = (segment.target?.length ?? 0) > 0;
  const subState = ownSubState(segment.status, hasText, segment.isLocked);
  const source = ids.place(segment.source, index);
  const target = segment.target === null ? null : ids.place(segment.target, index);
  const kept = new Set(target === null ? [] : [...target.byNode.values()].map((placed) => placed.id));
  const isKept = (code: PlacedCode): boolean => target === null || kept.has(code.id);
  const needsTarget = segment.target !== null || ['translated', 'reviewed', 'approved'].includes(segment.status);
  const lines = [
    `<segment id="${id}" state="${STATE_2[segment.status]}"${optional('subState', subState)}>\n`,
    `<source>${contentText(segment.source, source, data, isKept)}</source>\n`,
    needsTarget
      ? `<target>${target === null ? '' : contentText(segment.target!, target, data, isKept)}</target>\n`
      : '',
    '</segment>\n',
  ];
  return lines.join('');
}

/** The native markup of a unit's codes, each text once. */
class OriginalDataWriter {
  private readonly ids = new Map<string, string>();

  ref(data: string): string | null {
    if (data === '' || hasIllegal(data)) return null;
    const known = this.ids.get(data);
    if (known !== undefined) return known;
    const id = `d${this.ids.size + 1}`;
    this.ids.set(data, id);
    return id;
  }

  done(): string {
    if (this.ids.size === 0) return '';
    const lines = [...this.ids].map(([data, id]) => `<data id="${id}">${escapeText(data)}</data>\n`);
    return `<originalData>\n${lines.join('')}</originalData>\n`;
  }
}

/** @param isKept whether the target has the code: only then can the file demand that it stays */
function contentText(
  content: InlineContent,
  placed: PlacedCodes,
  data: OriginalDataWriter,
  isKept: (code: PlacedCode) => boolean,
): string {
  let out = '';
  for (const [at, node] of content.entries()) {
    if (node.kind === 'text') {
      out += characters(node.text);
      continue;
    }
    const code = placed.byNode.get(at)!;
    const partner = code.partner === null ? null : placed.byNode.get(code.partner)!;
    const hints = canDelete(code, isKept);
    if (node.form === 'standalone') out += `<ph id="${code.id}"${lone(node, data)}${hints}${own('code', node)}/>`;
    else if (partner !== null && !placed.crossing.has(at))
      out += at < partner.at ? pcStart(code, partner.code, data, hints) : '</pc>';
    else if (partner !== null && at < partner.at)
      out += `<sc id="${code.id}"${lone(node, data)}${hints}${own('code', node)}/>`;
    else if (partner !== null)
      out += `<ec startRef="${code.id}"${lone(node, data)}${canDelete(partner, isKept)}${own('end', node)}/>`;
    else if (node.form === 'open' || node.form === 'isolated-open')
      out += `<sc id="${code.id}" isolated="yes"${lone(node, data)}${hints}${own('code', node)}/>`;
    else out += `<ec id="${code.id}" isolated="yes"${lone(node, data)}${hints}${own('end', node)}/>`;
  }
  return out;
}

/** The one hint that goes out, and with both ends of a span: a code that must stay, where the translator let it stay. */
const canDelete = (code: PlacedCode, isKept: (code: PlacedCode) => boolean): string =>
  code.code.canDelete === false && isKept(code) ? ' canDelete="no"' : '';

const lone = (code: InlineCode, data: OriginalDataWriter): string =>
  optional('dataRef', data.ref(code.data)) + optional('disp', clean(code.label ?? null));

function pcStart(start: PlacedCode, end: InlineCode, data: OriginalDataWriter, hints: string): string {
  const refs =
    optional('dataRefStart', data.ref(start.code.data)) +
    optional('dataRefEnd', data.ref(end.data)) +
    optional('dispStart', clean(start.code.label ?? null)) +
    optional('dispEnd', clean(end.label ?? null));
  return `<pc id="${start.id}"${refs}${hints}${own('code', start.code)}${own('end', end)}>`;
}

const own = (name: 'code' | 'end', code: InlineCode): string => optional(`q:${name}`, codeJson(code));

/** Text with a `cp` for each character that XML cannot hold. */
function characters(text: string): string {
  if (!hasIllegal(text)) return escapeText(text);
  let out = '';
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    out += isXmlChar(codePoint)
      ? escapeText(character)
      : `<cp hex="${codePoint.toString(16).toUpperCase().padStart(4, '0')}"/>`;
  }
  return out;
}
