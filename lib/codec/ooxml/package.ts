import { CodecError } from '../types';
import { type XmlEvent, xmlEventsOf } from '../xml/events';
import { ZipArchive } from '../zip/archive';
import type { ZipLimits } from '../zip/types';
import { ofPart, type PartText, partText, withoutMark } from './part-text';

export type Relationship = {
  readonly id: string;
  /** The last part of the type's address: `officeDocument`, `header`, `worksheet`, the same in both editions of the standard. */
  readonly kind: string;
  /** The part's name in the package, or the address outside it. */
  readonly target: string;
  readonly isExternal: boolean;
};

/**
 * An Office file (DOCX, XLSX): XML parts in a ZIP, found by relationships. Nothing outside the file is ever opened.
 * Source: ECMA-376 part 2 (Open Packaging Conventions).
 */
export class OoxmlPackage {
  readonly archive: ZipArchive;
  /** Names of parts are compared without case (part 2, 6.2.2.3). */
  private readonly names: ReadonlyMap<string, string>;

  /**
   * @throws CodecError as `ZipArchive`; `notSupported` with reason `oldOffice` for the binary formats before 2007, which is
   *   also how a file with a password looks
   */
  constructor(bytes: Uint8Array, limits: Partial<ZipLimits> = {}) {
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0)
      throw new CodecError('notSupported', { line: 1, column: 1 }, { reason: 'oldOffice' });
    this.archive = new ZipArchive(bytes, limits);
    this.names = new Map(this.archive.entries.map(({ name }) => [name.toLowerCase(), name]));
  }

  /** The name of a part as the archive spells it, null when there is none. */
  find(name: string): string | null {
    return this.names.get(name.toLowerCase()) ?? null;
  }

  /** A part's text with the way back to bytes, null when there is none. @throws CodecError `encoding` and of the archive */
  part(name: string): PartText | null {
    const found = this.find(name);
    return found === null ? null : partText(this.archive.read(found)!, found);
  }

  /** The events of a part, none when there is no such part. @throws CodecError of the parser, with `params.part` */
  *events(name: string): Generator<XmlEvent> {
    const part = this.part(name);
    if (!part) return;
    try {
      yield* xmlEventsOf(withoutMark(part.text), { undeclaredPrefix: 'accept' });
    } catch (error) {
      throw ofPart(part.name, error);
    }
  }

  /** Where a part points to; `''` is the package itself. */
  relationships(part: string): readonly Relationship[] {
    const folder = part.slice(0, part.lastIndexOf('/') + 1);
    const found: Relationship[] = [];
    for (const event of this.events(`${folder}_rels/${part.slice(folder.length)}.rels`)) {
      if (event.kind !== 'open' || event.local !== 'Relationship') continue;
      const { Id = '', Type = '', Target = '', TargetMode } = event.attrs;
      const isExternal = TargetMode === 'External';
      const target = isExternal ? Target : resolve(folder, Target);
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target, isExternal });
    }
    return found;
  }

  /** The main part: the document or the workbook. @throws CodecError `wrongRoot` when the archive is no Office file */
  mainPart(): string {
    const main = this.relationships('').find(({ kind, isExternal }) => kind === 'officeDocument' && !isExternal);
    const name = main && this.find(main.target);
    if (!name) throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: 'ooxml' });
    return name;
  }
}

/** The name of a part by an address relative to a folder of the package. */
function resolve(folder: string, target: string): string {
  const parts = target.startsWith('/') ? [] : folder.split('/').filter(Boolean);
  for (const part of target.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}
