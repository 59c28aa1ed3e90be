import { elementsOf, innerXml, textOf, type XmlElement } from '../xml/tree';
import { categoryNamed } from './categories';
import { readOwnNote } from './own-note';
import { TBX_ELEMENTS, TBX_NAMESPACE, type TbxDatum, type TbxElement } from './types';

const GROUPS = new Set(['adminGrp', 'descripGrp', 'transacGrp', 'termNoteGrp']);
const PLAIN = new Set<string>(TBX_ELEMENTS);
/** Elements that may stand in the text of a note or a description; v3 keeps them, v2's codes become text. */
const INLINE = new Set(['hi', 'foreign', 'sc', 'ec', 'ph']);
/** Attributes that say what a module element is where its name alone does not: `metaType` of DCT. */
const META = 'metaType';

export type ReadData = {
  readonly data: readonly TbxDatum[];
  /** Elements of data without the `type` they need. */
  readonly untyped: readonly XmlElement[];
  /** Children that carry no data: languages, terms, and what is unknown here. */
  readonly others: readonly XmlElement[];
};

/** The statements among the children of an entry, a language or a term, in either style, in order. */
export function readData(parent: XmlElement): ReadData {
  const data: TbxDatum[] = [];
  const untyped: XmlElement[] = [];
  const others: XmlElement[] = [];
  for (const child of elementsOf(parent)) {
    const datum = GROUPS.has(child.local) && isCore(child) ? readGroup(child, untyped) : readDatum(child, untyped);
    if (datum === null) others.push(child);
    else data.push(datum);
  }
  return { data: restored(data), untyped, others };
}

const isCore = (element: XmlElement): boolean =>
  element.uri === TBX_NAMESPACE || element.uri === '' || element.uri === null;

function readDatum(element: XmlElement, untyped: XmlElement[]): TbxDatum | null {
  if (isCore(element)) {
    if (!PLAIN.has(element.local)) return null;
    const type = element.attrs['type'] ?? '';
    if (type === '' && element.local !== 'note' && element.local !== 'date') untyped.push(element);
    return datum(element, element.local as TbxElement, type);
  }
  const category = categoryNamed(element.local);
  const meta = element.attrs[META];
  const kind = category?.element ?? (meta !== undefined && PLAIN.has(meta) ? (meta as TbxElement) : 'descrip');
  return datum(element, kind, element.local);
}

function datum(element: XmlElement, kind: TbxElement, type: string): TbxDatum {
  const { target } = element.attrs;
  const inline = elementsOf(element);
  const keepsXml = inline.length > 0 && inline.every((child) => INLINE.has(child.local));
  return {
    element: kind,
    type,
    value: textOf(element),
    ...(keepsXml ? { xml: innerXml(element) } : {}),
    ...(target === undefined ? {} : { target }),
    about: [],
  };
}

/** A group is its first statement, and the others are about it. */
function readGroup(group: XmlElement, untyped: XmlElement[]): TbxDatum | null {
  const inside = elementsOf(group).flatMap((child) => {
    const one = GROUPS.has(child.local) ? readGroup(child, untyped) : readDatum(child, untyped);
    return one === null ? [] : [one];
  });
  const first = inside.findIndex((one) => headOf(group.local) === one.element);
  const head = inside[first === -1 ? 0 : first];
  if (head === undefined) return null;
  return { ...head, about: [...head.about, ...restored(inside.filter((one) => one !== head))] };
}

const headOf = (group: string): string => group.slice(0, -3);

/** Puts back what notes of ours stand for. */
function restored(data: readonly TbxDatum[]): TbxDatum[] {
  const out: TbxDatum[] = [];
  for (const datum of data) {
    const own = datum.element === 'note' ? readOwnNote(datum.value) : null;
    if (own === null) {
      out.push(datum);
      continue;
    }
    const stands =
      own.instead === null ? -1 : out.findLastIndex((one) => one.type === own.datum.type && one.value === own.instead);
    if (stands === -1) out.push(own.datum);
    else out[stands] = own.datum;
  }
  return out;
}
