import type { Span } from '../../core/span';
import { textContent } from '../../text/inline';
import { type ExtractedBlock, type ExtractedDocument, type Skeleton, SourceMapBuilder, slotOf } from '../document';
import { lineGroups } from './lines';

/**
 * Reads a text without markup: one paragraph a line, or paragraphs wrapped over several lines, which are joined by a
 * space. Nothing is lost: white space at the ends of lines and empty lines stay in the skeleton.
 *
 * @param splitAt where in a line a stretch begins that is a block by itself, such as a credit behind a full stop
 */
export function readPlain(text: string, splitAt: (line: string) => number | null = () => null): ExtractedDocument {
  const blocks: ExtractedBlock[] = [];
  const pieces: Skeleton['pieces'][number][] = [];
  let at = 0;
  let empty = 0;
  const add = (lines: readonly Span[]) => {
    const start = lines[0]!.start;
    const end = lines.at(-1)!.end;
    if (start > at) pieces.push(text.slice(at, start));
    const map = new SourceMapBuilder();
    let content = '';
    for (const [i, line] of lines.entries()) {
      const words = text.slice(line.start, line.end);
      const before = lines[i - 1];
      // A mark that slipped into the next line belongs to the last word.
      if (before && !/^[.,;:!?،؛؟]/u.test(words)) {
        map.add(1, before.end, line.start - before.end);
        content += ' ';
      }
      map.add(words.length, line.start, words.length);
      content += words;
    }
    pieces.push(slotOf(blocks.length, text.slice(start, end), content));
    blocks.push({ content: textContent(content), sourceMap: map.done(), linesBefore: empty });
    at = end;
    empty = 0;
  };

  for (const group of lineGroups(text)) {
    if (group.length === 0) {
      empty++;
      continue;
    }
    const last = group.at(-1)!;
    const split = splitAt(text.slice(last.start, last.end));
    if (split === null || split <= 0) add(group);
    else {
      const head = text.slice(last.start, last.start + split).trimEnd().length;
      add([...group.slice(0, -1), { start: last.start, end: last.start + head }]);
      add([{ start: last.start + split, end: last.end }]);
    }
  }
  if (at < text.length) pieces.push(text.slice(at));
  return { format: 'plain', blocks, skeleton: { format: 'plain', pieces } };
}
