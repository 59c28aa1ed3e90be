import type { Span } from '../core/span';
import type { InlineContent } from '../text/inline';
import type { BlockRole, LangTag } from '../text/types';

export type DocumentFormat = 'plain' | 'html' | 'markdown' | 'srt' | 'vtt' | 'json' | 'po';

/**
 * Where a stretch of a block's plain text stands in the decoded file. Both lengths equal: character for character;
 * otherwise the stretch was written another way (a reference, an escape, collapsed white space) and is one whole.
 */
export type SourceRun = {
  readonly text: number;
  readonly textLength: number;
  readonly source: number;
  readonly sourceLength: number;
};
/** Runs that cover the plain text of a block (codes left out), in order, ascending in the file. */
export type SourceMap = readonly SourceRun[];

/** A paragraph, heading, cell, attribute …: what is segmented by itself. Its content has no white space at its ends. */
export type ExtractedBlock = {
  readonly content: InlineContent;
  readonly sourceMap: SourceMap;
  /** What the markup says the block is; absent in plain text. */
  readonly hint?: BlockRole;
  /** Level of a heading, 1 for the highest. */
  readonly level?: number;
  /** The markup says that the block stays as it is. */
  readonly translate?: false;
  /** The language the markup gives. */
  readonly lang?: LangTag;
  /** Never cut into segments: a message of a program, with its translation so far. */
  readonly message?: { readonly target: InlineContent; readonly isFuzzy: boolean };
  /** How many empty lines stand before the block in a text without markup. */
  readonly linesBefore?: number;
};

/**
 * The place of a block in a skeleton. `source` is what stood there; `rendered`, where it differs, is what the writer
 * makes of the unchanged content: a target that renders the same leaves `source` untouched, spelling included.
 */
export type Slot = {
  readonly block: number;
  readonly source: string;
  readonly rendered?: string;
  /** How the content is spelled here; each format has its own kinds. */
  readonly kind?: string;
};

/**
 * A translated attribute inside the data of an inline code: its value stands at `[start, end)` of the data, and at
 * `at` of the source of the block that holds the code.
 */
export type CodeSlot = Span & {
  readonly inBlock: number;
  readonly codeId: string;
  readonly at: number;
  readonly slot: Slot;
};

/** What is needed to write the document again; plain JSON. Pieces are literal text, places of blocks, and marks. */
export type Skeleton = {
  readonly format: DocumentFormat;
  readonly pieces: readonly (string | Slot | SkeletonMark)[];
  readonly codeSlots?: readonly CodeSlot[];
};
/** A place where the writer may put something of its own, such as `lang` and `dir`; `source` stands there now. */
export type SkeletonMark = { readonly mark: string; readonly source: string };

export type ExtractedDocument = {
  readonly format: DocumentFormat;
  readonly blocks: readonly ExtractedBlock[];
  readonly skeleton: Skeleton;
};

/** Targets by block; `null` for a block that keeps its source. */
export type BlockTargets = readonly (InlineContent | null)[];

/** From which language to which a document is written; absent: nothing about language changes. */
export type WrittenLanguages = { readonly sourceLang: LangTag; readonly targetLang: LangTag };

/** The stretch of the file that a stretch of a block's plain text came from. An empty span maps to an empty one. */
export function sourceSpan(map: SourceMap, span: Span): Span {
  if (span.end <= span.start) {
    const at = sourceStart(map, span.start);
    return { start: at, end: at };
  }
  const last = runAt(map, span.end - 1);
  const within = span.end - last.text;
  const end = last.source + (last.textLength === last.sourceLength ? within : last.sourceLength);
  return { start: sourceStart(map, span.start), end };
}

function sourceStart(map: SourceMap, offset: number): number {
  const run = runAt(map, offset);
  return run.source + (run.textLength === run.sourceLength ? Math.min(offset - run.text, run.sourceLength) : 0);
}

/** The run that holds an offset; the last one for the end of the text. */
function runAt(map: SourceMap, offset: number): SourceRun {
  let low = 0;
  let high = map.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle]!.text <= offset) low = middle;
    else high = middle - 1;
  }
  return map[low] ?? { text: 0, textLength: 0, source: 0, sourceLength: 0 };
}

/** Gathers a source map while a reader goes on; neighbouring exact runs become one. */
export class SourceMapBuilder {
  private readonly runs: SourceRun[] = [];
  private length = 0;

  /** Adds a stretch of text and the stretch of the file it came from. */
  add(textLength: number, source: number, sourceLength: number): void {
    if (textLength === 0) return;
    const last = this.runs.at(-1);
    const isExact = textLength === sourceLength;
    if (last && isExact && last.textLength === last.sourceLength && last.source + last.sourceLength === source) {
      this.runs[this.runs.length - 1] = {
        ...last,
        textLength: last.textLength + textLength,
        sourceLength: last.sourceLength + sourceLength,
      };
    } else this.runs.push({ text: this.length, textLength, source, sourceLength });
    this.length += textLength;
  }

  done(): SourceMap {
    return this.runs;
  }
}

/** A slot for content that the writer renders as `rendered` and that stood in the file as `source`. */
export const slotOf = (block: number, source: string, rendered: string, kind?: string): Slot => ({
  block,
  source,
  ...(rendered === source ? {} : { rendered }),
  ...(kind === undefined ? {} : { kind }),
});

/** What a slot holds for a target: the source as it stood when the target renders like it. */
export function fillSlot(
  slot: Slot,
  target: InlineContent | null | undefined,
  render: (content: InlineContent) => string,
): string {
  if (target === null || target === undefined) return slot.source;
  const rendered = render(target);
  return rendered === (slot.rendered ?? slot.source) ? slot.source : rendered;
}

/** Contents are compared by their words and the numbers of their codes: an editor may drop what it does not show. */
export const sameContent = (a: InlineContent, b: InlineContent): boolean => shape(a) === shape(b);
const shape = (content: InlineContent): string =>
  content.map((node) => (node.kind === 'text' ? node.text : `\u0000${node.form} ${node.id}\u0000`)).join('');
