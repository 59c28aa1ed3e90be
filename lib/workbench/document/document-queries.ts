import { readXliff } from '../../codec/xliff/read';
import type { XliffSegment } from '../../codec/xliff/types';
import { each } from '../../core/stream';
import { fingerprint } from '../../text/fingerprint';
import { type InlineContent, plainText } from '../../text/inline';
import { primaryLang, sameLang } from '../../text/lang';
import type { SegmentationRules } from '../../text/segmentation-rules';
import type { LangTag } from '../../text/types';
import type { Neighbours } from '../../tm/context';
import type { LanguagePair } from '../views/common';
import type { DraftBlock } from './document-draft';
import { draftOfSegmented } from './document-draft';
import type { DocumentSource, ImportSource } from './document-source';
import type { ImportFormat } from './import-document';
import { segmentDocument } from './segment-document';

/** A segment of a document as a memory is asked about it. */
export type DocumentQuery = {
  readonly source: InlineContent;
  readonly text: string;
  readonly neighbours: Neighbours;
  /** Whether there is anything to translate: neither kept as it stands, nor empty. */
  readonly isAsked: boolean;
  /** Whether a translation may be put there: nobody has locked it, and there is none but perhaps a copy of the source. */
  readonly isOpen: boolean;
  /** Position of its block, or of its unit in an XLIFF file; and its own in there. */
  readonly block: number;
  readonly place: number;
};

export type QueriedDocument = LanguagePair & {
  readonly format: ImportFormat;
  readonly segments: readonly DocumentQuery[];
  /** Of a document that was cut here; none of an XLIFF file. */
  readonly blocks: readonly DraftBlock[];
};

export type QueriedInput = ImportSource & {
  /** What the text is in. Without it an XLIFF file says it, and any other text by its letters. */
  readonly sourceLang?: LangTag | undefined;
  readonly rules: SegmentationRules;
};

/**
 * Every segment of a document in order, with its neighbours as an import into a project would have them.
 *
 * @param langs the two languages of the memory, for what the document does not say
 * @throws CodecError for an XLIFF or packed file that cannot be read
 */
export async function queriesOf(input: QueriedInput, langs: readonly string[]): Promise<QueriedDocument> {
  return input.format === 'xliff' ? ofXliff(input, langs) : ofDocument(input, langs);
}

const otherOf = (langs: readonly string[], lang: LangTag): LangTag =>
  langs.find((known) => !sameLang(known, lang)) ?? (primaryLang(lang) === 'ar' ? 'en' : 'ar');

async function ofXliff(
  { text, sourceLang }: Pick<Extract<QueriedInput, { format: 'xliff' }>, 'text' | 'sourceLang'>,
  langs: readonly string[],
): Promise<QueriedDocument> {
  const found: Omit<DocumentQuery, 'neighbours'>[] = [];
  let source = sourceLang ?? null;
  let target: LangTag | null = null;
  for await (const item of readXliff(each([text]))) {
    if (item.kind === 'document' || item.kind === 'file') {
      const said = item.kind === 'document' ? item.document : item.file;
      source ??= said.sourceLang;
      target ??= said.targetLang;
    } else if (item.kind === 'unit') {
      const { unit } = item;
      unit.segments.forEach((segment, place) => {
        const of = plainText(segment.source);
        found.push({
          source: segment.source,
          text: of,
          isAsked: unit.translate && of.trim() !== '',
          isOpen: !segment.isLocked && (isBlank(segment.target ?? []) || isCopy(segment)),
          block: unit.index,
          place,
        });
      });
    }
  }
  const lang = source ?? langs[0] ?? 'ar';
  return {
    format: 'xliff',
    sourceLang: lang,
    targetLang: target ?? otherOf(langs, lang),
    segments: withNeighbours(found),
    blocks: [],
  };
}

const isBlank = (content: InlineContent): boolean => plainText(content).trim() === '';
/** Many tools fill the target with the source until somebody translates it. */
const isCopy = ({ source, target, status }: XliffSegment): boolean =>
  status === 'draft' && plainText(source) === plainText(target ?? []);

function ofDocument(
  { sourceLang, rules, ...source }: DocumentSource & Pick<QueriedInput, 'sourceLang' | 'rules'>,
  langs: readonly string[],
): QueriedDocument {
  const document = segmentDocument({ ...source, lang: sourceLang ?? 'auto', rules });
  const lang = sourceLang ?? langs.find((known) => sameLang(known, document.lang)) ?? document.lang;
  const languages = { sourceLang: lang, targetLang: otherOf(langs, lang) };
  const { blocks } = draftOfSegmented(document, languages);
  const found = blocks.flatMap(({ translate, segments }, block) =>
    segments.map(({ source, target, isLocked }, place) => {
      const of = plainText(source);
      const isAsked = translate && of.trim() !== '';
      return { source, text: of, isAsked, isOpen: !isLocked && isBlank(target), block, place };
    }),
  );
  return { ...languages, format: source.format, segments: withNeighbours(found), blocks };
}

function withNeighbours(segments: readonly Omit<DocumentQuery, 'neighbours'>[]): readonly DocumentQuery[] {
  const keys = segments.map(({ text }) => fingerprint(text));
  return segments.map((segment, i) => ({
    ...segment,
    neighbours: { previous: keys[i - 1] ?? '', next: keys[i + 1] ?? '' },
  }));
}
