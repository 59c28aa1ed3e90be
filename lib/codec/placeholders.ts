import type { InlineContent, InlineNode } from '../text/inline';

/**
 * Places that a program fills in: `{name}`, `{{count}}`, `${x}`, `%s`, `%1$d`, `%(name)s`, `%{name}`, `$t(key)`, and tags.
 * Forms with plural rules inside (`{n, plural, …}`) are one place: their insides are for the program's own tools.
 * Repetitions that could match the same characters in several ways are bounded: a text made to slow them down must not.
 */
const PLACE =
  /\$t\([^()]*\)|\$?\{\{[^{}]*\}\}|\$?\{(?:[^{}]|\{[^{}]*\})*\}|%\([\w.]+\)[#0 +-]{0,5}\d{0,9}[a-zA-Z]|%\{[\w.]+\}|%(?:\d{1,3}\$)?[-+#0]{0,5}\d{0,9}(?:\.\d{1,9})?(?:ll|[hlLjzt])?[diouxXeEfgGcsaA@]|<\/?[A-Za-z][^<>]*>/gu;

/** Text with its places as codes that cannot be deleted; `write` gives the text again. */
export function withPlaceholders(text: string): InlineContent {
  const nodes: InlineNode[] = [];
  let at = 0;
  let id = 0;
  for (const match of text.matchAll(PLACE)) {
    const [data] = match;
    if (match.index > at) nodes.push({ kind: 'text', text: text.slice(at, match.index) });
    nodes.push({
      kind: 'code',
      id: String(++id),
      form: 'standalone',
      element: 'ph',
      data,
      label: data,
      canDelete: false,
    });
    at = match.index + data.length;
  }
  if (at < text.length) nodes.push({ kind: 'text', text: text.slice(at) });
  return nodes;
}

export const withoutPlaceholders = (content: InlineContent): string =>
  content.map((node) => (node.kind === 'text' ? node.text : node.data)).join('');
