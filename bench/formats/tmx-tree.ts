import { type XmlNode, xmlTree } from './xml-tree';

type Remarks = {
  readonly attrs: Readonly<Record<string, string>>;
  readonly notes: readonly string[];
  readonly props: readonly string[];
};
export type TmxVariantTree = Remarks & { readonly lang: string; readonly segment: string };
/** A `tu` as another parser reads it. Segments are canonical XML. */
export type TmxTree = Remarks & { readonly line: number; readonly variants: readonly TmxVariantTree[] };

export function tmxUnits(text: string): TmxTree[] {
  const body = named(xmlTree(withoutIllegal(text)), 'body');
  return body
    .flatMap((node) => named(node, 'tu'))
    .map((tu) => ({ ...remarks(tu, []), line: tu.line, variants: named(tu, 'tuv').map(variant) }));
}

/** What XML cannot hold ends the other parser; ours leaves the unit out and reports it. */
const withoutIllegal = (text: string): string =>
  text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

const named = (node: XmlNode, name: string): XmlNode[] =>
  node.children.filter((child): child is XmlNode => typeof child !== 'string' && child.name === name);

function variant(tuv: XmlNode): TmxVariantTree {
  const segment = named(tuv, 'seg')[0];
  return {
    ...remarks(tuv, ['xml:lang', 'lang']),
    lang: tuv.attrs['xml:lang'] ?? tuv.attrs['lang'] ?? '',
    segment: segment === undefined ? '' : content(segment),
  };
}

function remarks(node: XmlNode, without: readonly string[]): Remarks {
  const of = (name: string) =>
    named(node, name).map((child) => JSON.stringify([sorted(withoutLang(child.attrs)), content(child)]));
  return {
    attrs: Object.fromEntries(Object.entries(node.attrs).filter(([name]) => !without.includes(name))),
    notes: of('note'),
    props: of('prop'),
  };
}

/** `lang` is the older name of `xml:lang`. */
const withoutLang = ({ lang, ...rest }: Readonly<Record<string, string>>) =>
  lang === undefined ? rest : { ...rest, 'xml:lang': lang };
const sorted = (attrs: Readonly<Record<string, string>>) => Object.entries(attrs).sort(([a], [b]) => (a < b ? -1 : 1));

const content = (node: XmlNode): string =>
  node.children
    .map((child) => {
      if (typeof child === 'string')
        return child.startsWith('\0') ? '' : child.replace(/[&<]/gu, (c) => (c === '&' ? '&amp;' : '&lt;'));
      return `<${child.name} ${JSON.stringify(sorted(child.attrs))}>${content(child)}</>`;
    })
    .join('');

/** What a unit has by itself once it is in a memory. */
const ADDED = ['tuid', 'creationdate', 'changedate'];

/** How a unit that came out differs from the pair that went in; empty when it does not. */
export function unlike(unit: TmxTree, source: TmxVariantTree, target: TmxVariantTree, out: TmxTree): string {
  const [first, second] = out.variants;
  if (first === undefined || second === undefined) return 'a variant is missing';
  return differ('tu', unit, out) || pair('source', source, first) || pair('target', target, second);
}

/** Whether a variant in neither language of the memory stands in a unit that came out, as it was. */
export const hasVariant = (out: TmxTree, variant: TmxVariantTree): boolean =>
  out.variants.some((other) => pair('', variant, other) === '');

const pair = (name: string, before: TmxVariantTree, after: TmxVariantTree): string => {
  if (before.lang !== after.lang) return `${name} language ${before.lang} → ${after.lang}`;
  if (before.segment !== after.segment) return `${name} ${before.segment} → ${after.segment}`;
  return differ(name, before, after);
};

function differ(name: string, before: Remarks, after: Remarks): string {
  for (const key of new Set([...Object.keys(before.attrs), ...Object.keys(after.attrs)])) {
    if (before.attrs[key] === after.attrs[key] || (before.attrs[key] === undefined && ADDED.includes(key))) continue;
    return `${name}/@${key} ${before.attrs[key]} → ${after.attrs[key]}`;
  }
  if (before.notes.join() !== after.notes.join()) return `${name} notes ${before.notes} → ${after.notes}`;
  if (before.props.join() !== after.props.join()) return `${name} props ${before.props} → ${after.props}`;
  return '';
}
