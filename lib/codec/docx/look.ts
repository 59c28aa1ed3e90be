import { writeAttributes } from '../xml/escape';
import { attribute, isXmlNode, type XmlNode } from '../xml/nodes';
import { isOn, nameOf } from './names';

/** Children of `w:rPr` in the order that the schema asks for (ECMA-376-1, 17.3.2.28 and annex A.1, `EG_RPrBase`). */
const ORDER =
  'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath'.split(
    ' ',
  );
const PLACE = new Map(ORDER.map((name, i) => [name, i]));
/** What is about language, direction, proofing or revision and no part of how a run looks. */
const NO_LOOK = new Set([
  'rtl',
  'cs',
  'lang',
  'noProof',
  'webHidden',
  'snapToGrid',
  'ins',
  'del',
  'moveFrom',
  'moveTo',
  'rPrChange',
]);
/** Properties that come twice: for Latin and for complex scripts. */
const TWINS = [
  ['b', 'bCs'],
  ['i', 'iCs'],
  ['sz', 'szCs'],
] as const;

/** Fonts of Windows and of Office that hold Arabic letters: they can stand for complex scripts as they are. */
const ARABIC_FONTS = new Set(
  [
    'Arial',
    'Times New Roman',
    'Tahoma',
    'Segoe UI',
    'Courier New',
    'Calibri',
    'Microsoft Sans Serif',
    'Sakkal Majalla',
    'Dubai',
  ].map((name) => name.toLowerCase()),
);

type Property = { readonly name: string; readonly xml: string };

/**
 * How a run looks, as an `<w:rPr>` of our own spelling: without language, direction and revisions, and with what counted for the
 * run's script (`w:bCs` in a right-to-left run) said for both scripts. Runs that look alike have equal looks.
 */
export function lookOf(run: XmlNode, text: string): string {
  const properties = run.children.filter(isXmlNode).find((child) => nameOf(child) === 'w:rPr');
  if (!properties) return EMPTY_LOOK;
  const byName = new Map<string, XmlNode>();
  for (const child of properties.children) if (isXmlNode(child)) byName.set(child.local, child);
  const isComplex = ['rtl', 'cs'].some((name) => {
    const found = byName.get(name);
    return found !== undefined && isOn(attribute(found, 'val'));
  });
  const found: Property[] = [];
  for (const [name, node] of byName) {
    if (NO_LOOK.has(name) || TWINS.some((twins) => (twins as readonly string[]).includes(name))) continue;
    const xml = name === 'rFonts' ? fontsOf(node) : text.slice(node.start, node.end);
    if (xml !== '') found.push({ name, xml });
  }
  for (const [latin, complex] of TWINS) {
    const node = byName.get(isComplex ? complex : latin);
    if (!node) continue;
    const raw = text.slice(node.start, node.end);
    for (const name of [latin, complex]) found.push({ name, xml: raw.replace(/^<([\w.-]+:)?[\w.-]+/u, `<$1${name}`) });
  }
  return look(found);
}
export const EMPTY_LOOK = '<w:rPr></w:rPr>';

const look = (properties: readonly Property[]): string =>
  `<w:rPr>${[...properties]
    .sort((a, b) => (PLACE.get(a.name) ?? 99) - (PLACE.get(b.name) ?? 99))
    .map(({ xml }) => xml)
    .join('')}</w:rPr>`;

/** Fonts without the hint which of them to take, which depends on the characters. */
function fontsOf(node: XmlNode): string {
  const attrs = Object.entries(node.attrs).filter(([name]) => !name.endsWith('hint'));
  return attrs.length === 0 ? '' : `<${node.tag}${writeAttributes(Object.fromEntries(attrs))}/>`;
}

/** The properties of a run that looks so and is written in a language; nothing for a run without any. */
export function runProperties(of: string, script: { readonly isRtl: boolean; readonly lang: string } | null): string {
  const inside = of.slice('<w:rPr>'.length, -'</w:rPr>'.length);
  if (script === null) return inside === '' ? '' : of;
  const { isRtl, lang } = script;
  const fonts = isRtl ? withComplexFont(inside) : inside;
  // `rtl` and `lang` stand behind everything but `cs`, `em` and what only East Asian texts have.
  const tail = /(?:<w:em\b[^>]*>)?(?:<w:(?:eastAsianLayout|specVanish|oMath)\b[^>]*>)*$/u.exec(fonts)!;
  const head = fonts.slice(0, tail.index);
  const em = /^<w:em\b[^>]*>/u.exec(tail[0])?.[0] ?? '';
  const said = isRtl ? `<w:lang w:bidi="${lang}"/>` : `<w:lang w:val="${lang}"/>`;
  return `<w:rPr>${head}${isRtl ? '<w:rtl/>' : ''}${em}${said}${tail[0].slice(em.length)}</w:rPr>`;
}

/** A Latin font that has Arabic letters serves both scripts; other texts keep the complex font of their style. */
const withComplexFont = (properties: string): string =>
  properties.replace(/<w:rFonts\b[^>]*\/>/u, (fonts) => {
    const latin = /w:ascii="([^"]*)"/u.exec(fonts)?.[1];
    if (latin === undefined || /w:cs(?:theme)?="/u.test(fonts) || !ARABIC_FONTS.has(latin.toLowerCase())) return fonts;
    return fonts.replace('/>', ` w:cs="${latin}"/>`);
  });

/** A few letters for the chip of a code: what the look adds. */
export function labelOf(of: string): string {
  const names = [...of.matchAll(/<w:([A-Za-z]+)\b([^>]*)>/gu)];
  const on = (name: string) =>
    names.some(([, found, rest]) => found === name && !/val="(?:0|false|none)"/u.test(rest!));
  const vertical = /<w:vertAlign w:val="(superscript|subscript)"/u.exec(of)?.[1];
  const labels = [
    on('b') ? 'b' : '',
    on('i') ? 'i' : '',
    on('u') ? 'u' : '',
    on('strike') ? 's' : '',
    vertical ? vertical.slice(0, 3) : '',
  ].join('');
  return labels || (on('color') ? 'color' : on('highlight') ? 'mark' : on('rStyle') ? 'style' : 'fmt');
}
