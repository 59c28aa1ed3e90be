import type { BilingualTable, TableWords } from '../../codec/bilingual/table';
import { groupBy } from '../../core/group-by';
import type { LangTag } from '../../text/types';
import type { WholeDocument } from '../ports/documents';
import type { CommentView } from '../views/segment';

/** A comment as a line of a cell. */
export const commentLine = ({ author, text }: Pick<CommentView, 'author' | 'text'>): string =>
  (author === '' ? text : `${author}: ${text}`).replace(/\s+/gu, ' ').trim();

/** A document as a table for people who work in Word or Excel, with the comments that are still open. */
export function bilingualTable(
  { document, segments, comments }: WholeDocument,
  { words, locale }: { readonly words: TableWords; readonly locale: LangTag },
): BilingualTable {
  const commentsOf = groupBy(
    comments.filter(({ isResolved }) => !isResolved),
    ({ segmentId }) => segmentId,
  );
  return {
    documentId: document.id,
    title: document.name,
    sourceLang: document.sourceLang,
    targetLang: document.targetLang,
    locale,
    words,
    segments: segments.map(({ id, role, lang, source, target, status, isLocked }, i) => ({
      id,
      number: i + 1,
      role,
      sourceLang: lang,
      source,
      target,
      status,
      comments: (commentsOf.get(id) ?? []).map(commentLine),
      isLocked,
    })),
  };
}
