import { CodecError } from '../types';
import { isXmlName } from '../xml/chars';
import { escapeAttribute, escapeText, replaceIllegal } from '../xml/escape';
import { xmlEventsOf } from '../xml/events';
import { categoryOf, modulesOf, NEAREST, type TbxLevel } from './categories';
import { ownNote } from './own-note';
import {
  MODULE_NAMESPACES,
  TBX_NAMESPACE,
  type TbxConcept,
  type TbxDatum,
  type TbxElement,
  type TbxHeader,
  type TbxPerson,
} from './types';

export type TbxWriteOptions = {
  /** Default TBX-Basic. `TBX-Core` has no data categories of its own: any type is written as it is. */
  readonly dialect?: 'TBX-Basic' | 'TBX-Min' | 'TBX-Core';
  /** Default `dca`. */
  readonly style?: 'dca' | 'dct';
  readonly header?: Partial<TbxHeader>;
  /** Written into `back`; transactions refer only to those. */
  readonly people?: readonly TbxPerson[];
  /** Ids of the concepts to come: references forward are only written to those. */
  readonly ids?: ReadonlySet<string>;
  /**
   * TBX-Min has no definitions, contexts, genders, history. Without the user's word that this is meant, a concept that
   * has them is refused; with it, they are kept in notes that only this workbench reads.
   */
  readonly allowLoss?: boolean;
};

const CHUNK = 1 << 16;

/**
 * Writes TBX v3, one concept at a time, valid by the schemas of its dialect and style. What the dialect cannot say
 * becomes a note that our reader turns back, so nothing the model has is lost.
 *
 * @throws CodecError `notSupported` when TBX-Min is asked for and would hide what a concept has
 */
export async function* writeTbx(
  concepts: AsyncIterable<TbxConcept> | Iterable<TbxConcept>,
  options: TbxWriteOptions = {},
): AsyncGenerator<string> {
  const writer = new TbxWriter(options);
  let out = writer.head();
  for await (const concept of concepts) {
    out += writer.concept(concept);
    if (out.length < CHUNK) continue;
    yield out;
    out = '';
  }
  yield out + writer.tail();
}

/** Where statements stand in a section: first those about the term, then the rest (ISO 30042:2019, core schema). */
const isTermNote = (datum: TbxDatum): boolean => datum.element === 'termNote';

/** What may be said about a statement in its group. */
const ABOUT: Readonly<Partial<Record<TbxElement, readonly TbxElement[]>>> = {
  descrip: ['admin', 'note', 'ref', 'xref', 'descripNote'],
  admin: ['note', 'ref', 'xref', 'adminNote'],
  transac: ['transacNote', 'date', 'note', 'ref', 'xref'],
  termNote: ['admin', 'note', 'ref', 'xref'],
};

class TbxWriter {
  private readonly style: 'dca' | 'dct';
  private readonly dialect: string;
  private readonly modules: ReturnType<typeof modulesOf>;
  private readonly ids = new Set<string>();
  private readonly people: ReadonlySet<string>;
  private count = 0;

