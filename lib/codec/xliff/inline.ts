import { type InlineCode, type InlineContent, type InlineNode, normalizeContent } from '../../text/inline';
import { type ElementNode, isNamespaceDeclaration, type Node, qualified } from './element';
import { OWN } from './names';

export type CodeSide = 'open' | 'close' | 'alone';

/** A code of a segment with the stretch of the file it was read from: one tag, or a whole element. */
export type ParsedCode = {
  readonly code: InlineCode;
  readonly side: CodeSide;
  readonly element: ElementNode;
  readonly start: number;
  readonly end: number;
};

/** Inline content with what patching needs: where each code stood, and what stands there unseen. */
export type ParsedInline = {
  readonly content: InlineContent;
  readonly codes: readonly ParsedCode[];
  /** Comments and instructions. */
  readonly unseen: readonly { readonly start: number; readonly end: number }[];
};

export const NO_INLINE: ParsedInline = { content: [], codes: [], unseen: [] };

export const sideOf = (form: InlineCode['form']): CodeSide =>
  form === 'standalone' ? 'alone' : form === 'open' || form === 'isolated-open' ? 'open' : 'close';

/** What one code is, before its form is settled by what else the segment holds. */
export type CodeDraft = {
  readonly id: string;
  readonly side: CodeSide;
  readonly data: string;
  readonly label: string | null;
  /** Said by the format to have no partner here (`isolated`, `it`). */
  readonly isIsolated?: boolean;
  readonly flags?: Pick<InlineCode, 'canCopy' | 'canDelete' | 'canReorder'>;
};

/** Gathers text and codes of one segment; pairs the codes when all are there. */
export class InlineBuilder {
  private readonly nodes: (InlineNode | { readonly draft: CodeDraft; readonly at: number })[] = [];
  private readonly codes: Omit<ParsedCode, 'code'>[] = [];
  private readonly drafts: { draft: CodeDraft; attrs: Record<string, string> | null; element: ElementNode }[] = [];
  private readonly unseen: { start: number; end: number }[] = [];

  text(text: string): void {
    this.nodes.push({ kind: 'text', text });
  }

  other(start: number, end: number): void {
    this.unseen.push({ start, end });
  }

  code(element: ElementNode, draft: CodeDraft, start: number, end: number, withAttributes: boolean): void {
    this.nodes.push({ draft, at: this.codes.length });
    this.codes.push({ side: draft.side, element, start, end });
    this.drafts.push({ draft, attrs: withAttributes ? attributesOf(element) : null, element });
  }

  done(): ParsedInline {
    const partnered = this.pairs();
    const made = this.drafts.map((entry, i) => makeCode(entry, partnered.has(i)));
    const content = normalizeContent(this.nodes.map((node) => ('draft' in node ? made[node.at]! : node)));
    return { content, codes: this.codes.map((parsed, i) => ({ ...parsed, code: made[i]! })), unseen: this.unseen };
  }

  /** Indexes of the codes that have their partner in this segment: an `open` before a `close` of the same id. */
  private pairs(): ReadonlySet<number> {
    const open = new Map<string, number>();
    const partnered = new Set<number>();
    this.drafts.forEach(({ draft }, i) => {
      if (draft.isIsolated) return;
      if (draft.side === 'open') open.set(draft.id, i);
      else if (draft.side === 'close' && open.has(draft.id)) {
        partnered.add(open.get(draft.id)!).add(i);
        open.delete(draft.id);
      }
    });
    return partnered;
  }
}

function makeCode(
  { draft, attrs, element }: { draft: CodeDraft; attrs: Record<string, string> | null; element: ElementNode },
  isPaired: boolean,
): InlineCode {
  const own = ownCode(element, draft.side);
  const form = draft.side === 'alone' ? 'standalone' : isPaired ? draft.side : (`isolated-${draft.side}` as const);
  const label = draft.label ?? null;
  if (own !== null) return { ...own, form: own.form ?? form, id: own.id ?? draft.id, data: own.data ?? draft.data };
  return {
    kind: 'code',
    id: draft.id,
    form,
    element: element.local,
    data: draft.data,
    ...(label === null || label === '' ? {} : { label }),
    ...(attrs === null || Object.keys(attrs).length === 0 ? {} : { attrs }),
    ...draft.flags,
  };
}

function attributesOf(element: ElementNode): Record<string, string> {
  const attrs: Record<string, string> = {};
  for (const name in element.attrs)
    if (name !== 'id' && !isNamespaceDeclaration(name)) attrs[name] = element.attrs[name]!;
  return attrs;
}

/** A code that we wrote ourselves, with everything the format has no place for; both ends of a pair on one element. */
type OwnCode = Omit<InlineCode, 'id' | 'form' | 'data'> & {
  readonly id: string | null;
  readonly form: InlineCode['form'] | null;
  readonly data: string | null;
};

/** `code` (an opening or lone code) and `end` (a closing one) hold JSON: what of a code the elements cannot say. */
function ownCode(element: ElementNode, side: CodeSide): OwnCode | null {
  const raw = qualified(element, OWN, side === 'close' ? 'end' : 'code');
  if (raw === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(raw);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || !('element' in value) || typeof value.element !== 'string')
    return null;
  const {
    id,
    form,
    data,
    element: name,
    label,
    attrs,
    canCopy,
    canDelete,
    canReorder,
  } = value as Record<string, unknown>;
  const text = (x: unknown): string | null => (typeof x === 'string' ? x : null);
  const flag = (key: string, x: unknown) => (typeof x === 'boolean' ? { [key]: x } : {});
  return {
    kind: 'code',
    id: text(id),
    form: text(form) as InlineCode['form'] | null,
    data: text(data),
    element: name as string,
    ...(typeof label === 'string' ? { label } : {}),
    ...(isRecordOfText(attrs) ? { attrs } : {}),
    ...flag('canCopy', canCopy),
    ...flag('canDelete', canDelete),
    ...flag('canReorder', canReorder),
  };
}

const isRecordOfText = (value: unknown): value is Record<string, string> =>
  typeof value === 'object' && value !== null && Object.values(value).every((x) => typeof x === 'string');

/** Walks children; elements go to `element`, which may descend by calling `walk` again. */
export function walk(nodes: readonly Node[], into: InlineBuilder, element: (element: ElementNode) => void): void {
  for (const node of nodes) {
    if (node.kind === 'text') into.text(node.text);
    else if (node.kind === 'other') into.other(node.start, node.end);
    else element(node);
  }
}
