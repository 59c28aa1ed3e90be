import type { InlineContent } from '../../text/inline';

/** Marks that Markdown would take for markup, wherever they stand. `_` within a word is only a letter. */
const SPECIAL = /[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|<(?=[A-Za-z/!?])|&(?=#?\w+;)|~(?=~)/gu;
/** What begins a block when it begins a line. */
const BLOCK_START = /^(?:(#{1,6}|[-+>=]|~{3})(?=\s|$|>|[-=~])|(\d{1,9})([.)])(?=\s|$))/u;

/** Content as the inline Markdown of a paragraph, heading or cell; one line. */
export function renderMarkdown(content: InlineContent, kind: string | undefined): string {
  const line = content
    .map((node) => {
      if (node.kind === 'code') return node.data;
      const text = node.text.replace(/\s*[\n\r]\s*/gu, ' ').replace(SPECIAL, '\\$&');
      return kind === 'cell' ? text.replaceAll('|', '\\|') : text;
    })
    .join('');
  if (kind === 'cell' || content[0]?.kind === 'code') return line;
  return line.replace(BLOCK_START, (_, mark: string | undefined, number: string, dot: string) =>
    mark === undefined ? `${number}\\${dot}` : `\\${mark}`,
  );
}

/** A value of YAML front matter, in the manner of quoting it was found in; plain only where that is safe. */
export function renderYaml(content: InlineContent, quote: string): string {
  const text = content.map((node) => (node.kind === 'text' ? node.text : '')).join('');
  const oneLine = text.replace(/\s*[\n\r]\s*/gu, ' ');
  if (quote === "'") return oneLine.replaceAll("'", "''");
  const quoted = oneLine.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  if (quote === '"') return quoted;
  const isSafe =
    /^[\p{L}\p{N}(«“][^#\n]*$/u.test(oneLine) &&
    !/:(?:\s|$)|\s#|\s$/u.test(oneLine) &&
    !/^(?:true|false|null|yes|no|on|off|[\d.,:+-]+)$/iu.test(oneLine);
  return isSafe ? oneLine : `"${quoted}"`;
}
