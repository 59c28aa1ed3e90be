import { type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';

/** Tags of SRT and WebVTT, positions of SubStation Alpha, time stamps inside a cue. */
const TAG = /<(\/?)([a-z]*)(?![a-z])([^<>\n]*)>|\{\\[^{}\n]*\}/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  lrm: '\u200e',
  rlm: '\u200f',
};

/** The text of a cue's line or lines with tags as codes; lines are joined by a space. `isVtt`: character references count. */
export function cueContent(raw: string, isVtt: boolean): InlineContent {
  const nodes: InlineNode[] = [];
  /** Open tags by name, the innermost last. */
  const open = new Map<string, string[]>();
  let at = 0;
  let id = 0;
  const text = (to: number) => {
    if (to > at) nodes.push({ kind: 'text', text: decoded(raw.slice(at, to), isVtt) });
  };
  for (const match of raw.matchAll(TAG)) {
    const [data, slash, name = ''] = match;
    text(match.index);
    at = match.index + data.length;
    const code = { kind: 'code', element: name || 'ph', data } as const;
    if (name === '' || !/^(?:b|i|u|s|font|c|v|lang|ruby|rt)$/iu.test(name)) {
      nodes.push({ ...code, id: String(++id), form: 'standalone', label: name || '⌖' });
    } else if (slash === '') {
      const same = open.get(name) ?? [];
      same.push(String(++id));
      open.set(name, same);
      nodes.push({ ...code, id: String(id), form: 'open', label: name });
    } else {
      const found = open.get(name)?.pop();
      nodes.push({ ...code, id: found ?? String(++id), form: found ? 'close' : 'isolated-close', label: name });
    }
  }
  text(raw.length);
  const unclosed = new Set([...open.values()].flat());
  return normalizeContent(
    nodes.map((node) =>
      node.kind === 'code' && node.form === 'open' && unclosed.has(node.id) ? { ...node, form: 'isolated-open' } : node,
    ),
  );
}

const decoded = (text: string, isVtt: boolean): string => {
  const joined = text.replace(/(?<![ \t])[ \t]*\r?\n[ \t]*/gu, ' ');
  return isVtt ? joined.replace(/&(amp|lt|gt|nbsp|lrm|rlm);/gu, (_, name: string) => ENTITIES[name]!) : joined;
};

const escaped = (text: string, isVtt: boolean): string =>
  isVtt ? text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;') : text;

/**
 * A cue as it is written: in as few lines as its length allows, of about the same length. Lines break at spaces only; tags have no
 * length.
 *
 * @param width the most characters of a line, where words allow it
 */
export function renderCue(content: InlineContent, isVtt: boolean, lineEnd: string, width: number): string {
  const words: { text: string; length: number }[] = [{ text: '', length: 0 }];
  for (const node of content) {
    if (node.kind === 'code') {
      words.at(-1)!.text += node.data;
      continue;
    }
    for (const [i, part] of node.text.split(/[ \t\r\n]+/u).entries()) {
      if (i > 0) words.push({ text: '', length: 0 });
      const last = words.at(-1)!;
      last.text += escaped(part, isVtt);
      last.length += part.length;
    }
  }
  const total = words.reduce((sum, { length }) => sum + length + 1, -1);
  const lines = Math.ceil(total / width);
  if (lines <= 1) return words.map(({ text }) => text).join(' ');
  const fair = Math.min(width, Math.ceil(total / lines) + 4);
  let out = '';
  let used = 0;
  for (const { text, length } of words) {
    if (used > 0 && used + 1 + length > fair) {
      out += lineEnd;
      used = 0;
    } else if (out !== '') out += ' ';
    out += text;
    used += (used > 0 ? 1 : 0) + length;
  }
  return out;
}
