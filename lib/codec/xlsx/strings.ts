import { type InlineContent, type InlineNode, normalizeContent, plainText } from '../../text/inline';
import { escapeText, replaceIllegal } from '../xml/escape';
import { nodesOf, nodeText, type XmlNode } from '../xml/nodes';

/** A string of a workbook: `si` of the shared strings or `is` of a cell, with what its codes stand for. */
export type SheetString = { readonly node: XmlNode; readonly content: InlineContent; readonly base: string };

/**
 * The text of a string; runs of another look than its first are pairs of codes whose data is their `<rPr>`. Null where there is no
 * word to translate, or where the text has white space at its ends only.
 */
export function sheetString(node: XmlNode, text: string): SheetString | null {
  const runs = nodesOf(node).filter(({ local }) => local === 'r' || local === 't');
  const parts = runs.map((run) => {
    if (run.local === 't') return { words: nodeText(run), look: '' };
    const look = nodesOf(run).find(({ local }) => local === 'rPr');
    const words = nodesOf(run)
      .filter(({ local }) => local === 't')
      .map(nodeText)
      .join('');
    return { words, look: look ? text.slice(look.start, look.end) : '' };
  });
  const base = parts[0]?.look ?? '';
  const nodes: InlineNode[] = [];
  let id = 0;
  for (const { words, look } of parts) {
    if (look === base) nodes.push({ kind: 'text', text: words });
    else {
      const code = { kind: 'code', id: String(++id), element: 'r', data: look, label: 'fmt' } as const;
      nodes.push({ ...code, form: 'open' }, { kind: 'text', text: words }, { ...code, form: 'close', data: '' });
    }
  }
  const content = normalizeContent(nodes);
  return /\p{L}/u.test(plainText(content)) ? { node, content, base } : null;
}

/** The string written anew, in the element it stood in. Codes are found by their number; unknown ones are left out. */
export function writeSheetString({ node, content, base }: SheetString, target: InlineContent, text: string): string {
  const prefix = node.tag.slice(0, node.tag.length - node.local.length);
  const looks = new Map<string, string>();
  for (const one of content) if (one.kind === 'code' && one.form === 'open') looks.set(one.id, one.data);
  const runs: { look: string; words: string }[] = [];
  const stack: string[] = [];
  for (const one of target) {
    if (one.kind === 'code') {
      if (one.form === 'close' || one.form === 'isolated-close') {
        if (stack.includes(one.id)) stack.splice(stack.lastIndexOf(one.id), 1);
      } else if (looks.has(one.id)) stack.push(one.id);
      continue;
    }
    const look = looks.get(stack.at(-1) ?? '') ?? base;
    const last = runs.at(-1);
    if (last?.look === look) last.words += one.text;
    else runs.push({ look, words: one.text });
  }
  const t = (words: string) => `<${prefix}t xml:space="preserve">${escapeText(replaceIllegal(words))}</${prefix}t>`;
  const only = runs.length === 1 && runs[0]!.look === '' ? runs[0]! : null;
  const inside = only
    ? t(only.words)
    : runs.map(({ look, words }) => `<${prefix}r>${look}${t(words)}</${prefix}r>`).join('');
  return `${text.slice(node.start, node.openEnd)}${inside}${text.slice(node.closeStart, node.end)}`;
}
