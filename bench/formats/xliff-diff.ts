import { localName, type XmlNode } from './xml-tree';

/** Attributes that a translation may change, by the element they stand on. SDLXLIFF and memoQ by the names of their own. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  target: ['state', 'state-qualifier', 'order'],
  segment: ['state', 'subState'],
  'trans-unit': ['approved', 'mq:status'],
  'sdl:seg': ['conf', 'percent', 'origin'],
};
/** Language attributes that may come where there was none. */
const LANGUAGES: Readonly<Record<string, string>> = { xliff: 'trgLang', file: 'target-language' };

/**
 * Where two XLIFF trees differ outside the targets of their units and the states of these. Empty when they do not.
 * A `target` where there was none counts as a target, with the white space that came with it; those inside `alt-trans` and
 * `match` are no targets of a unit.
 */
export function outsideTargets(before: XmlNode, after: XmlNode, path = ''): string[] {
  const here = `${path}/${before.name}[${before.line}]`;
  if (before.name !== after.name) return [`${here}: element ${after.name}`];
  const found = attributesThatDiffer(before, after).map((name) => `${here}/@${name}`);
  const local = localName(before.name);
  if (local === 'target') return found;
  const kept = withoutNewTargets(before, after);
  if (kept.length !== before.children.length)
    return [...found, `${here}: ${before.children.length} → ${kept.length} children`];
  for (const [i, child] of before.children.entries()) {
    const now = kept[i]!;
    if (typeof child === 'string' || typeof now === 'string') {
      if (child !== now) found.push(`${here}: ${JSON.stringify(child)} → ${JSON.stringify(now)}`);
    } else if (['alt-trans', 'match'].includes(localName(child.name))) {
      if (JSON.stringify(stripped(child)) !== JSON.stringify(stripped(now)))
        found.push(`${here}: ${child.name} changed`);
    } else found.push(...outsideTargets(child, now, here));
  }
  return found;
}

function attributesThatDiffer(before: XmlNode, after: XmlNode): string[] {
  const local = localName(before.name);
  const free = STATES[before.name] ?? STATES[local] ?? [];
  return [...new Set([...Object.keys(before.attrs), ...Object.keys(after.attrs)])].filter((name) => {
    if (before.attrs[name] === after.attrs[name] || free.includes(name)) return false;
    return !(LANGUAGES[local] === name && !before.attrs[name]);
  });
}

/** The children of `after` without a `target` that `before` has not, which stands right behind a source with the white space before it. */
function withoutNewTargets(before: XmlNode, after: XmlNode): readonly (XmlNode | string)[] {
  const isTarget = (child: XmlNode | string) => typeof child !== 'string' && localName(child.name) === 'target';
  if (before.children.some(isTarget) || !after.children.some(isTarget)) return after.children;
  const at = after.children.findIndex(isTarget);
  const space = after.children[at - 1];
  const isNewSpace = typeof space === 'string' && space.trim() === '';
  const behind = after.children[at - (isNewSpace ? 2 : 1)];
  if (behind === undefined || typeof behind === 'string' || !/source$/u.test(behind.name)) return after.children;
  return [...after.children.slice(0, isNewSpace ? at - 1 : at), ...after.children.slice(at + 1)];
}

const stripped = ({ line: _, children, ...node }: XmlNode): unknown => ({
  ...node,
  children: children.map((child) => (typeof child === 'string' ? child : stripped(child))),
});
