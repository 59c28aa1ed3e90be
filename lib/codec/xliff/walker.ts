import { CodecError, type CodecIssue } from '../types';
import type { XmlEvent, XmlOpen } from '../xml/events';
import { type Dialect, dialectOf, documentOf } from './dialect';
import { type ElementNode, elementOf, TreeBuilder } from './element';
import { readSdlTags, type SdlTags } from './inline-1-2';
import { SDL } from './names';
import { directionOf, type Inherited, type ParsedUnit } from './parsed';
import type { XliffDocument, XliffFile, XliffNote } from './types';
import { readNote12, readUnit12 } from './unit-1-2';
import { readNote2, readUnit2, yes } from './unit-2';

/** What a pass over a file gives: the reader makes items of it, the patcher edits. */
export type WalkedItem =
  | {
      readonly kind: 'document';
      readonly document: XliffDocument;
      readonly root: ElementNode;
      readonly dialect: Dialect;
    }
  | { readonly kind: 'file'; readonly file: XliffFile; readonly element: ElementNode }
  | { readonly kind: 'unit'; readonly parsed: ParsedUnit }
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

type Frame = { readonly element: ElementNode; readonly inherited: Inherited };
type OpenFile = { readonly element: ElementNode; readonly notes: XliffNote[]; isTold: boolean };

const NOTHING_INHERITED: Inherited = { translate: true, canResegment: true, sourceDir: null, targetDir: null };

/** Structural elements that are entered; what else stands in them is skipped without being held. */
const ENTERED = new Set(['xliff', 'file', 'header', 'body', 'group', 'notes']);

/**
 * Walks the structure of an XLIFF file, holding one unit at a time. Everything that is not structure, unit or note
 * (skeletons, binary units, extensions) passes by.
 *
 * @throws CodecError of `dialectOf`
 */
export class XliffWalker {
  private dialect: Dialect | null = null;
  private readonly frames: Frame[] = [];
  private tree: TreeBuilder | null = null;
  /** Depth of elements open inside something that is skipped. */
  private skipped = 0;
  private file: OpenFile | null = null;
  private files = 0;
  private units = 0;
  private tags: SdlTags | undefined;
  private out: WalkedItem[] = [];

  /** Takes one event; what it completes comes back. */
  take(event: XmlEvent): readonly WalkedItem[] {
    this.out = [];
    if (this.tree !== null) {
      if (this.tree.take(event)) {
        const { root } = this.tree;
        this.tree = null;
        this.complete(root);
      }
    } else if (this.skipped > 0) {
      if (event.kind === 'open') this.skipped++;
      else if (event.kind === 'close') this.skipped--;
    } else if (event.kind === 'open') this.open(event);
    else if (event.kind === 'close') this.close();
    return this.out;
  }

  private open(event: XmlOpen): void {
    const parent = this.frames.at(-1);
    if (parent === undefined) {
      this.dialect = dialectOf(event);
      const root = elementOf(event, null);
      this.frames.push({ element: root, inherited: NOTHING_INHERITED });
      this.out.push({ kind: 'document', document: documentOf(event, this.dialect), root, dialect: this.dialect });
      return;
    }
    const { core, family } = this.dialect!;
    const isCore = event.uri === core;
    if (isCore && this.isCaptured(event, parent.element)) {
      if (event.local !== 'note') this.tellFile();
      this.tree = new TreeBuilder(event, parent.element);
    } else if (event.uri === SDL && event.local === 'tag-defs' && family === 1) {
      this.tree = new TreeBuilder(event, parent.element);
    } else if (isCore && ENTERED.has(event.local)) {
      const element = elementOf(event, parent.element);
      if (event.local === 'file') this.startFile(element);
      if (event.local === 'group' || event.local === 'body') this.tellFile();
      this.frames.push({ element, inherited: inherit(element, parent.inherited) });
    } else this.skipped = 1;
  }

  /** Units, and the notes of a file. Notes of groups are passed over. */
  private isCaptured(event: XmlOpen, parent: ElementNode): boolean {
    if (event.local === 'unit') return this.dialect!.family === 2;
    if (event.local === 'trans-unit') return this.dialect!.family === 1;
    if (event.local !== 'note') return false;
    return parent.local === 'header' || (parent.local === 'notes' && parent.parent?.local === 'file');
  }

  private close(): void {
    const frame = this.frames.pop();
    if (frame?.element.local === 'file') {
      this.tellFile();
      this.file = null;
    }
  }

  private startFile(element: ElementNode): void {
    this.file = { element, notes: [], isTold: false };
    this.tags = undefined;
  }

  /** A file is told at its first unit or its end: its notes come before. */
  private tellFile(): void {
    if (this.file === null || this.file.isTold) return;
    this.file.isTold = true;
    const { element, notes } = this.file;
    const { attrs } = element;
    const root = this.frames[0]!.element;
    const is2 = this.dialect!.family === 2;
    this.out.push({
      kind: 'file',
      element,
      file: {
        index: this.files++,
        id: is2 ? (attrs['id'] ?? null) : null,
        original: attrs['original'] ?? null,
        datatype: is2 ? null : (attrs['datatype'] ?? null),
        sourceLang: (is2 ? root.attrs['srcLang'] : attrs['source-language']) || null,
        targetLang: (is2 ? root.attrs['trgLang'] : attrs['target-language']) || null,
        notes,
      },
    });
    if (!is2 && !attrs['target-language'])
      this.out.push({ kind: 'issue', issue: { code: 'missingTargetLanguage', severity: 'accepted', at: element.at } });
  }

  private complete(root: ElementNode): void {
    if (root.local === 'note') {
      this.file?.notes.push(this.dialect!.family === 2 ? readNote2(root) : readNote12(root));
    } else if (root.local === 'tag-defs') {
      this.tags = readSdlTags(root);
    } else {
      if (this.file === null) throw new CodecError('notSupported', root.at, { reason: 'unitOutsideFile' });
      const { inherited } = this.frames.at(-1)!;
      const file = this.files - 1;
      const parsed =
        this.dialect!.family === 2
          ? readUnit2(root, this.units, file, inherited)
          : readUnit12(root, this.units, file, inherited, this.tags);
      this.units++;
      for (const issue of parsed.issues) this.out.push({ kind: 'issue', issue });
      this.out.push({ kind: 'unit', parsed });
    }
  }
}

function inherit(element: ElementNode, outer: Inherited): Inherited {
  const { attrs } = element;
  if (element.local !== 'file' && element.local !== 'group') return outer;
  return {
    translate: yes(attrs['translate'] ?? null, outer.translate),
    canResegment: yes(attrs['canResegment'] ?? null, outer.canResegment),
    sourceDir: directionOf(attrs['srcDir'] ?? null, outer.sourceDir),
    targetDir: directionOf(attrs['trgDir'] ?? null, outer.targetDir),
  };
}
