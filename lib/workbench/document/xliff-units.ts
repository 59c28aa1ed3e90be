import { CodecError } from '../../codec/types';
import { patchXliff } from '../../codec/xliff/patch';
import { readXliff } from '../../codec/xliff/read';
import type { XliffUnit } from '../../codec/xliff/types';
import { writeXliff12 } from '../../codec/xliff/write-1-2';
import { writeXliff21 } from '../../codec/xliff/write-2-1';
import type { XliffDraftItem } from '../../codec/xliff/write-types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { each } from '../../core/stream';
import { plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { LangTag } from '../../text/types';
import { refuse } from '../failures';
import type { WholeDocument } from '../ports/documents';
import type { LanguagePair } from '../views/common';
import type { ImportIssueView } from '../views/job';
import { blocksOf } from './blocks';
import { broughtBy } from './brought';
import type { DocumentDraft, DraftBlock } from './document-draft';
import type { Proposals } from './document-proposals';
import type { XliffSkeleton } from './xliff-skeleton';

const DATATYPES: Readonly<Record<string, string>> = { plain: 'plaintext', html: 'html', markdown: 'x-markdown' };

/** A document as XLIFF: a file, a unit per block with its role, segments with target and state. */
export function writeDocumentXliff(
  whole: WholeDocument,
  format: 'xliff-1.2' | 'xliff-2.1',
  proposals: Proposals = NONE,
): AsyncGenerator<string> {
  const { sourceLang, targetLang } = whole.document;
  const write = format === 'xliff-1.2' ? writeXliff12 : writeXliff21;
  return write(draftItems(whole, proposals), { sourceLang, targetLang });
}

const NONE: Proposals = new Map();

async function* draftItems(
  { document, segments }: WholeDocument,
  proposals: Proposals,
): AsyncGenerator<XliffDraftItem> {
  const datatype = DATATYPES[document.format] ?? 'plaintext';
  yield { kind: 'file', file: { original: document.name, datatype, notes: [] } };
  for (const block of blocksOf(segments)) {
    const { blockIndex, role, translate } = block[0]!;
    yield {
      kind: 'unit',
      unit: {
        id: `b${blockIndex + 1}`,
        name: null,
        role,
        translate,
        leading: '',
        notes: [],
        segments: block.map((segment, i) => ({
          id: `s${i + 1}`,
          source: segment.source,
          target: segment.targetText === '' && segment.target.length === 0 ? null : segment.target,
          status: segment.status,
          isLocked: segment.isLocked,
          trailing: segment.trailing,
          ...proposed(proposals, segment.id),
        })),
      },
    };
  }
}

/**
 * An XLIFF file as a document to translate: a block per unit, with the targets and states it brings. The file's own text
 * is the skeleton. Refused when it is of another pair of languages than the project.
 */
export async function draftOfXliff(text: string, languages: LanguagePair): Promise<Result<DocumentDraft, Failure>> {
  const blocks: DraftBlock[] = [];
  const units: number[] = [];
  const issues: ImportIssueView[] = [];
  let version = '2.1';
  try {
    for await (const item of readXliff(each([text]))) {
      if (item.kind === 'issue') {
        const { code, severity, at, params } = item.issue;
        issues.push({ code, severity, line: at.line, column: at.column, ...(params ? { params } : {}) });
      } else if (item.kind === 'unit') {
        if (item.unit.segments.length === 0) continue;
        blocks.push(blockOf(item.unit, languages));
        units.push(item.unit.index);
      } else {
        const { sourceLang, targetLang } = item.kind === 'file' ? item.file : item.document;
        const refusal = otherLanguages(sourceLang, targetLang, languages);
        if (refusal) return refusal;
        if (item.kind === 'document') version = item.document.version;
      }
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    const { code, at, params } = error;
    return fail({ code, params: { ...params, line: at.line, column: at.column } });
  }
  const format = version.startsWith('2') ? 'xliff-2' : 'xliff-1.2';
  return ok({ format, blocks, skeleton: { format, text, units }, issues });
}

/** Whether the document came in as XLIFF of this family and can be given back by patching. */
export const isPatchable = (skeleton: unknown, format: 'xliff-1.2' | 'xliff-2.1'): skeleton is XliffSkeleton =>
  (skeleton as Partial<XliffSkeleton>).format === (format === 'xliff-1.2' ? 'xliff-1.2' : 'xliff-2');

/**
 * The file as it came, with only the targets and states replaced that the translator changed. A target of codes and white
 * space alone is untranslated to us, whatever its file calls it: the file's word stays.
 */
export function patchedXliff(
  { document, segments }: WholeDocument,
  { text, units }: XliffSkeleton,
  proposals: Proposals = NONE,
): string {
  const edits = blocksOf(segments).flatMap((block, i) =>
    block.map(({ id, target, targetText, status, origin }, segment) => ({
      unit: units[i]!,
      segment,
      ...(targetText === '' && origin === null ? {} : { target }),
      ...(targetText.trim() === '' && (origin === null || target.length > 0) ? {} : { status }),
      ...proposed(proposals, id),
    })),
  );
  return patchXliff(text, edits, { targetLang: document.targetLang });
}

const proposed = (proposals: Proposals, id: string) => {
  const proposal = proposals.get(id);
  return proposal ? { proposal } : {};
};

function otherLanguages(source: LangTag | null, target: LangTag | null, languages: LanguagePair) {
  const differs = (found: LangTag | null, expected: LangTag) =>
    found !== null && found !== '' && !sameLang(found, expected);
  return differs(source, languages.sourceLang) || differs(target, languages.targetLang)
    ? refuse('languagesDiffer', {
        found: `${source ?? '?'} → ${target ?? '?'}`,
        expected: `${languages.sourceLang} → ${languages.targetLang}`,
      })
    : null;
}

const blockOf = (unit: XliffUnit, { sourceLang, targetLang }: LanguagePair): DraftBlock => ({
  role: unit.role ?? 'body',
  // Alternative text of our own exports stands in the target's language and is its own translation.
  lang: unit.role === 'alt' && !unit.translate ? targetLang : sourceLang,
  translate: unit.translate,
  brought: broughtBy(unit, targetLang),
  segments: unit.segments.map(({ source, target, status, isLocked, trailing }) => ({
    source,
    target: target ?? [],
    status: plainText(target ?? []).trim() === '' ? 'untranslated' : status,
    isLocked,
    origin: target && plainText(target) !== '' ? { kind: 'imported', format: 'xliff' } : null,
    trailing,
  })),
});
