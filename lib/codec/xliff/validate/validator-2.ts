import type { Finding } from '../../types';
import type { XmlEvent, XmlOpen } from '../../xml/events';
import { attribute, type ElementNode, elementOf, elements, TreeBuilder } from '../element';
import { ITS, RESOURCE_DATA, SIZE_RESTRICTION } from '../names';
import { type FileState, type Frame, frameOf, newFile, newFrame } from './frames-2';
import { checkModulePlaces, isModule, moduleRule } from './modules';
import { Findings } from './report';
import { checkUnique } from './rules-ids';
import { checkIts, checkItsRecords, type ItsScope, itsAttributes, NO_ITS, widen } from './rules-its';
import { checkModule, checkStyle } from './rules-modules';
import type { Around } from './rules-parts';
import { readReference } from './rules-refs';
import { checkSize, idsIn, NO_PROFILES, readProfiles } from './rules-size';
import { SchemaChecker } from './schema';
import { schema2 } from './schema-2';
import { checkUnit, seeExtensionIds } from './unit-rules-2';
import { inlines, type World } from './world';

/** Checks XLIFF 2 in one pass: the schema as it goes, a unit at its end, references between units at the file's. */
export class Validator2 {
  private readonly findings = new Findings('xliff2');
  private readonly schema: SchemaChecker;
  private readonly frames: Frame[] = [];
  private readonly fileIds = new Set<string>();
  private file: FileState | null = null;
  private tree: TreeBuilder | null = null;
  /** An extension that passes by: its namespace and how deep we are in it. */
  private extension: { readonly ids: Set<string>; depth: number } | null = null;
  private version = '2.0';
  private saidTargetLanguage = false;

  constructor(private readonly core: string) {
    this.schema = new SchemaChecker(schema2(core), core, this.findings.report, moduleRule);
  }

  take(event: XmlEvent): readonly Finding[] {
    if (event.kind === 'open') this.schema.enter(elementOf(event, null));
    else if (event.kind === 'close') this.schema.leave();
    else if (event.kind === 'text' || event.kind === 'cdata') this.schema.text(event.text);

    if (this.tree !== null) {
      if (this.tree.take(event)) {
        const { root } = this.tree;
        this.tree = null;
        this.complete(root);
      }
    } else if (this.extension !== null) this.passBy(event, this.extension);
    else if (event.kind === 'open') this.open(event);
    else if (event.kind === 'close') this.close();
    else if (event.kind === 'text' || event.kind === 'cdata') this.text(event.text);
    return this.tree === null ? this.findings.drain() : [];
  }

  private open(event: XmlOpen): void {
    const parent = this.frames.at(-1);
    const element = elementOf(event, parent?.element ?? null);
    if (parent === undefined) {
      this.root(element);
      return;
    }
    parent.hasContent = true;
    const isCore = event.uri === this.core;
    if (isCore && event.local === 'file') {
      this.startFile(element, parent);
      return;
    }
    if (isCore && event.local === 'group') {
      this.startGroup(element, parent);
      return;
    }
    if (isCore && event.local === 'skeleton') {
      this.frames.push(frameOf(element, parent));
      return;
    }
    if (isCore || isModule(event.uri ?? '')) {
      this.tree = new TreeBuilder(event, parent.element);
      return;
    }
    const uri = event.uri ?? '';
    const ids = parent.extensionIds.get(uri) ?? new Set<string>();
    parent.extensionIds.set(uri, ids);
    this.extension = { ids, depth: 0 };
    this.passBy(event, this.extension);
  }

  private root(element: ElementNode): void {
    this.version = attribute(element, 'version') ?? '';
    const around: Around = {
      srcLang: attribute(element, 'srcLang'),
      trgLang: attribute(element, 'trgLang'),
      lang: attribute(element, 'xml:lang'),
      space: attribute(element, 'xml:space') ?? 'default',
    };
    const its = this.attributes(element, NO_ITS);
    this.frames.push(newFrame(element, around, its));
  }

  private startFile(element: ElementNode, parent: Frame): void {
    const id = attribute(element, 'id');
    if (id !== null && this.fileIds.has(id)) this.findings.report('file-id-unique', element.at, { id });
    if (id !== null) this.fileIds.add(id);
    this.file = newFile(id);
    this.frames.push({ ...frameOf(element, parent), its: this.attributes(element, parent.its) });
  }

  private startGroup(element: ElementNode, parent: Frame): void {
    this.seeId(element, this.file?.groupIds);
    this.frames.push({ ...frameOf(element, parent), its: this.attributes(element, parent.its) });
  }

  private seeId(element: ElementNode, ids: Set<string> | undefined): void {
    const id = attribute(element, 'id');
    if (id === null || ids === undefined) return;
    if (ids.has(id)) this.findings.report('group-unit-id-unique', element.at, { id });
    ids.add(id);
  }

