import { attribute, nodesOf, nodeText, type XmlNode } from '../xml/nodes';
import { lookOf } from './look';
import { isOn, nameOf } from './names';

export const TRACKED_CHANGES = ['accept', 'keep'] as const;
export type TrackedChanges = (typeof TRACKED_CHANGES)[number];

/** What stands in a paragraph, flat: text with its look, and markup. `raw` is the item as XML of the paragraph's level. */
export type Item = { readonly raw: string } & (
  | { readonly kind: 'text'; readonly text: string; readonly look: string }
  | {
      readonly kind: 'code';
      readonly element: string;
      readonly label: string;
      /** Where the middle of `raw` came from, when something in it may be translated as well. */
      readonly range?: {
        readonly before: string;
        readonly start: number;
        readonly end: number;
        readonly after: string;
      };
    }
  | { readonly kind: 'open' | 'close'; readonly element: string }
  | { readonly kind: 'field'; readonly type: string }
  | { readonly kind: 'instruction'; readonly text: string }
);

const ACCEPTED_AWAY = new Set(['w:del', 'w:moveFrom']);
const INSERTED = new Set(['w:ins', 'w:moveTo']);
/** Marks of the proofing tools and of revisions; nothing that a reader sees. */
const DROPPED = new Set([
  'w:proofErr',
  'w:pPr',
  'w:smartTagPr',
  'w:customXmlPr',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
]);
const TRANSPARENT = new Set(['w:smartTag', 'w:customXml']);
/** Fields whose result is text for a translator. */
export const TRANSLATED_FIELDS = /^\s*(?:HYPERLINK|TOC)\b/iu;

/** The items of a paragraph (or of an element inside it), in order. */
export function itemsOf(parent: XmlNode, text: string, changes: TrackedChanges): readonly Item[] {
  const slice = (node: XmlNode) => text.slice(node.start, node.end);
  return nodesOf(parent).flatMap((child): readonly Item[] => {
    const name = nameOf(child);
    const inside = (
      from = child,
      open = text.slice(child.start, from.openEnd),
      close = text.slice(from.closeStart, child.end),
    ) =>
      [
        { kind: 'open', element: child.local, raw: open },
        ...itemsOf(from, text, changes),
        { kind: 'close', element: child.local, raw: close },
      ] as const;
    if (DROPPED.has(name)) return [];
    if (name === 'w:r') return runItems(child, text);
    if (child.isSelfClosing) return [whole(child, slice(child), child.local)];
    if (ACCEPTED_AWAY.has(name)) return changes === 'accept' ? [] : [whole(child, slice(child), '−')];
    if (INSERTED.has(name)) return changes === 'accept' ? itemsOf(child, text, changes) : inside();
    if (TRANSPARENT.has(name)) return itemsOf(child, text, changes);
    if (name === 'w:hyperlink' || name === 'w:dir' || name === 'w:bdo') return inside();
    if (name === 'w:sdt') {
      const content = nodesOf(child).find((one) => nameOf(one) === 'w:sdtContent');
      return content ? inside(content) : [whole(child, slice(child), child.local)];
    }
    if (name === 'w:fldSimple') {
      if (TRANSLATED_FIELDS.test(attribute(child, 'instr') ?? '')) return inside();
      return [{ kind: 'code', element: 'field', label: shortened(nodeText(child)) || 'field', raw: slice(child) }];
    }
    return [whole(child, slice(child), child.local)];
  });
}

const whole = (node: XmlNode, raw: string, label: string): Item => ({
  kind: 'code',
  element: node.local,
  label,
  raw,
  range: { before: '', start: node.start, end: node.end, after: '' },
});

export const shortened = (text: string): string => {
  const trimmed = text.trim();
  return trimmed.length > 24 ? `${trimmed.slice(0, 23)}…` : trimmed;
};

function runItems(run: XmlNode, text: string): readonly Item[] {
  const children = nodesOf(run);
  const properties = children.find((child) => nameOf(child) === 'w:rPr');
  const vanish = properties && nodesOf(properties).find((child) => nameOf(child) === 'w:vanish');
  if (vanish && isOn(attribute(vanish, 'val'))) return [whole(run, text.slice(run.start, run.end), 'hidden')];
  const look = lookOf(run, text);
  const prefix = run.tag.slice(0, run.tag.length - run.local.length);
  const before = `<${prefix}r>${properties ? text.slice(properties.start, properties.end) : ''}`;
  const after = `</${prefix}r>`;
  return children.flatMap((child): readonly Item[] => {
    const raw = before + text.slice(child.start, child.end) + after;
    switch (nameOf(child)) {
      case 'w:rPr':
      case 'w:lastRenderedPageBreak':
        return [];
      case 'w:t':
        return [{ kind: 'text', text: nodeText(child), look, raw }];
      case 'w:noBreakHyphen':
        return [{ kind: 'text', text: '\u2011', look, raw }];
      case 'w:softHyphen':
        return [{ kind: 'text', text: '\u00ad', look, raw }];
      case 'w:fldChar':
        return [{ kind: 'field', type: attribute(child, 'fldCharType') ?? '', raw }];
      case 'w:instrText':
        return [{ kind: 'instruction', text: nodeText(child), raw }];
      default: {
        const isLineBreak =
          child.local === 'cr' ||
          (child.local === 'br' && (attribute(child, 'type') ?? 'textWrapping') === 'textWrapping');
        const element = isLineBreak ? 'br' : child.local === 'br' ? 'pageBreak' : child.local;
        const range = { before, start: child.start, end: child.end, after };
        return [{ kind: 'code', element, label: LABELS[element] ?? element, raw, range }];
      }
    }
  });
}

const LABELS: Readonly<Record<string, string>> = {
  br: '↵',
  tab: '⇥',
  footnoteReference: 'note',
  endnoteReference: 'note',
  commentReference: 'comment',
  AlternateContent: 'image',
  drawing: 'image',
  pict: 'image',
  object: 'object',
};
