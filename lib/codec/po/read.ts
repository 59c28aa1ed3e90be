import { plainText } from '../../text/inline';
import { type ExtractedDocument, SourceMapBuilder } from '../document';
import { PiecesBuilder } from '../pieces';
import { withPlaceholders } from '../placeholders';
import { poEntries } from './entries';
import { renderPo } from './write';

/**
 * Reads a PO or POT file of gettext: a block for each translation to be written, whose text is the message (the first form) or its
 * plural (all further forms). Translations there are already come along, fuzzy ones as such. The header stays as it is.
 *
 * @throws CodecError `malformedPo` with the line
 */
export function readPo(text: string): ExtractedDocument {
  const builder = new PiecesBuilder(text);
  for (const { msgid, plural, strings, fuzzy } of poEntries(text)) {
    if (msgid.value === '') continue; // the header
    if (![msgid, plural].some((one) => one && /\p{L}/u.test(plainText(withPlaceholders(one.value))))) continue;
    if (fuzzy) builder.mark(`fuzzy:${builder.blocks.length}:${strings.length}`, fuzzy.start, fuzzy.end);
    for (const [form, string] of strings.entries()) {
      const of = form === 0 || !plural ? msgid : plural;
      const content = withPlaceholders(of.value);
      const plain = plainText(content);
      const map = new SourceMapBuilder();
      map.add(plain.length, of.start, of.end - of.start);
      const target = withPlaceholders(string.value);
      const block = {
        content,
        sourceMap: map.done(),
        hint: 'body',
        message: { target, isFuzzy: fuzzy !== null },
      } as const;
      builder.add(block, string.start, string.end, renderPo(target));
    }
  }
  return { format: 'po', blocks: builder.blocks, skeleton: { format: 'po', pieces: builder.done() } };
}
