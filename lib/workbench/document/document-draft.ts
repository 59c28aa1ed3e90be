import { fingerprint } from '../../text/fingerprint';
import type { InlineContent } from '../../text/inline';
import { plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { BlockRole, LangTag } from '../../text/types';
import { countWords } from '../../text/words';
import type { Brought, NewBlock, NewSegment } from '../ports/documents';
import type { Clock } from '../ports/outside';
import type { LanguagePair, SegmentStatus } from '../views/common';
import type { ImportIssueView } from '../views/job';
import type { SegmentOrigin } from '../views/segment';
import type { ReadDocument } from './document-source';
import type { SegmentedDocument } from './segment-document';
import type { XliffSkeleton } from './xliff-skeleton';

/** A document as an import shows it before anything is stored; roles can still be corrected. */
export type DraftSegment = {
  readonly source: InlineContent;
  readonly target: InlineContent;
  readonly status: SegmentStatus;
  readonly isLocked: boolean;
  readonly origin: SegmentOrigin | null;
  readonly trailing: string;
};
export type DraftBlock = {
  readonly role: BlockRole;
  readonly lang: LangTag;
  readonly translate: boolean;
  /** Matches and terms of the file; none in most formats. */
  readonly brought?: Brought | null;
  readonly segments: readonly DraftSegment[];
};
export type DocumentDraft = {
  readonly format: string;
  readonly blocks: readonly DraftBlock[];
  /** What the format's writer needs: plain JSON. */
  readonly skeleton: ReadDocument['skeleton'] | XliffSkeleton;
  /** What was not as the format wants it, with its place. */
  readonly issues: readonly ImportIssueView[];
};

/**
 * The draft of a segmented document. A block that is not to be translated, such as alternative text already in the
 * target's language, is offered as its own target.
 */
export function draftOfSegmented(document: SegmentedDocument, { sourceLang, targetLang }: LanguagePair): DocumentDraft {
  const langOf = (lang: LangTag): LangTag =>
    sameLang(lang, sourceLang) ? sourceLang : sameLang(lang, targetLang) ? targetLang : lang;
  return {
    format: document.format,
    skeleton: document.skeleton,
    issues: [],
    blocks: document.blocks.map(({ role, lang, translate, segments, message }) => {
      if (message) return messageBlock({ role, lang: sourceLang, segments }, message, document.format);
      const isOwnTarget = !translate || sameLang(lang, targetLang);
      return {
        role,
        lang: langOf(lang),
        translate: !isOwnTarget,
        segments: segments.map(({ content, trailing }) => ({
          source: content,
          target: isOwnTarget ? content : [],
          status: isOwnTarget ? 'translated' : 'untranslated',
          isLocked: false,
          origin: isOwnTarget ? { kind: 'copied' } : null,
          trailing,
        })),
      };
    }),
  };
}

/** A message of a program with the translation that the file brings; a fuzzy one is a draft. */
const messageBlock = (
  { role, lang, segments }: Pick<DraftBlock, 'role' | 'lang'> & Pick<SegmentedDocument['blocks'][number], 'segments'>,
  { target, isFuzzy }: NonNullable<SegmentedDocument['blocks'][number]['message']>,
  format: string,
): DraftBlock => {
  const isEmpty = plainText(target).trim() === '';
  return {
    role,
    lang,
    translate: true,
    segments: segments.map(({ content, trailing }) => ({
      source: content,
      target: isEmpty ? [] : target,
      status: isEmpty ? 'untranslated' : isFuzzy ? 'draft' : 'translated',
      isLocked: false,
      origin: isEmpty ? null : { kind: 'imported', format },
      trailing,
    })),
  };
};

/** The blocks as a store takes them. */
export const newBlocks = (blocks: readonly DraftBlock[], clock: Pick<Clock, 'newId'>): readonly NewBlock[] =>
  blocks.map(({ segments, brought = null, ...block }) => ({
    ...block,
    brought,
    segments: segments.map((segment): NewSegment => {
      const sourceText = plainText(segment.source);
      return {
        id: clock.newId(),
        ...segment,
        sourceText,
        targetText: plainText(segment.target),
        sourceFingerprint: fingerprint(sourceText),
        words: countWords(sourceText, block.lang),
      };
    }),
  }));
