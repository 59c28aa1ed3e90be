import { attribute, childrenNamed, type ElementNode, elements, textOf } from './element';
import { type CodeDraft, type CodeSide, InlineBuilder, NO_INLINE, type ParsedInline, walk } from './inline';

/** The tag definitions in the header of an SDLXLIFF file: what its `g` and `x` stand for, by id. */
export type SdlTags = ReadonlyMap<
  string,
  { readonly open: string; readonly close: string; readonly label: string | null }
>;
const NO_TAGS: SdlTags = new Map();

/** Reads a `tag-defs` element. A tag holds a `bpt` with its `ept`, a `ph` or a structural `st`. */
export function readSdlTags(tagDefs: ElementNode): SdlTags {
  const tags = new Map<string, { open: string; close: string; label: string | null }>();
  for (const tag of childrenNamed(tagDefs, 'tag')) {
    const id = attribute(tag, 'id');
    const [first, second] = elements(tag).filter((child) => ['bpt', 'ept', 'ph', 'st'].includes(child.local));
    if (id === null || first === undefined) continue;
    tags.set(id, { open: textOf(first), close: second ? textOf(second) : '', label: attribute(first, 'name') });
  }
  return tags;
}

/** Text that a tracked change of Trados took away: no text to translate, but it stays in the file. */
const isDeleted = (element: ElementNode): boolean =>
  element.local === 'mrk' && /^x-sdl-(?:feedback-)?deleted$/u.test(attribute(element, 'mtype') ?? '');

/** Whether an element is the mark of a segment. */
export const isSegmentMark = (element: ElementNode): boolean =>
  element.local === 'mrk' && attribute(element, 'mtype') === 'seg';

/**
 * Reads the content of a `source`, `seg-source` mark or `target` of XLIFF 1.x.
 *
 * `g` and `mrk` become an opening and a closing code, `bx`/`ex` and `bpt`/`ept` one each, `it` an isolated one, `x`,
 * `ph` and what is not known a lone one whose content is data. Since ids repeat between elements of different names,
 * a code is called by element and id: `g1`, `x1`, `ph1`, `bpt1`. A repeated name gets `~2` behind it.
 *
 * Ends are paired by `rid`, where that is absent by `id`, where that fails innermost first.
 */
export function readInline12(element: ElementNode | null, tags: SdlTags = NO_TAGS): ParsedInline {
  if (element === null) return NO_INLINE;
  const into = new InlineBuilder();
  const namer = new Namer();
  const take = (child: ElementNode): void => {
    const add = (
      draft: Omit<CodeDraft, 'data' | 'label'> & { data?: string },
      start: number,
      end: number,
      attrs = true,
    ) => into.code(child, { data: '', label: labelOf(child, tags), ...draft }, start, end, attrs);
    switch (child.uri === element.uri && !isDeleted(child) ? child.local : '') {
      case 'g':
      case 'mrk': {
        const id = namer.name(child.local, attribute(child, 'id') ?? attribute(child, 'mid'));
        const tag = child.local === 'g' ? tags.get(attribute(child, 'id') ?? '') : undefined;
        add({ id, side: 'open', data: tag?.open ?? '' }, child.start, child.openEnd);
        walk(child.children, into, take);
        add({ id, side: 'close', data: tag?.close ?? '' }, child.closeStart, child.end, false);
        return;
      }
      case 'bx':
      case 'bpt':
        add({ id: namer.open(child), side: 'open', data: textOf(child) }, child.start, child.end);
        return;
      case 'ex':
      case 'ept': {
        const { id, isIsolated } = namer.close(child);
        add({ id, side: 'close', data: textOf(child), isIsolated }, child.start, child.end);
        return;
      }
      case 'it': {
        const side: CodeSide = attribute(child, 'pos') === 'close' ? 'close' : 'open';
        const id = namer.name('it', attribute(child, 'id'));
        add({ id, side, data: textOf(child), isIsolated: true }, child.start, child.end);
        return;
      }
      default:
        add(
          {
            id: namer.name(child.local, attribute(child, 'id')),
            side: 'alone',
            data: child.local === 'x' ? (tags.get(attribute(child, 'id') ?? '')?.open ?? '') : textOf(child),
          },
          child.start,
          child.end,
        );
        return;
    }
  };
  walk(element.children, into, take);
  return into.done();
}

const labelOf = (element: ElementNode, tags: SdlTags): string | null =>
  attribute(element, 'equiv-text') ??
  attribute(element, 'ctype')?.replace(/^x-/u, '') ??
  (element.local === 'g' || element.local === 'x' ? (tags.get(attribute(element, 'id') ?? '')?.label ?? null) : null);

/** Calls codes by name, and ends by the name of their start. */
class Namer {
  private readonly seen = new Map<string, number>();
  private readonly opened: { element: string; rid: string | null; id: string | null; name: string }[] = [];

  name(element: string, id: string | null): string {
    const plain = `${element}${id ?? ''}`;
    const count = (this.seen.get(plain) ?? 0) + 1;
    this.seen.set(plain, count);
    return count === 1 ? plain : `${plain}~${count}`;
  }

  open(element: ElementNode): string {
    const name = this.name(element.local, attribute(element, 'id'));
    this.opened.push({ element: element.local, rid: attribute(element, 'rid'), id: attribute(element, 'id'), name });
    return name;
  }

  close(element: ElementNode): { readonly id: string; readonly isIsolated: boolean } {
    const start = element.local === 'ept' ? 'bpt' : 'bx';
    const rid = attribute(element, 'rid');
    const id = attribute(element, 'id');
    const among = (fits: (open: { rid: string | null; id: string | null }) => boolean): number =>
      this.opened.findLastIndex((open) => open.element === start && fits(open));
    let i = rid === null ? -1 : among((open) => open.rid === rid);
    if (i === -1 && (rid ?? id) !== null) i = among((open) => open.rid === null && open.id === (rid ?? id));
    if (i === -1 && rid === null) i = among((open) => open.rid === null);
    if (i === -1) return { id: this.name(element.local, id ?? rid), isIsolated: true };
    return { id: this.opened.splice(i, 1)[0]!.name, isIsolated: false };
  }
}
