import { CodecError, type Finding, findingOf, type InputPosition, type IssueParams } from '../types';
import { isXmlName } from '../xml/chars';
import type { XmlOpen } from '../xml/events';
import { elementsOf, ownText, textOf, type XmlElement } from '../xml/tree';
import { categoryNamed, categoryOf, modulesOf, type TbxLevel } from './categories';
import { tbxParts } from './read';
import { MODULE_NAMESPACES, TBX_ELEMENTS, TBX_NAMESPACE, type TbxElement } from './types';

const DIALECTS = ['TBX-Core', 'TBX-Min', 'TBX-Basic'];
const META = new Set<string>(TBX_ELEMENTS.filter((element) => element !== 'note' && element !== 'date'));
const GROUPS: Readonly<Record<string, TbxElement>> = {
  adminGrp: 'admin',
  descripGrp: 'descrip',
  transacGrp: 'transac',
  termNoteGrp: 'termNote',
};
const AUXILIARY = new Set(['descrip', 'descripGrp', 'admin', 'adminGrp', 'transacGrp', 'note', 'ref', 'xref']);
const WEB = /^https?:\/\/.+/u;
const LANGUAGE = /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/iu;

type Rule = (rule: string, at: InputPosition, params?: IssueParams, severity?: Finding['severity']) => void;

/**
 * Checks a TBX file: version 3 against its core structure, its style and its dialect's data categories; version 2 for what a
 * reader needs of it. References are checked last, since they may point forward.
 *
 * Rules are `tbx.<id>`; a file that cannot be read to its end closes with `file.<code>`.
 * Source: core schema and the Schematron rules of TBX-Core, TBX-Min and TBX-Basic (LTAC Global, for ISO 30042:2019).
 */
export async function* validateTbx(chunks: AsyncIterable<string>): AsyncGenerator<Finding> {
  let found: Finding[] = [];
  const rule: Rule = (id, at, params, severity = 'error') => {
    found.push({ ...at, rule: `tbx.${id}`, severity, ...(params === undefined ? {} : { params }) });
  };
  let check: DocumentCheck | null = null;
  try {
    for await (const part of tbxParts(chunks)) {
      if (part.kind === 'root') check = new DocumentCheck(part.root, rule);
      else if (part.kind === 'illegal') rule('illegal-character', part.at, { codePoint: part.codePoint });
      else check!.part(part.kind, part.element);
      yield* found;
      found = [];
    }
    check?.end();
    yield* found;
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    yield* found;
    yield findingOf(error);
  }
}

class DocumentCheck {
  private readonly isV3: boolean;
  private readonly style: string;
  private readonly dialect: string;
  private readonly ids = new Map<string, InputPosition>();
  private readonly targets: { readonly target: string; readonly at: InputPosition }[] = [];
  private entries = 0;
  private hasHeader = false;

  constructor(
    private readonly root: XmlOpen,
    private readonly rule: Rule,
  ) {
    this.isV3 = root.local === 'tbx';
    const { type = '', style = '', 'xml:lang': lang } = root.attrs;
    this.style = style;
    this.dialect = type;
    if (!this.isV3) return;
    if (root.uri !== TBX_NAMESPACE) rule('namespace', root.at, { namespace: root.uri ?? '' });
    if (style !== 'dca' && style !== 'dct') rule('style', root.at, { style });
    if (!/^TBX-.+/u.test(type)) rule('dialect', root.at, { dialect: type });
    else if (!DIALECTS.includes(type)) rule('dialect-unknown', root.at, { dialect: type }, 'warning');
    if (lang === undefined) rule('root-language', root.at);
  }

  part(kind: 'header' | 'entry' | 'back' | 'stray', element: XmlElement): void {
    this.identities(element);
    if (kind === 'header') {
      this.hasHeader = true;
      this.header(element);
    } else if (kind === 'stray') {
      this.rule('misplaced', element.at, { element: element.name });
    } else if (kind === 'entry') {
      this.entries++;
      this.entry(element);
    }
  }

  end(): void {
    if (!this.hasHeader) this.rule('header-missing', this.root.at, {}, this.isV3 ? 'error' : 'warning');
    if (this.entries === 0) this.rule('no-entries', this.root.at, {}, this.isV3 ? 'error' : 'warning');
    for (const { target, at } of this.targets) if (!this.ids.has(target)) this.rule('target-unknown', at, { target });
  }

  // ── structure ────────────────────────────────────────────────────────────────────────────────────────────────────

  private header(header: XmlElement): void {
    const severity = this.isV3 ? 'error' : 'warning';
    const walk = (element: XmlElement): void => {
      const holdsText = ['p', 'title', 'note'].includes(element.local);
      if (!holdsText && ownText(element).trim() !== '')
        this.rule('header-text', element.at, { element: element.name }, severity);
      if (!holdsText) elementsOf(element).forEach(walk);
    };
    walk(header);
    if (this.isV3 && !elementsOf(header).some(({ local }) => local === 'fileDesc'))
      this.rule('file-description', header.at);
  }

  private entry(entry: XmlElement): void {
    const { id } = entry.attrs;
    if (id === undefined) this.rule('entry-id', entry.at, {}, 'warning');
    this.section(entry, 'concept', this.isV3 ? 'langSec' : 'langSet', (section) => {
      const lang = section.attrs['xml:lang'];
      if (lang === undefined || lang === '') this.rule('language-missing', section.at);
      else if (!LANGUAGE.test(lang)) this.rule('language-tag', section.at, { lang }, 'warning');
      this.section(section, 'language', this.isV3 ? 'termSec' : 'tig', (terms) => this.termSection(terms));
    });
  }

