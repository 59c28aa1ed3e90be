import { CodecError, type CodecIssue, type InputPosition, type IssueParams, type IssueSeverity } from '../types';
import { type XmlEvent, type XmlOpen, xmlEvents } from '../xml/events';
import { elementsOf, ownText, TreeBuilder, textOf, type XmlElement } from '../xml/tree';
import { modulesOf } from './categories';
import { readData } from './read-data';
import type { TbxConcept, TbxHeader, TbxIssueCode, TbxItem, TbxLanguage, TbxPerson, TbxTerm } from './types';

/** The parts of a file, each a tree of its own: what the reader and the validator both start from. */
export type TbxPart =
  | { readonly kind: 'root'; readonly root: XmlOpen }
  | { readonly kind: 'header' | 'entry' | 'back' | 'stray'; readonly element: XmlElement }
  | { readonly kind: 'illegal'; readonly at: InputPosition; readonly codePoint: number };

const SHELL = new Set(['text', 'body']);
const PARTS: Readonly<Record<string, 'header' | 'entry' | 'back'>> = {
  tbxHeader: 'header',
  martifHeader: 'header',
  conceptEntry: 'entry',
  termEntry: 'entry',
  back: 'back',
};

/**
 * Cuts a TBX file into its parts as they come, so that only one entry is ever held.
 *
 * @throws CodecError `wrongRoot`, and what `xmlEvents` throws
 */
export async function* tbxParts(chunks: AsyncIterable<string>): AsyncGenerator<TbxPart> {
  const illegal: TbxPart[] = [];
  const onIllegal = (at: InputPosition, codePoint: number) => illegal.push({ kind: 'illegal', at, codePoint });
  let depth = 0;
  let tree: TreeBuilder | null = null;
  let kind: 'header' | 'entry' | 'back' | 'stray' = 'stray';
  for await (const event of xmlEvents(chunks, { undeclaredPrefix: 'accept', onIllegal })) {
    if (tree !== null) {
      const element = tree.add(event);
      if (element === null) continue;
      tree = null;
      yield* illegal.splice(0);
      yield { kind, element };
    } else if (event.kind === 'open') {
      if (depth++ === 0) {
        if (!isTbxRoot(event)) throw new CodecError('wrongRoot', event.at, { root: event.name, expected: 'tbx' });
        yield { kind: 'root', root: event };
        continue;
      }
      if (SHELL.has(event.local)) continue;
      depth--;
      kind = PARTS[event.local] ?? 'stray';
      tree = new TreeBuilder(event);
    } else if (event.kind === 'close') depth--;
  }
  yield* illegal;
}

const isTbxRoot = (event: XmlEvent & { kind: 'open' }): boolean => event.local === 'tbx' || event.local === 'martif';

/**
 * Reads TBX: ISO 30042:2019 (v3) in both styles and any dialect, and v2 (martif), one concept at a time.
 * Data categories come out the same from all of them; types nobody knows are kept with their text.
 *
 * Yields the header, then concepts and issues in file order, then the people that `back` lists.
 *
 * @throws CodecError `wrongRoot`, and what `xmlEvents` throws; what stood before has been yielded
 */
export async function* readTbx(chunks: AsyncIterable<string>): AsyncGenerator<TbxItem> {
  let root: XmlOpen | null = null;
  let header: XmlElement | null = null;
  let told = false;
  const reader = new ConceptReader();
  for await (const part of tbxParts(chunks)) {
    if (part.kind === 'root') root = part.root;
    else if (part.kind === 'header') header = part.element;
    if (part.kind === 'root' || part.kind === 'header') continue;
    if (!told) {
      told = true;
      yield* headerItems(root!, header);
    }
    if (part.kind === 'illegal')
      yield issue('tbx.illegalCharacter', 'repaired', part.at, { codePoint: part.codePoint });
    else if (part.kind === 'entry') yield* reader.read(part.element);
    else if (part.kind === 'back') for (const person of peopleOf(part.element)) yield { kind: 'person', person };
    else yield issue('tbx.strayContent', 'accepted', part.element.at, { element: part.element.name });
  }
  if (!told && root !== null) yield* headerItems(root, header);
}

const issue = (code: TbxIssueCode, severity: IssueSeverity, at: InputPosition, params?: IssueParams): TbxItem => ({
  kind: 'issue',
  issue: (params === undefined ? { code, severity, at } : { code, severity, at, params }) satisfies CodecIssue,
});

