import type { InlineContent } from '../../text/inline';
import { direction } from '../../text/lang';
import { type BlockTargets, sameContent, type WrittenLanguages } from '../document';
import { parseNodes, type XmlNode } from '../xml/nodes';
import { patchZip } from '../zip/write';
import { openXlsx, type XlsxPart } from './open';
import { writeSheetString } from './strings';

/**
 * Writes targets into the original workbook: only strings that are translated are replaced, every cell stays text. Where source and
 * target run in different directions, sheets turn: the first column stands at the other side.
 *
 * Invariant: without a target, or with the contents that were read, the file comes back byte for byte.
 * @throws CodecError as `readXlsx`
 */
export function writeXlsx(bytes: Uint8Array, targets: BlockTargets, languages?: WrittenLanguages): Uint8Array {
  const { source, parts, blocks } = openXlsx(bytes);
  const changed = blocks.map(({ content }, i): InlineContent | null => {
    const target = targets[i];
    return target && !sameContent(content, target) ? target : null;
  });
  const isTurned =
    languages !== undefined &&
    direction(languages.sourceLang) !== direction(languages.targetLang) &&
    changed.some((target) => target !== null);
  const isRtl = languages !== undefined && direction(languages.targetLang) === 'rtl';
  const replaced = new Map<string, Uint8Array>();
  for (const part of parts) {
    const text = written(part, changed, isTurned ? isRtl : null);
    if (text === part.source.text) continue;
    parseNodes(text); // what we made must be well-formed
    replaced.set(part.name, part.source.encode(text));
  }
  return patchZip(source.archive, replaced);
}

function written({ source, strings, views }: XlsxPart, changed: BlockTargets, isRtl: boolean | null): string {
  const { text } = source;
  const edits = strings.flatMap((string) => {
    const target = changed[string.block];
    return target
      ? [{ start: string.node.start, end: string.node.end, by: writeSheetString(string, target, text) }]
      : [];
  });
  if (isRtl !== null) edits.push(...views.map((view) => turned(view, text, isRtl)));
  let out = '';
  let at = 0;
  for (const { start, end, by } of edits.sort((a, b) => a.start - b.start)) {
    out += text.slice(at, start) + by;
    at = end;
  }
  return out + text.slice(at);
}

/** The start tag of a sheet's view with its direction. */
function turned(view: XmlNode, text: string, isRtl: boolean): { start: number; end: number; by: string } {
  const tag = text.slice(view.start, view.openEnd).replace(/\s+rightToLeft\s*=\s*(?:"[^"]*"|'[^']*')/u, '');
  const by = isRtl ? tag.replace(view.tag, `${view.tag} rightToLeft="1"`) : tag;
  return { start: view.start, end: view.openEnd, by };
}
