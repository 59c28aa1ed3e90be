import { plainText } from '../../text/inline';
import { countWords } from '../../text/words';
import type { ReadEncoding } from '../exchange/check-file';
import { issueMessages } from '../exchange/issue-messages';
import type { ImportPreview } from '../views/import-preview';
import type { DocumentDraft } from './document-draft';

/** More is cut and stored, but a person looks at so many at most. */
const SHOWN_BLOCKS = 400;

/** A draft as the import page shows it. */
export function importPreview(
  { blocks: drafts, issues }: DocumentDraft,
  {
    name,
    format,
    encoding,
  }: { readonly name: string; readonly format: string; readonly encoding: ReadEncoding | null },
): ImportPreview {
  const blocks = drafts.map(({ role, lang, translate, segments }) => ({
    role,
    lang,
    translate,
    segments: segments.map(({ source }) => plainText(source)),
  }));
  return {
    name,
    format,
    encoding: encoding && { encoding: encoding.encoding, evidence: encoding.evidence, declared: encoding.declared },
    blocks: blocks.slice(0, SHOWN_BLOCKS),
    blockCount: blocks.length,
    segmentCount: blocks.reduce((sum, { segments }) => sum + segments.length, 0),
    words: blocks.reduce((sum, { segments, lang }) => sum + segments.reduce((n, s) => n + countWords(s, lang), 0), 0),
    issues,
    messages: issueMessages(issues),
  };
}
