import { type InlineContent, textContent } from '../../text/inline';
import { primaryLang } from '../../text/lang';
import type { BlockRole, LangTag } from '../../text/types';
import {
  type CodeSlot,
  type ExtractedBlock,
  type ExtractedDocument,
  type Skeleton,
  type SkeletonMark,
  type Slot,
  slotOf,
} from '../document';
import { ESCAPABLE_RAW_TEXT, hintOf, INLINE, levelOf, VOID } from './elements';
import { contentOf, endOf, type Item, startOf, trimmed } from './items';
import { NamedStack } from './named-stack';
import { renderAttribute, renderText } from './render';
import { collapse, decodeText, mapOf, textOf, trim } from './text';
import { closing, isOpaque, isTextAttribute, valuePlace } from './token-kinds';
import { type HtmlAttribute, type HtmlToken, htmlTokens } from './tokens';

/**
 * Reads HTML: every stretch of text between block elements is a block, inline elements are codes in it, and attributes
 * that a reader sees (`alt`, `title`, …) are blocks of their own. Scripts, styles, code and what is marked
 * `translate="no"` stay in the skeleton or become one code. White space is collapsed as a browser shows it, but in `pre`.
 *
 * The text is cut by tokens, not by a tree: what a parser would mend or move stays where it was written, so that
 * `writeHtml(skeleton, contents of the blocks)` gives the file back to the byte.
 */
export function readHtml(html: string): ExtractedDocument {
  return new HtmlReader(html).read();
}

/** An open element. What it does not say itself it has from the one around it. */
type Element = {
  readonly name: string;
  readonly lang: LangTag | undefined;
  readonly hint: BlockRole | undefined;
  readonly level: number | undefined;
  readonly isPre: boolean;
  /** The place of the innermost element that is no inline one: its own, or one around it; -1 where there is none. */
  readonly block: number;
  /** Where the tag's name ends, when the tag says nothing about language or direction. */
  readonly free: number | null;
};
type Edit = { readonly start: number; readonly end: number; readonly piece: Slot | SkeletonMark };

class HtmlReader {
  private readonly blocks: ExtractedBlock[] = [];
  private readonly edits: Edit[] = [];
  private readonly codeSlots: CodeSlot[] = [];
  private readonly stack = new NamedStack<Element>();
  private items: Item[] = [];
  private hasRoot = false;
  /** The element whose start tag came last with nothing but white space since: its language can be said there. */
  private opened: Element | null = null;

  constructor(private readonly html: string) {}

