import { type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { withFields } from './fields';
import type { Item } from './items';
import { labelOf } from './look';

/** What a code stands for in the file, by its id and whether it opens, closes or stands alone. */
export type CodeSource = {
  readonly raw: string;
  readonly range?: Extract<Item, { kind: 'code' }>['range'];
  /** How text looks from an opening code on; `raw` is empty when that is all it does. */
  readonly look?: string;
};
export type CodeSources = ReadonlyMap<string, CodeSource>;
export const openKey = (id: string): string => `open ${id}`;
export const closeKey = (id: string): string => `close ${id}`;
export const standaloneKey = (id: string): string => `standalone ${id}`;

export type ParagraphContent = {
  readonly content: InlineContent;
  /** How text looks outside all codes: as most of the paragraph does. */
  readonly look: string;
  readonly codes: CodeSources;
  /** Codes and white space at the ends, which are no part of the content. */
  readonly before: readonly Item[];
  readonly after: readonly Item[];
};

/**
 * The text of a paragraph with its markup as codes: runs of another look than most of the paragraph in pairs, links and
 * the like as pairs, pictures, notes, tabs and fields as single codes. Null for a paragraph without a word to translate.
 */
export function paragraphContent(all: readonly Item[]): ParagraphContent | null {
  const items = withFields(all);
  if (!items.some((item) => item.kind === 'text' && /[\p{L}\p{N}]/u.test(item.text))) return null;
  const { before, middle, after } = withoutEnds(items);
  const builder = new ContentBuilder(middle, commonLook(middle));
  return { ...builder.build(), before, after };
}

/** Takes single codes and white space off both ends. */
function withoutEnds(items: readonly Item[]): {
  before: readonly Item[];
  middle: readonly Item[];
  after: readonly Item[];
} {
  const isEdge = (item: Item) => item.kind === 'code' || (item.kind === 'text' && item.text.trim() === '');
  let from = 0;
  let to = items.length;
  while (from < to && isEdge(items[from]!)) from++;
  while (to > from && isEdge(items[to - 1]!)) to--;
  const middle = items.slice(from, to);
  const before = items.slice(0, from);
  const after = items.slice(to);
  const first = middle[0];
  if (first?.kind === 'text') {
    const text = first.text.trimStart();
    if (text !== first.text) before.push({ ...first, text: first.text.slice(0, first.text.length - text.length) });
    middle[0] = { ...first, text };
  }
  const last = middle.at(-1);
  if (last?.kind === 'text') {
    const text = last.text.trimEnd();
    if (text !== last.text) after.unshift({ ...last, text: last.text.slice(text.length) });
    middle[middle.length - 1] = { ...last, text };
  }
  return { before, middle, after };
}

/** The look that most characters have; the earlier one where two have as many. */
function commonLook(items: readonly Item[]): string {
  const counts = new Map<string, number>();
  for (const item of items)
    if (item.kind === 'text') counts.set(item.look, (counts.get(item.look) ?? 0) + item.text.trim().length);
  let best = '';
  for (const [look, count] of counts) if (best === '' || count > counts.get(best)!) best = look;
  return best;
}

class ContentBuilder {
  private readonly nodes: InlineNode[] = [];
  private readonly codes = new Map<string, CodeSource>();
  private lastId = 0;
  /** The pair of a look that is open now. */
  private run: { readonly id: string; readonly look: string } | null = null;

  constructor(
    private readonly items: readonly Item[],
    private readonly base: string,
  ) {}

  build(): Pick<ParagraphContent, 'content' | 'look' | 'codes'> {
    const scopes: { id: string; look: string }[] = [];
    const looks = () => scopes.at(-1)?.look ?? this.base;
    for (const [i, item] of this.items.entries()) {
      if (item.kind === 'text') {
        // White space alone has no look of its own: it ends no pair and begins none.
        if (item.text.trim() !== '' || this.run === null)
          this.look(item.text.trim() === '' ? looks() : item.look, looks());
        this.nodes.push({ kind: 'text', text: item.text });
      } else if (item.kind === 'open') {
        this.endRun();
        const id = this.newId();
        const own = this.scopeLook(i) ?? looks();
        this.code(id, 'open', item.element, item.element, { raw: item.raw, look: own });
        scopes.push({ id, look: own });
      } else if (item.kind === 'close') {
        this.endRun();
        const scope = scopes.pop();
        if (scope) this.code(scope.id, 'close', item.element, item.element, { raw: item.raw });
      } else if (item.kind === 'code') {
        const id = this.newId();
        const range = item.range ? { range: item.range } : {};
        this.code(id, 'standalone', item.element, item.label, { raw: item.raw, ...range });
      }
    }
    this.endRun();
    return { content: normalizeContent(this.nodes), look: this.base, codes: this.codes };
  }

  private newId = (): string => String(++this.lastId);

  private look(look: string, base: string): void {
    if (look === (this.run?.look ?? base)) return;
    this.endRun();
    if (look === base) return;
    const id = this.newId();
    this.code(id, 'open', 'run', labelOf(look), { raw: '', look });
    this.run = { id, look };
  }

  private endRun(): void {
    if (this.run) this.code(this.run.id, 'close', 'run', labelOf(this.run.look), { raw: '' });
    this.run = null;
  }

  /** The one look of all text between an opening item and its end; null when there are several or none. */
  private scopeLook(open: number): string | null {
    let depth = 0;
    let found: string | null = null;
    for (let i = open; i < this.items.length; i++) {
      const item = this.items[i]!;
      if (item.kind === 'open') depth++;
      if (item.kind === 'close' && --depth === 0) break;
      if (item.kind !== 'text' || item.text.trim() === '') continue;
      if (found !== null && found !== item.look) return null;
      found = item.look;
    }
    return found;
  }

  private code(id: string, form: 'open' | 'close' | 'standalone', element: string, label: string, source: CodeSource) {
    const key = form === 'open' ? openKey(id) : form === 'close' ? closeKey(id) : standaloneKey(id);
    this.codes.set(key, source);
    const data = source.raw === '' ? (source.look ?? '') : source.raw;
    this.nodes.push({ kind: 'code', id, form, element, data, label });
  }
}
