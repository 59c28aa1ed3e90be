import { plainText } from '../../text/inline';
import { type ExtractedDocument, SourceMapBuilder } from '../document';
import { PiecesBuilder } from '../pieces';
import { CodecError } from '../types';
import { cueContent, renderCue } from './text';

export type SubtitleFormat = 'srt' | 'vtt';

/** The most characters of a line where the cue's own lines are shorter. Source: Netflix and EBU style guides for Latin and Arabic. */
const LINE = 42;
/** `00:01:02,500 --> 00:01:04,000`, with a point in WebVTT and in careless files; hours may be missing. */
export const TIMES = /^(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]+-->[ \t]+(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}/u;

/**
 * Reads SubRip or WebVTT: a block for each cue, or for each line of a dialogue whose lines begin with a dash. Line breaks inside a
 * cue are spaces for the translator; numbers, times, positions, notes and styles stay. Tags are codes.
 *
 * `writeSubtitles(skeleton, contents of the blocks)` gives the file back to the byte.
 * @throws CodecError `wrongRoot` when no line says times
 */
export function readSubtitles(text: string, format: SubtitleFormat): ExtractedDocument {
  const builder = new PiecesBuilder(text);
  const isVtt = format === 'vtt';
  const lineEnd = text.includes('\r\n') ? 'crlf' : 'lf';
  let hasTimes = false;
  for (const { start, end } of cueTexts(text)) {
    hasTimes = true;
    for (const part of dialogueParts(text, start, end)) {
      const raw = text.slice(part.start, part.end);
      const content = cueContent(raw, isVtt);
      const plain = plainText(content);
      if (!/[\p{L}\p{N}]/u.test(plain) || plain !== plain.trim()) continue;
      const width = widthOf(raw, isVtt);
      const map = new SourceMapBuilder();
      map.add(plain.length, part.start, raw === plain ? plain.length : raw.length);
      const kind = `${lineEnd}:${width}`;
      builder.add(
        { content, sourceMap: map.done(), hint: 'body' },
        part.start,
        part.end,
        renderSlot(content, format, kind),
        kind,
      );
    }
  }
  if (!hasTimes) throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: format });
  return { format, blocks: builder.blocks, skeleton: { format, pieces: builder.done() } };
}

/** The most characters of a line of the cue, at least what style guides allow. */
const widthOf = (raw: string, isVtt: boolean): number =>
  raw.split(/\r?\n/u).reduce((most, line) => Math.max(most, plainText(cueContent(line, isVtt)).length), LINE);

/** A slot's content; `kind` says the line ends of the file and the width of a line. */
export function renderSlot(content: Parameters<typeof renderCue>[0], format: SubtitleFormat, kind: string): string {
  const [lineEnd, width] = kind.split(':');
  return renderCue(content, format === 'vtt', lineEnd === 'crlf' ? '\r\n' : '\n', Number(width));
}

/** Where the texts of cues stand: from behind the line of times to the next empty line. */
function* cueTexts(text: string): Generator<{ start: number; end: number }> {
  const lines = [...text.matchAll(/([^\n]*?)\r?(?:\n|$)/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[1]!.length,
    text: match[1]!,
  }));
  for (let i = 0; i < lines.length; i++) {
    if (!TIMES.test(lines[i]!.text.trim())) continue;
    let last = i;
    while (last + 1 < lines.length && lines[last + 1]!.text.trim() !== '') last++;
    const first = lines[i + 1];
    if (last > i && first) yield { start: first.start, end: lines[last]!.end };
    else if (first) yield { start: first.start, end: first.start };
    i = last;
  }
}

/** Lines of a dialogue, each by itself, without the dash and the white space around; otherwise the whole text. */
function dialogueParts(text: string, start: number, end: number): readonly { start: number; end: number }[] {
  const raw = text.slice(start, end);
  const lines = [...raw.matchAll(/[^\r\n]+/gu)];
  const isDialogue = lines.length > 1 && lines.every(([line]) => /^\s*[-–—]/u.test(line));
  const parts = isDialogue
    ? lines.map((line) => ({ at: start + line.index, text: line[0] }))
    : [{ at: start, text: raw }];
  return parts.map((part) => {
    const lead = /^\s*(?:[-–—]\s*)?/u.exec(part.text)![0].length;
    const from = isDialogue ? lead : /^\s*/u.exec(part.text)![0].length;
    return { start: part.at + from, end: part.at + Math.max(from, part.text.trimEnd().length) };
  });
}