function* headerItems(root: XmlOpen, header: XmlElement | null): Generator<TbxItem> {
  const { type = '', style, 'xml:lang': lang = '' } = root.attrs;
  const version = root.local === 'tbx' ? 3 : 2;
  const value: TbxHeader = {
    version,
    dialect: type,
    style: style === 'dct' ? 'dct' : 'dca',
    lang,
    title: header === null ? '' : (find(header, 'title')[0] ?? ''),
    source: header === null ? [] : find(header, 'p', 'sourceDesc'),
  };
  yield { kind: 'header', header: value, at: root.at };
  if (version === 3 && type !== 'TBX-Core' && modulesOf(type) === null)
    yield issue('tbx.dialectUnknown', 'accepted', root.at, { dialect: type });
}

/** Texts of all elements of a name, inside one of another name where that is given. */
function find(element: XmlElement, local: string, inside?: string): string[] {
  return elementsOf(element).flatMap((child) => {
    if (inside !== undefined) return child.local === inside ? find(child, local) : find(child, local, inside);
    return child.local === local ? [textOf(child)] : find(child, local);
  });
}

function peopleOf(back: XmlElement): TbxPerson[] {
  const items = (element: XmlElement): TbxPerson['items'] =>
    elementsOf(element).flatMap((child) =>
      child.local === 'item' || child.local === 'itemGrp' || child.local === 'itemSet'
        ? child.local === 'item'
          ? [{ type: child.attrs['type'] ?? '', text: textOf(child) }]
          : items(child)
        : [],
    );
  return elementsOf(back).flatMap((child) => {
    const { id } = child.attrs;
    return child.local === 'refObject' && id !== undefined ? [{ id, items: items(child) }] : peopleOf(child);
  });
}

const SECTIONS = new Set(['langSec', 'langSet']);
const TERM_SECTIONS = new Set(['termSec', 'tig', 'ntig']);

class ConceptReader {
  private count = 0;
  private issues: TbxItem[] = [];

  *read(entry: XmlElement): Generator<TbxItem> {
    this.count++;
    this.issues = [];
    const { data, others } = this.data(entry);
    const languages = others.flatMap((child) => this.language(child)).filter(({ terms }) => terms.length > 0);
    let { id } = entry.attrs;
    if (id === undefined || id === '') {
      id = `c${this.count}`;
      this.note('tbx.missingId', 'repaired', entry.at, { id });
    }
    const hasTerms = languages.length > 0;
    if (!hasTerms) this.note('tbx.noTerms', 'unitRefused', entry.at, { id });
    yield* this.issues;
    if (!hasTerms) return;
    const concept: TbxConcept = { id, data, languages };
    yield { kind: 'concept', concept, at: entry.at };
  }

  private language(section: XmlElement): TbxLanguage[] {
    if (!SECTIONS.has(section.local)) {
      this.note('tbx.strayContent', 'accepted', section.at, { element: section.name });
      return [];
    }
    const lang = section.attrs['xml:lang'] ?? section.attrs['lang'] ?? '';
    if (lang === '') {
      this.note('tbx.missingLanguage', 'repaired', section.at);
      return [];
    }
    const { data, others } = this.data(section);
    return [{ lang, data, terms: others.flatMap((child) => this.terms(child)) }];
  }

  /** Usually one; a section with several terms gives each its own, the data with the first. */
  private terms(section: XmlElement): TbxTerm[] {
    if (!TERM_SECTIONS.has(section.local)) {
      this.note('tbx.strayContent', 'accepted', section.at, { element: section.name });
      return [];
    }
    const group = elementsOf(section).find((child) => child.local === 'termGrp');
    const inner = group === undefined ? [] : this.data(group);
    const { data, others } = this.data(section);
    const all = 'data' in inner ? [...inner.data, ...data] : data;
    const rest = 'others' in inner ? [...inner.others, ...others.filter((child) => child !== group)] : others;
    const terms = rest.filter((child) => child.local === 'term');
    for (const child of rest)
      if (child.local !== 'term') this.note('tbx.strayContent', 'accepted', child.at, { element: child.name });
    const filled = terms.filter((term) => textOf(term).trim() !== '');
    if (filled.length === 0) this.note('tbx.missingTerm', 'repaired', section.at);
    return filled.map((term, i) => {
      if (i > 0) this.note('tbx.secondTerm', 'repaired', term.at);
      const id = term.attrs['id'] ?? (i === 0 ? section.attrs['id'] : undefined);
      return { ...(id === undefined ? {} : { id }), text: textOf(term), data: i === 0 ? all : [] };
    });
  }

  private data(element: XmlElement): ReturnType<typeof readData> {
    const read = readData(element);
    for (const untyped of read.untyped) this.note('tbx.missingType', 'accepted', untyped.at, { element: untyped.name });
    const stray = ownText(element).trim();
    if (stray !== '') this.note('tbx.strayContent', 'accepted', element.at, { text: stray.slice(0, 40) });
    return read;
  }

  private note(code: TbxIssueCode, severity: IssueSeverity, at: InputPosition, params?: IssueParams): void {
    this.issues.push(issue(code, severity, at, params));
  }
}