  read(): ExtractedDocument {
    const tokens = htmlTokens(this.html);
    let at = 0;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      this.text(at, token.start);
      at = token.end;
      if (token.kind === 'comment') {
        if (token.name === '!--' && this.items.length > 0)
          this.items.push({ kind: 'code', token, end: token.end, isWhole: true });
      } else if (token.kind === 'end') this.end(token);
      else if (isOpaque(token)) {
        const last = closing(tokens, i);
        at = tokens[last]!.end;
        i = last;
        this.whole(token, at);
      } else this.start(token);
    }
    this.text(at, this.html.length);
    this.flush();
    return { format: 'html', blocks: this.blocks, skeleton: this.skeleton() };
  }

  private text(start: number, end: number): void {
    if (end <= start) return;
    const pieces = decodeText(this.html, start, end);
    this.items.push({ kind: 'text', pieces: this.stack.innermost?.isPre ? pieces : collapse(pieces) });
  }

  private start(token: HtmlToken): void {
    const { name } = token;
    const isInline = INLINE.has(name);
    if (isInline) this.items.push({ kind: 'code', token, end: token.end, isWhole: VOID.has(name) });
    else {
      this.flush();
      this.closeImplied(name);
      this.languageMarks(token);
      for (const attribute of token.attributes) {
        if (isTextAttribute(token, attribute)) this.attributeBlock(attribute);
      }
    }
    if (VOID.has(name)) return;
    const value = (of: string) => token.attributes.find((attribute) => attribute.name === of)?.value;
    const isMarked = value('lang') !== undefined || value('dir') !== undefined;
    const around = this.stack.innermost;
    const hint = hintOf(name, value('class') ?? '');
    const element: Element = {
      name,
      lang: value('lang') || around?.lang,
      hint: hint ?? around?.hint,
      level: hint === undefined ? around?.level : levelOf(name),
      isPre: name === 'pre' || name === 'textarea' || around?.isPre === true,
      block: isInline ? (around?.block ?? -1) : this.stack.size,
      free: isInline || isMarked || ESCAPABLE_RAW_TEXT.has(name) ? null : token.start + 1 + name.length,
    };
    this.stack.push(element);
    if (!isInline) this.opened = element;
  }

  private end(token: HtmlToken): void {
    const isInline = INLINE.has(token.name);
    if (isInline) this.items.push({ kind: 'code', token, end: token.end, isWhole: false });
    else {
      this.flush();
      this.opened = null;
    }
    this.stack.close(token.name);
  }

  /** An element taken as one: a code in a line of text, a part of the skeleton elsewhere. */
  private whole(token: HtmlToken, end: number): void {
    if (INLINE.has(token.name) || token.name === 'script' || token.name === 'svg' || token.name === 'math') {
      this.items.push({ kind: 'code', token, end, isWhole: true });
    } else this.flush();
  }

  /** A paragraph or item that the file leaves open ends where the next block begins. */
  private closeImplied(name: string): void {
    const ends =
      name === 'li' || name === 'option' || name === 'tr'
        ? [name, 'p']
        : name === 'dt' || name === 'dd'
          ? ['dt', 'dd', 'p']
          : name === 'td' || name === 'th'
            ? ['td', 'th', 'p']
            : ['p'];
    const last = this.stack.at(this.stack.innermost?.block ?? -1);
    if (last && ends.includes(last.name)) this.stack.closeAt(last.block);
  }

  /** Makes a block of what was gathered, or leaves it to the skeleton when it holds no text. */
  private flush(): void {
    const items = trimmed(this.items);
    this.items = [];
    if (items.length === 0) return;
    if (!items.some((item) => item.kind === 'text' && textOf(item.pieces).trim() !== '')) {
      for (const item of items)
        if (item.kind === 'code')
          for (const attribute of item.token.attributes)
            if (isTextAttribute(item.token, attribute)) this.attributeBlock(attribute);
      this.opened = null;
      return;
    }
    const start = startOf(items[0]!);
    const end = endOf(items.at(-1)!);
    const block = this.blocks.length;
    const { content, attributes } = contentOf(this.html, items);
    this.edits.push({ start, end, piece: slotOf(block, this.html.slice(start, end), renderText(content), 'text') });
    const { opened } = this;
    if (opened?.free != null)
      this.edits.push({ start: opened.free, end: opened.free, piece: { mark: `own:${block}`, source: '' } });
    this.opened = null;
    this.blocks.push({
      content,
      sourceMap: mapOf(items.flatMap((item) => (item.kind === 'text' ? item.pieces : []))),
      ...this.about(),
    });
    for (const { attribute, codeId, from } of attributes) {
      const { slot, place } = this.attributeContent(attribute);
      this.codeSlots.push({
        inBlock: block,
        codeId,
        start: place.start - from,
        end: place.end - from,
        at: place.start - start,
        slot,
      });
    }
  }

  private about(): Pick<ExtractedBlock, 'hint' | 'level' | 'lang'> {
    const { hint, level, lang } = this.stack.innermost ?? {};
    return {
      ...(hint === undefined ? {} : { hint }),
      ...(level === undefined ? {} : { level }),
      ...(lang === undefined ? {} : { lang }),
    };
  }

  private attributeContent(attribute: HtmlAttribute): { slot: Slot; place: { start: number; end: number } } {
    const place = valuePlace(this.html, attribute);
    const pieces = trim(collapse(decodeText(this.html, place.start, place.end)));
    const content: InlineContent = textContent(textOf(pieces));
    const block = this.blocks.length;
    const { lang } = this.about();
    this.blocks.push({ content, sourceMap: mapOf(pieces), hint: 'alt', ...(lang === undefined ? {} : { lang }) });
    const source = this.html.slice(place.start, place.end);
    return { slot: slotOf(block, source, renderAttribute(content, place.quote), `attribute${place.quote}`), place };
  }

  private attributeBlock(attribute: HtmlAttribute): void {
    const { slot, place } = this.attributeContent(attribute);
    this.edits.push({ start: place.start, end: place.end, piece: slot });
  }

  /** Places where the writer may say another language and direction. */
  private languageMarks({ name, attributes, start }: HtmlToken): void {
    const find = (of: string) => attributes.find((attribute) => attribute.name === of);
    const lang = find('lang');
    const dir = find('dir');
    const own = lang ? primaryLang(lang.value) : '';
    const xmlLang = find('xml:lang');
    if (lang) this.mark(lang, `lang:${own}`);
    if (xmlLang) this.mark(xmlLang, `xmllang:${primaryLang(xmlLang.value)}`);
    if (dir) this.mark(dir, `dir:${dir.value.toLowerCase()}:${own}`);
    if (name !== 'html' || this.hasRoot) return;
    this.hasRoot = true;
    const place = start + 1 + name.length;
    const missing = [lang ? '' : 'lang', dir ? '' : 'dir'].filter(Boolean).join(',');
    if (missing !== '') this.edits.push({ start: place, end: place, piece: { mark: `root:${missing}`, source: '' } });
  }

  private mark({ start, end }: HtmlAttribute, mark: string): void {
    this.edits.push({ start, end, piece: { mark, source: this.html.slice(start, end) } });
  }

  private skeleton(): Skeleton {
    const pieces: Skeleton['pieces'][number][] = [];
    if (!this.hasRoot) pieces.push({ mark: 'fragment:start', source: '' });
    let at = 0;
    for (const { start, end, piece } of this.edits.sort((a, b) => a.start - b.start || a.end - b.end)) {
      if (start > at) pieces.push(this.html.slice(at, start));
      pieces.push(piece);
      at = end;
    }
    if (at < this.html.length) pieces.push(this.html.slice(at));
    if (!this.hasRoot) pieces.push({ mark: 'fragment:end', source: '' });
    return { format: 'html', pieces, ...(this.codeSlots.length > 0 ? { codeSlots: this.codeSlots } : {}) };
  }
}