  /** Attributes of modules on an element of the structure. */
  private attributes(element: ElementNode, outer: ItsScope): ItsScope {
    const its = itsAttributes(element);
    const scope = widen(outer, its);
    const { report } = this.findings;
    checkIts(element, its, scope, { version: this.version, records: null }, report);
    checkStyle(element, report);
    checkSize(element, this.file?.profiles ?? NO_PROFILES, (id) => this.isSizeData(id), report);
    return scope;
  }

  private isSizeData(id: string): boolean {
    return this.frames.some((frame) => frame.sizeIds.has(id));
  }

  private close(): void {
    const frame = this.frames.pop();
    if (frame === undefined) return;
    checkModulePlaces(frame.element, frame.modules, this.findings.report);
    checkItsRecords(frame.modules, this.findings.report);
    if (frame.element.local === 'skeleton' && frame.element.uri === this.core) {
      if ((attribute(frame.element, 'href') !== null) === frame.hasContent)
        this.findings.report('skeleton-href', frame.element.at);
    } else if (frame.element.local === 'file' && this.file !== null) {
      this.endFile(this.file);
      this.file = null;
    }
  }

  private text(text: string): void {
    const frame = this.frames.at(-1);
    if (frame && text.trim() !== '') frame.hasContent = true;
  }

  private passBy(event: XmlEvent, extension: { readonly ids: Set<string>; depth: number }): void {
    if (event.kind === 'open') {
      extension.depth++;
      seeExtensionIds(event.attrs, extension.ids, (id) => this.findings.report('ext-id-unique', event.at, { id }));
    } else if (event.kind === 'close' && --extension.depth === 0) this.extension = null;
  }

  /** A unit, notes or a module element is whole. */
  private complete(root: ElementNode): void {
    const frame = this.frames.at(-1)!;
    const { report } = this.findings;
    if (root.uri === this.core) {
      if (root.local === 'unit') this.unit(root, frame);
      else if (root.local === 'notes') this.notes(root, frame);
      return;
    }
    checkModule(root, frame.around, report);
    frame.modules.push(root.uri === ITS ? root : { ...root, children: [] });
    if (root.uri === SIZE_RESTRICTION && root.local === 'data') for (const id of idsIn(root)) frame.sizeIds.add(id);
    if (root.uri === SIZE_RESTRICTION && root.local === 'profiles' && this.file)
      this.file.profiles = readProfiles(root);
    this.resources(root);
  }

  private notes(list: ElementNode, frame: Frame): void {
    const notes = elements(list);
    checkUnique(notes, 'note-id-unique', this.findings.report);
    for (const note of notes) {
      readReference(note, attribute(note, 'ref'), this.findings.report);
      this.attributes(note, frame.its);
    }
  }

  private unit(unit: ElementNode, frame: Frame): void {
    this.seeId(unit, this.file?.unitIds);
    const world = checkUnit(
      unit,
      {
        file: this.file?.id ?? null,
        version: this.version,
        around: frame.around,
        its: frame.its,
        profiles: this.file?.profiles ?? NO_PROFILES,
        isSizeData: (id) => this.isSizeData(id),
      },
      this.findings.report,
    );
    for (const module of elements(unit)) this.resources(module);
    this.later(world);
  }

  private resources(data: ElementNode): void {
    if (data.uri !== RESOURCE_DATA || data.local !== 'resourceData' || this.file === null) return;
    for (const item of elements(data)) {
      const id = attribute(item, 'id');
      const ref = attribute(item, 'ref');
      if (item.local === 'resourceItem' && id !== null) this.file.resourceIds.add(id);
      if (item.local === 'resourceItemRef' && ref !== null) this.file.resourceRefs.push({ id: ref, at: item.at });
    }
  }

  /** What of a unit can only be answered at the end of its file; and what the document must have for it. */
  private later(world: World): void {
    for (const side of [world.source, world.target])
      for (const { element } of inlines(side))
        for (const name of ['subFlows', 'subFlowsStart', 'subFlowsEnd']) {
          const ids = attribute(element, name)?.trim().split(/\s+/u);
          if (ids) this.file?.subFlows.push({ ids, at: element.at });
        }
    const target = world.parts.find((part) => part.target !== null)?.target;
    if (!target || this.saidTargetLanguage || this.frames[0]!.around.trgLang !== null) return;
    this.saidTargetLanguage = true;
    this.findings.report('trglang-needed', target.at);
  }

  private endFile(file: FileState): void {
    for (const { ids, at } of file.subFlows)
      for (const id of ids) if (!file.unitIds.has(id)) this.findings.report('subflows-resolve', at, { id });
    for (const { id, at } of file.resourceRefs)
      if (!file.resourceIds.has(id)) this.findings.report('res-ref', at, { ref: id });
  }
}