  constructor(private readonly options: TbxWriteOptions) {
    this.style = options.style ?? 'dca';
    this.dialect = options.dialect ?? 'TBX-Basic';
    this.modules = modulesOf(this.dialect);
    if (this.style === 'dct' && this.modules === null)
      throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'style', dialect: this.dialect });
    this.people = new Set((options.people ?? []).map((person) => person.id));
  }

  head(): string {
    const { header = {} } = this.options;
    const modules = this.style === 'dca' ? [] : (this.modules ?? []);
    const namespaces = modules.map((module) => ` xmlns:${module}="${MODULE_NAMESPACES[module]}"`).join('');
    const lang = header.lang === undefined || header.lang === '' ? 'en' : header.lang;
    const title = header.title ? `<titleStmt><title>${text(header.title)}</title></titleStmt>` : '';
    const source = header.source?.length ? header.source : ['Exported from Qantara'];
    return (
      `<?xml version="1.0" encoding="UTF-8"?>\n` +
      `<tbx type="${this.dialect}" style="${this.style}" xml:lang="${attribute(lang)}" xmlns="${TBX_NAMESPACE}"${namespaces}>\n` +
      `<tbxHeader><fileDesc>${title}<sourceDesc>${source.map((p) => `<p>${text(p)}</p>`).join('')}</sourceDesc></fileDesc></tbxHeader>\n` +
      `<text>\n<body>\n`
    );
  }

  tail(): string {
    const people = (this.options.people ?? []).map(
      ({ id, items }) =>
        `<refObject id="${attribute(id)}">${items.map((item) => `<item type="${attribute(item.type)}">${text(item.text)}</item>`).join('')}</refObject>`,
    );
    const back =
      people.length === 0 ? '' : `<back><refObjectSec type="respPerson">${people.join('')}</refObjectSec></back>\n`;
    return `</body>\n${back}</text>\n</tbx>\n`;
  }

  concept(concept: TbxConcept): string {
    this.count++;
    const languages = concept.languages.filter((language) => language.terms.length > 0);
    if (languages.length === 0) return '';
    let out = `<conceptEntry id="${attribute(this.id(concept.id))}">\n${this.data(concept.data, 'concept')}`;
    for (const language of languages) {
      out += `<langSec xml:lang="${attribute(language.lang)}">\n${this.data(language.data, 'language')}`;
      for (const term of language.terms) {
        const id = term.id !== undefined && isId(term.id) && this.claim(term.id) ? ` id="${attribute(term.id)}"` : '';
        out += `<termSec>\n<term${id}>${text(term.text)}</term>\n${this.data(term.data, 'term')}</termSec>\n`;
      }
      out += '</langSec>\n';
    }
    return `${out}</conceptEntry>\n`;
  }

  /** The concept's own id where XML can have it, else one made from its number. */
  private id(wanted: string): string {
    if (isId(wanted) && this.claim(wanted)) return wanted;
    for (let n = this.count; ; n++) if (this.claim(`c${n}`)) return `c${n}`;
  }

  private claim(id: string): boolean {
    if (this.ids.has(id) || this.people.has(id)) return false;
    this.ids.add(id);
    return true;
  }

  private data(data: readonly TbxDatum[], level: TbxLevel): string {
    const first: string[] = [];
    const rest: string[] = [];
    for (const datum of data) {
      const written = this.datum(datum, level);
      // In DCT, statements about the term are elements like all others and need not stand first, but do so here too.
      if (isTermNote(datum)) first.push(written.main);
      else if (written.main !== '') rest.push(written.main);
      rest.push(...written.notes);
    }
    return [...first, ...rest].map((line) => (line === '' ? '' : `${line}\n`)).join('');
  }

  /** A statement as this dialect has it, and the notes that keep what it has not. */
  private datum(datum: TbxDatum, level: TbxLevel): { readonly main: string; readonly notes: readonly string[] } {
    const asNote = (instead: string | null = null) => `<note>${text(ownNote(datum, instead))}</note>`;
    if (datum.element === 'note' && datum.target === undefined && datum.about.length === 0)
      return { main: this.element('note', '', datum), notes: [] };
    const about = datum.about.map((inner) => this.inside(datum, inner, level));
    const value = this.valueOf(datum, level);
    if (value === null || about.includes(null)) {
      this.refuseLoss(datum);
      return { main: '', notes: [asNote()] };
    }
    const isExact = value === datum.value && about.every((written) => written!.isExact);
    const head = this.element(datum.element, datum.type, value === datum.value ? datum : bare(datum, value));
    const grouped = datum.about.length > 0 || datum.element === 'transac';
    const inner = about.map((written) => written!.xml).join('');
    const main = grouped ? `<${datum.element}Grp>${head}${inner}</${datum.element}Grp>` : head;
    return { main, notes: isExact ? [] : [asNote(value)] };
  }

  /** A statement about a statement, as it is or as near as the schema lets it; `null` when the group cannot hold it. */
  private inside(head: TbxDatum, inner: TbxDatum, level: TbxLevel): { xml: string; isExact: boolean } | null {
    if (inner.about.length > 0 || !ABOUT[head.element]?.includes(inner.element)) return null;
    if (this.style === 'dct' && head.element === 'termNote') return null;
    const written = (datum: TbxDatum) => ({
      xml: this.element(datum.element, datum.type, datum),
      isExact: datum === inner,
    });
    if (inner.element === 'note') return written(inner);
    if (inner.element === 'date') {
      const date = dateOf(inner.value);
      return date === null ? null : written(date === inner.value ? inner : bare(inner, date));
    }
    if (this.valueOf(inner, level) === inner.value) return written(inner);
    const { target: _, ...untargeted } = inner;
    return inner.element === 'transacNote' && this.valueOf(untargeted, level) === inner.value
      ? written(untargeted)
      : null;
  }

  /** The value to write: its own, the nearest of a list, or `null` when the dialect has no place for the statement. */
  private valueOf(datum: TbxDatum, level: TbxLevel): string | null {
    if (datum.element === 'note' || datum.element === 'date') return null;
    if (this.modules === null) return this.coreValue(datum, level);
    const category = categoryOf(datum.element, datum.type);
    if (category === null || !this.modules.includes(category.module) || !category.levels.includes(level)) return null;
    if (this.style === 'dct' && datum.xml !== undefined) return null;
    if (!this.targetFits(datum, category.target)) return null;
    if (category.values === undefined || category.values.includes(datum.value)) return datum.value;
    return NEAREST[datum.type]?.[datum.value] ?? (category.values.includes('other') ? 'other' : null);
  }

  private coreValue(datum: TbxDatum, level: TbxLevel): string | null {
    if (datum.type === '' || (datum.element === 'termNote' && level !== 'term')) return null;
    if (datum.target === undefined) return datum.value;
    const isWeb = datum.element === 'xref' && WEB.test(datum.target);
    return isWeb || (datum.element !== 'xref' && this.people.has(datum.target)) ? datum.value : null;
  }

  private targetFits(datum: TbxDatum, wanted: 'id' | 'uri' | undefined): boolean {
    const { target } = datum;
    if (wanted === undefined) return target === undefined;
    if (wanted === 'uri') return target !== undefined && WEB.test(target);
    if (target === undefined) return datum.element === 'transacNote';
    // Only what is in the file may be referred to: people, and concepts written before or announced.
    return this.people.has(target) || this.ids.has(target) || (isId(target) && this.options.ids?.has(target) === true);
  }

  private refuseLoss(datum: TbxDatum): void {
    if (this.dialect !== 'TBX-Min' || this.options.allowLoss === true) return;
    const params = { reason: 'dialect', dialect: this.dialect, type: datum.type || datum.element };
    throw new CodecError('notSupported', { line: 1, column: 1 }, params);
  }

  private element(element: TbxElement, type: string, datum: TbxDatum): string {
    const value = datum.xml !== undefined && isXml(datum.xml) ? datum.xml : text(datum.value);
    const target = datum.target === undefined ? '' : ` target="${attribute(datum.target)}"`;
    if (type === '') return `<${element}${target}>${value}</${element}>`;
    if (this.style === 'dca') return `<${element} type="${attribute(type)}"${target}>${value}</${element}>`;
    const name = `${categoryOf(element, type)!.module}:${type}`;
    return `<${name}${target}>${value}</${name}>`;
  }
}

/** The day of a date as `xs:date` wants it; `null` when it is not to be told. v2 files have `20010507T10:57:25Z`. */
function dateOf(value: string): string | null {
  const parts = /^\s*(\d{4})-?(\d{2})-?(\d{2})(?:T.*)?\s*$/su.exec(value);
  if (parts === null) return null;
  const [, year, month, day] = parts;
  const exists = !Number.isNaN(Date.parse(`${year}-${month}-${day}T00:00:00Z`)) && year !== '0000';
  return exists && Number(day) <= daysIn(Number(year), Number(month)) ? `${year}-${month}-${day}` : null;
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const WEB = /^https?:\/\/.+/u;
const text = (value: string): string => escapeText(replaceIllegal(value));
const attribute = (value: string): string => escapeAttribute(replaceIllegal(value));
const isId = (id: string): boolean => isXmlName(id) && !id.includes(':');
const bare = (datum: TbxDatum, value: string): TbxDatum => ({ ...datum, value, about: [] });

function isXml(xml: string): boolean {
  try {
    for (const _ of xmlEventsOf(`<x>${xml}</x>`));
    return true;
  } catch {
    return false;
  }
}
