import type { InlineCode, InlineContent } from '../../text/inline';
import { CodecError } from '../types';
import { escapeText, hasIllegal, replaceIllegal } from '../xml/escape';
import { OWN, XLIFF_12 } from './names';
import { altTrans } from './proposal';
import { STATE_12 } from './status';
import { XLIFF_STATUSES, type XliffNote, type XliffStatus } from './types';
import { freeId } from './write-2-1';
import { CodeIds, codeJson, optional, type PlacedCodes } from './write-codes';
import type { XliffDraftItem, XliffFileDraft, XliffUnitDraft, XliffWriteOptions } from './write-types';

/**
 * Writes XLIFF 1.2, a piece per unit: a file per document, a trans-unit per block with its role as `restype`, segments
 * as marks in `seg-source` and `target`. The state of a target is that of its least finished segment; each segment's own
 * status stands on its mark, in our namespace. Ids and categories of notes have no place in 1.2.
 *
 * Invariants: valid by the transitional schema and by `validateXliff`; `readXliff` gives back the same files, units and
 * segments.
 *
 * @throws CodecError `notSupported` for a text with characters that XML cannot hold: 1.2 has no way to write them
 * Spec: XLIFF 1.2 (OASIS, 2008).
 */
export async function* writeXliff12(
  items: AsyncIterable<XliffDraftItem>,
  options: XliffWriteOptions,
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield `<xliff xmlns="${XLIFF_12}" xmlns:q="${OWN}" version="1.2">\n`;
  let files = 0;
  let unitIds = new Set<string>();
  const untold: XliffFileDraft = { original: null, datatype: null, notes: [] };
  for await (const item of items) {
    if (item.kind === 'file') {
      if (files++ > 0) yield '</body>\n</file>\n';
      unitIds = new Set();
      yield fileStart(item.file, options);
    } else {
      if (files === 0) {
        files = 1;
        yield fileStart(untold, options);
      }
      yield unitText(item.unit, freeId(item.unit.id, unitIds, 'u'));
    }
  }
  if (files === 0) yield fileStart(untold, options);
  yield '</body>\n</file>\n</xliff>\n';
}

function fileStart(file: XliffFileDraft, options: XliffWriteOptions): string {
  const attrs =
    ` original="${optional('x', replaceIllegal(file.original ?? '')).slice(4, -1)}"` +
    optional('source-language', options.sourceLang) +
    optional('target-language', options.targetLang) +
    optional('datatype', file.datatype ?? 'plaintext');
  const tool = `<tool tool-id="qantara" tool-name="Qantara"${optional('tool-version', options.toolVersion)}/>\n`;
  return `<file${attrs} tool-id="qantara">\n<header>\n${file.notes.map(noteText).join('')}${tool}</header>\n<body>\n`;
}

const noteText = (note: XliffNote): string =>
  `<note${note.priority === 1 ? '' : ` priority="${note.priority}"`}${optional('from', note.author === null ? null : replaceIllegal(note.author))}${optional('annotates', note.appliesTo)}>${escapeText(replaceIllegal(note.text))}</note>\n`;

function unitText(unit: XliffUnitDraft, id: string): string {
  const mids = new Set<string>();
  const segments = unit.segments.map((segment) => ({ ...segment, mid: freeId(segment.id, mids, '') }));
  const codes = new CodeIds([]);
  const say = characters(id);
  const sides = (name: 'source' | 'target') =>
    segments.map(({ [name]: content }, i) =>
      content === null ? null : contentText(content, codes.place(content, i), say),
    );
  const sources = sides('source');
  const targets = sides('target');
  const between = (i: number): string => say(segments[i]!.trailing);
  const mark = (i: number, text: string, attrs: string): string =>
    `<mrk mtype="seg"${optional('mid', segments[i]!.mid)}${attrs}>${text}</mrk>`;
  const leading = say(unit.leading);
  const source = leading + sources.map((text, i) => text! + between(i)).join('');
  const marked = sources.map((text, i) => {
    const { status, isLocked } = segments[i]!;
    return mark(i, text!, ` q:status="${status}"${isLocked ? ' q:locked="yes"' : ''}`) + between(i);
  });
  const attrs =
    optional('resname', unit.name === null ? null : replaceIllegal(unit.name)) +
    (unit.role === null ? '' : ` restype="x-${unit.role}"`) +
    (unit.translate ? '' : ' translate="no"') +
    (isApproved(segments) ? ' approved="yes"' : '');
  return [
    `<trans-unit id="${id}"${attrs} xml:space="preserve">\n`,
    `<source>${source}</source>\n`,
    `<seg-source>${leading}${marked.join('')}</seg-source>\n`,
    targets.every((text) => text === null)
      ? ''
      : `<target state="${STATE_12[leastOf(segments)]}">${leading}${targets.map((text, i) => (text === null ? '' : mark(i, text, '')) + between(i)).join('')}</target>\n`,
    unit.notes.map(noteText).join(''),
    segments.map(({ mid, proposal }) => (proposal ? `${altTrans(mid, proposal, '')}\n` : '')).join(''),
    '</trans-unit>\n',
  ].join('');
}

type HasStatus = { readonly status: XliffStatus; readonly target: InlineContent | null };
const isApproved = (segments: readonly HasStatus[]): boolean =>
  segments.length > 0 &&
  segments.every(({ status, target }) => status === 'approved' && target !== null && target.length > 0);
const leastOf = (segments: readonly HasStatus[]): XliffStatus =>
  XLIFF_STATUSES[Math.min(...segments.map(({ status }) => XLIFF_STATUSES.indexOf(status)))]!;

function contentText(content: InlineContent, placed: PlacedCodes, say: (text: string) => string): string {
  let out = '';
  for (const [at, node] of content.entries()) {
    if (node.kind === 'text') {
      out += say(node.text);
      continue;
    }
    const { id, partner } = placed.byNode.get(at)!;
    const data = hasIllegal(node.data) ? '' : escapeText(node.data);
    const isOpening = node.form === 'open' || node.form === 'isolated-open';
    const common = optional('equiv-text', node.label === undefined ? null : replaceIllegal(node.label)) + own(node);
    if (node.form === 'standalone') out += `<ph id="${id}"${common}>${data}</ph>`;
    else if (partner === null) out += `<it id="${id}" pos="${isOpening ? 'open' : 'close'}"${common}>${data}</it>`;
    else if (at < partner) out += `<bpt id="${id}" rid="${id}"${common}>${data}</bpt>`;
    else out += `<ept id="${id}" rid="${id}"${common}>${data}</ept>`;
  }
  return out;
}

const own = (code: InlineCode): string =>
  optional(code.form === 'close' || code.form === 'isolated-close' ? 'q:end' : 'q:code', codeJson(code));

/** Escapes text of one unit. */
const characters =
  (unit: string) =>
  (text: string): string => {
    if (hasIllegal(text))
      throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'illegalCharacter', unit });
    return escapeText(text);
  };
