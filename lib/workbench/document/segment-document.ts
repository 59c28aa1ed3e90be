import { type ExtractedBlock, sourceSpan } from '../../codec/document';
import type { Span } from '../../core/span';
import { type CompiledRules, type CompileOptions, compileRules } from '../../segment/compile';
import { type ContentSegment, segmentContent } from '../../segment/content';
import { assignRoles, type DocumentLang, documentLang } from '../../segment/roles';
import type { RuleIssue } from '../../segment/types';
import { type InlineContent, plainText } from '../../text/inline';
import { primaryLang } from '../../text/lang';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { BlockRole, LangTag } from '../../text/types';
import { type DocumentSource, type ReadDocument, readDocument } from './document-source';

/** What a document is cut from and what is known about it. */
export type SegmentDocumentInput = DocumentSource & {
  /** The language of the document; `auto` takes the one most letters are in. */
  readonly lang: LangTag | 'auto';
  readonly rules: SegmentationRules;
  readonly ruleOptions?: CompileOptions;
};

/** A segment for a page or a line of output. */
export type DocumentSegment = {
  /** In the plain text of its block (codes left out), in UTF-16 units, with the white space that follows. */
  readonly span: Span;
  /** In the decoded file, without that white space. */
  readonly source: Span;
  readonly content: InlineContent;
  readonly text: string;
  /** White space between this segment and the next of its block. */
  readonly trailing: string;
};

export type DocumentBlock = {
  readonly role: BlockRole;
  readonly lang: LangTag;
  /** False for what is kept as it stands, such as alternative text already in the other language. */
  readonly translate: boolean;
  readonly level: number | null;
  readonly segments: readonly DocumentSegment[];
  /** Of a message of a program, which is one segment: the translation the file brings. */
  readonly message?: ExtractedBlock['message'];
};

export type SegmentedDocument = Pick<ReadDocument, 'format' | 'skeleton'> & {
  readonly lang: DocumentLang;
  /** In document order; as many as the skeleton has places for. */
  readonly blocks: readonly DocumentBlock[];
  readonly ruleIssues: readonly RuleIssue[];
};

/**
 * Reads a document, says what each block is and in which language, and cuts the blocks into segments. Nothing is
 * stored: the command line prints the result, an import shows it before anything is kept.
 *
 * @throws CodecError when a packed file cannot be read
 * Invariants: the spans of a block's segments cover its plain text; the source places ascend; joining the contents and
 * trailing white space of a block gives the block back.
 */
export function segmentDocument(input: SegmentDocumentInput): SegmentedDocument {
  const { format, blocks, skeleton } = readDocument(input);
  const texts = blocks.map(({ content }) => plainText(content));
  const lang = input.lang === 'auto' ? documentLang(texts) : primaryLang(input.lang) === 'ar' ? 'ar' : 'en';
  // Where markup names no heading at all, an article was pasted into bare paragraphs: its lines tell as in plain text.
  const isBare = !blocks.some(({ hint }) => hint === 'headline' || hint === 'heading');
  const roles = assignRoles(
    blocks.map((block, i) => ({
      ...block,
      text: texts[i]!.trim(),
      linesBefore: block.linesBefore ?? (isBare ? 1 : undefined),
    })),
    lang,
  );

  const compiled = new Map<LangTag, CompiledRules>();
  const rulesFor = (tag: LangTag): CompiledRules => {
    let rules = compiled.get(tag);
    if (!rules) {
      rules = compileRules(input.rules, tag, input.ruleOptions);
      compiled.set(tag, rules);
    }
    return rules;
  };

  const segmented = blocks.map((block, i): DocumentBlock => {
    const { role, lang: own, translate } = roles[i]!;
    const cut = block.message ? [wholeOf(block.content)] : segmentContent(block.content, rulesFor(own));
    const segments = cut.map(({ span, content, trailing }): DocumentSegment => {
      const text = plainText(content);
      const source = sourceSpan(block.sourceMap, { start: span.start, end: span.end - trailing.length });
      return { span, source, content, text, trailing };
    });
    const message = block.message ? { message: block.message } : {};
    return { role, lang: own, translate, level: block.level ?? null, segments, ...message };
  });
  return {
    format,
    lang,
    blocks: segmented,
    skeleton,
    ruleIssues: [...compiled.values()].flatMap(({ issues }) => issues),
  };
}

/** A block as one segment. */
const wholeOf = (content: InlineContent): ContentSegment => ({
  span: { start: 0, end: plainText(content).length },
  content,
  trailing: '',
});
