import { escapeAttribute, escapeText, replaceIllegal, writeAttributes } from '../xml/escape';
import type { TmxBearer, TmxHeader, TmxNote, TmxProp, TmxUnit } from './types';
import { CodeNumbers, writeSegment } from './write-segment';

/** What we say of ourselves where a file that came in says nothing. */
const OUR_HEADER = {
  creationtool: 'Qantara',
  creationtoolversion: '1',
  segtype: 'sentence',
  'o-tmf': 'Qantara',
  adminlang: 'en',
  srclang: '*all*',
  datatype: 'plaintext',
} as const;

/** Text is gathered up to this many UTF-16 units before it is handed on. */
const CHUNK = 1 << 16;

/**
 * Writes TMX 1.4, one unit at a time. Attributes, notes and props are written as given and in order; what the header
 * lacks is filled in. Characters XML cannot hold become U+FFFD.
 *
 * Invariant: read back, the units are the same (contract test), save that codes of other formats became TMX codes.
 */
export async function* writeTmx(
  units: AsyncIterable<TmxUnit> | Iterable<TmxUnit>,
  header: Partial<TmxHeader> = {},
): AsyncGenerator<string> {
  let out = `<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n${writeHeader(header)}<body>\n`;
  for await (const unit of units) {
    out += writeUnit(unit);
    if (out.length < CHUNK) continue;
    yield out;
    out = '';
  }
  yield `${out}</body>\n</tmx>\n`;
}

export function writeUnit(unit: TmxUnit): string {
  const numbers = new CodeNumbers(unit.variants.map((variant) => variant.content));
  let out = `<tu${writeAttributes(unit.attrs)}>\n${writeRemarks(unit)}`;
  for (const variant of unit.variants) {
    out += `<tuv xml:lang="${escapeAttribute(replaceIllegal(variant.lang))}"${writeAttributes(variant.attrs)}>`;
    out += writeRemarks(variant);
    out += `<seg>${writeSegment(variant.content, numbers)}</seg></tuv>\n`;
  }
  return `${out}</tu>\n`;
}

function writeHeader(header: Partial<TmxHeader>): string {
  const attrs: Record<string, string> = { ...header.attrs };
  for (const [name, value] of Object.entries(OUR_HEADER)) attrs[name] ??= value;
  const remarks = writeRemarks({ attrs, notes: header.notes ?? [], props: header.props ?? [] });
  const udes = (header.udes ?? [])
    .map(
      (ude) =>
        `<ude${writeAttributes(ude.attrs)}>${ude.maps.map((map) => `<map${writeAttributes(map)}/>`).join('')}</ude>\n`,
    )
    .join('');
  return remarks === '' && udes === ''
    ? `<header${writeAttributes(attrs)}/>\n`
    : `<header${writeAttributes(attrs)}>\n${remarks}${udes}</header>\n`;
}

function writeRemarks({ notes, props }: TmxBearer): string {
  if (notes.length === 0 && props.length === 0) return '';
  return notes.map(writeNote).join('') + props.map(writeProp).join('');
}

const writeNote = ({ text, attrs }: TmxNote): string =>
  `<note${writeAttributes(attrs)}>${escapeText(replaceIllegal(text))}</note>\n`;

const writeProp = ({ type, text, attrs }: TmxProp): string =>
  `<prop type="${escapeAttribute(replaceIllegal(type))}"${writeAttributes(attrs)}>${escapeText(replaceIllegal(text))}</prop>\n`;
