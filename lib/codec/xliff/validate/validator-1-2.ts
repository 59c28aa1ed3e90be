import type { Finding, InputPosition } from '../../types';
import type { XmlEvent, XmlOpen } from '../../xml/events';
import { attribute, childNamed, childrenNamed, type ElementNode, elementOf, TreeBuilder } from '../element';
import { Findings } from './report';
import { checkUnit12 } from './rules-1-2';
import { SchemaChecker } from './schema';
import { schema12 } from './schema-1-2';
import { isLanguageTag } from './values';

type Reference = { readonly kind: 'tool-id' | 'phase-name'; readonly name: string; readonly at: InputPosition };

/** What one file gathers. Header entries may be named before they are declared: answered at the end. */
type FileState = {
  readonly element: ElementNode;
  readonly unitIds: Set<string>;
  readonly groupIds: Set<string>;
  readonly tools: Set<string>;
  readonly phases: Set<string>;
  readonly references: Reference[];
};

/** Checks XLIFF 1.x against the transitional schema of 1.2 and the rules beyond it, in one pass. */
export class Validator12 {
  private readonly findings = new Findings('xliff12');
  private readonly schema: SchemaChecker;
  private tree: TreeBuilder | null = null;
  private file: FileState | null = null;

  constructor(private readonly core: string) {
    this.schema = new SchemaChecker(schema12(core), core, this.findings.report);
  }

  take(event: XmlEvent): readonly Finding[] {
    if (event.kind === 'open') this.schema.enter(elementOf(event, null));
    else if (event.kind === 'close') this.schema.leave();
    else if (event.kind === 'text' || event.kind === 'cdata') this.schema.text(event.text);

    if (this.tree !== null) {
      if (this.tree.take(event)) {
        const { root } = this.tree;
        this.tree = null;
        this.unit(root);
      }
    } else if (event.kind === 'open' && (event.uri ?? '') === this.core) this.open(event);
    else if (event.kind === 'close' && event.local === 'file' && event.uri === this.core && this.file !== null) {
      this.endFile(this.file);
      this.file = null;
    }
    return this.tree === null ? this.findings.drain() : [];
  }

  private open(event: XmlOpen): void {
    const { report } = this.findings;
    const element = elementOf(event, null);
    switch (event.local) {
      case 'file':
        this.startFile(element);
        return;
      case 'tool':
        this.file?.tools.add(attribute(element, 'tool-id') ?? '');
        return;
      case 'phase':
        this.file?.phases.add(attribute(element, 'phase-name') ?? '');
        this.refer(element, 'tool-id');
        return;
      case 'group': {
        const id = attribute(element, 'id');
        if (id !== null && this.file?.groupIds.has(id)) report('group-id-unique', element.at, { id });
        if (id !== null) this.file?.groupIds.add(id);
        return;
      }
      case 'bin-unit':
        this.unitId(element);
        return;
      case 'trans-unit':
        this.tree = new TreeBuilder(event);
        return;
      default:
        return;
    }
  }

  private startFile(element: ElementNode): void {
    this.file = {
      element,
      unitIds: new Set(),
      groupIds: new Set(),
      tools: new Set(),
      phases: new Set(),
      references: [],
    };
    this.refer(element, 'tool-id');
    const target = attribute(element, 'target-language');
    if (target === null || target === '') this.findings.report('file-langs', element.at, {}, 'warning');
    else if (!isLanguageTag(target)) this.findings.report('lang-tag', element.at, { value: target });
  }

  private refer(element: ElementNode, kind: Reference['kind']): void {
    const name = attribute(element, kind);
    if (name !== null) this.file?.references.push({ kind, name, at: element.at });
  }

  /** Once per file, trans-units and bin-units together. */
  private unitId(unit: ElementNode): void {
    const id = attribute(unit, 'id');
    if (id === null) this.findings.report('unit-id-unique', unit.at, { missing: 'id' }, 'warning');
    else if (this.file?.unitIds.has(id)) this.findings.report('unit-id-unique', unit.at, { id });
    if (id !== null) this.file?.unitIds.add(id);
  }

  private unit(unit: ElementNode): void {
    this.unitId(unit);
    this.refer(unit, 'phase-name');
    const target = childNamed(unit, 'target');
    if (target !== null) this.refer(target, 'phase-name');
    for (const match of childrenNamed(unit, 'alt-trans')) this.refer(match, 'tool-id');
    const file = this.file?.element;
    checkUnit12(
      unit,
      {
        sourceLang: file ? attribute(file, 'source-language') : null,
        targetLang: file ? attribute(file, 'target-language') : null,
      },
      this.findings.report,
    );
  }

  private endFile(file: FileState): void {
    for (const { kind, name, at } of file.references)
      if (!(kind === 'tool-id' ? file.tools : file.phases).has(name))
        this.findings.report('ref-keys', at, { attribute: kind, name }, 'warning');
  }
}
