import { plainText } from '../../text/inline';
import type { ExtractedBlock } from '../document';
import { openXlsx } from './open';

/**
 * Reads the texts of a workbook as a document: a block for each text of a cell. The source map counts in the text of all blocks,
 * one a line.
 *
 * @throws CodecError: no archive, no workbook, out of bounds, a part that is not well-formed
 */
export function readXlsx(bytes: Uint8Array): readonly ExtractedBlock[] {
  let at = 0;
  return openXlsx(bytes).blocks.map(({ content }) => {
    const { length } = plainText(content);
    const sourceMap = [{ text: 0, textLength: length, source: at, sourceLength: length }];
    at += length + 1;
    return { content, sourceMap, hint: 'body' };
  });
}