  /** Data first, then the sections inside, of which there must be one. */
  private section(parent: XmlElement, level: TbxLevel, inner: string, visit: (section: XmlElement) => void): void {
    this.strayText(parent);
    let sections = 0;
    for (const child of elementsOf(parent)) {
      if (child.local === inner || (inner === 'tig' && child.local === 'ntig')) {
        sections++;
        visit(child);
        continue;
      }
      if (this.isV3 && sections > 0) this.rule('order', child.at, { element: child.name, before: inner });
      this.data(child, parent, level);
    }
    if (sections === 0) this.rule('section-missing', parent.at, { element: inner, parent: parent.name });
  }

  private termSection(section: XmlElement): void {
    this.strayText(section);
    const children = elementsOf(section);
    const group = children.find(({ local }) => local === 'termGrp');
    const terms = [...children, ...(group === undefined ? [] : elementsOf(group))].filter(
      ({ local }) => local === 'term',
    );
    if (terms.length === 0) this.rule('term-missing', section.at);
    for (const extra of terms.slice(1)) this.rule('term-repeated', extra.at);
    for (const term of terms) if (textOf(term).trim() === '') this.rule('term-empty', term.at, {}, 'warning');
    if (terms.length > 0 && group === undefined && children[0]!.local !== 'term') this.rule('term-first', section.at);
    let pastNotes = false;
    for (const child of [...(group === undefined ? [] : elementsOf(group)), ...children]) {
      if (child.local === 'term' || child === group) continue;
      const isTermNote = child.local === 'termNote' || child.local === 'termNoteGrp';
      if (this.isV3 && isTermNote && pastNotes) this.rule('term-note-order', child.at);
      if (this.isV3 && AUXILIARY.has(child.local) && this.isCore(child)) pastNotes = true;
      this.data(child, section, 'term');
    }
  }

  // ── statements ───────────────────────────────────────────────────────────────────────────────────────────────────

  private data(element: XmlElement, parent: XmlElement, level: TbxLevel): void {
    if (!this.isCore(element)) {
      this.moduleElement(element, level);
      return;
    }
    const head = GROUPS[element.local];
    if (head !== undefined) {
      this.strayText(element);
      const inside = elementsOf(element);
      const heads = inside.filter(({ local }) => local === head);
      if (heads.length > 1) this.rule('group-heads', heads[1]!.at, { element: head, group: element.local });
      if (heads.length === 0 && this.style !== 'dct') this.rule('group-head-missing', element.at, { element: head });
      for (const child of inside) this.data(child, element, level);
      return;
    }
    if (element.local === 'note' || element.local === 'date') {
      if (
        element.local === 'date' &&
        this.isV3 &&
        !/^-?\d{4,}-\d\d-\d\d(?:Z|[+-]\d\d:\d\d)?$/u.test(textOf(element).trim())
      )
        this.rule('date', element.at, { value: textOf(element).slice(0, 40) });
      return;
    }
    if (!META.has(element.local)) {
      this.rule('misplaced', element.at, { element: element.name, parent: parent.name });
      return;
    }
    const { type = '' } = element.attrs;
    if (type === '') this.rule('type-missing', element.at, { element: element.name });
    if (element.local === 'termNote' && level !== 'term') this.rule('term-note-level', element.at);
    if (this.style === 'dct') this.rule('style-mixed', element.at, { element: element.name });
    else if (this.isV3 && type !== '') this.category(element, element.local as TbxElement, type, level);
  }

  private moduleElement(element: XmlElement, level: TbxLevel): void {
    if (this.style === 'dca') {
      this.rule('style-mixed', element.at, { element: element.name });
      return;
    }
    const category = categoryNamed(element.local);
    const module = category === null ? null : MODULE_NAMESPACES[category.module];
    if (category === null || module !== element.uri) {
      const isOurs = element.uri === MODULE_NAMESPACES.min || element.uri === MODULE_NAMESPACES.basic;
      this.rule('type-unknown', element.at, { type: element.name }, isOurs ? 'error' : 'warning');
    } else this.category(element, category.element, category.type, level);
  }

  /** A data category in its dialect: known there, at its level, with a value of its list. */
  private category(element: XmlElement, kind: TbxElement, type: string, level: TbxLevel): void {
    const modules = modulesOf(this.dialect);
    if (modules === null) return;
    const category = categoryOf(kind, type);
    if (category === null || !modules.includes(category.module)) {
      this.rule('type-dialect', element.at, { type, dialect: this.dialect });
      return;
    }
    if (!category.levels.includes(level)) this.rule('type-level', element.at, { type, level });
    const value = textOf(element).trim();
    if (category.values !== undefined && !category.values.includes(value))
      this.rule('type-value', element.at, { type, value: value.slice(0, 40) });
  }

  // ── small things ─────────────────────────────────────────────────────────────────────────────────────────────────

  private isCore(element: XmlElement): boolean {
    return !this.isV3 || element.uri === TBX_NAMESPACE || element.uri === '';
  }

  private strayText(element: XmlElement): void {
    if (ownText(element).trim() !== '') this.rule('text-place', element.at, { element: element.name });
  }

  /** Ids are unique; targets are web addresses or ids of the document. */
  private identities(element: XmlElement): void {
    const { id, target } = element.attrs;
    if (id !== undefined) {
      if (this.ids.has(id)) this.rule('id-unique', element.at, { id });
      else this.ids.set(id, element.at);
      if (!isXmlName(id) || id.includes(':')) this.rule('id-name', element.at, { id: id.slice(0, 40) });
    }
    if (target !== undefined && this.isV3 && !WEB.test(target)) this.targets.push({ target, at: element.at });
    for (const child of elementsOf(element)) this.identities(child);
  }
}
