import { type AlignmentState, type Bead, beadStarts, beadText, isDoubtful, isLinked } from '../../align/alignment';
import { type BilingualPage, type BilingualRow, writeBilingualHtml } from '../../codec/bilingual/write';
import { writeTable } from '../../codec/csv/write';
import { type SheetCell, writeWorkbook } from '../../codec/ooxml/sheet-write';
import type { TmxUnit } from '../../codec/tmx/types';
import { writeTmx } from '../../codec/tmx/write';
import { writeXliff12 } from '../../codec/xliff/write-1-2';
import { writeXliff21 } from '../../codec/xliff/write-2-1';
import type { XliffDraftItem } from '../../codec/xliff/write-types';
import { type Failure, ok, type Result } from '../../core/result';
import { each } from '../../core/stream';
import { textContent } from '../../text/inline';
import { direction } from '../../text/lang';
import type { BlockRole } from '../../text/types';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedFile } from '../memory/export-memory';
import type { AlignmentKey } from '../ports/alignments';
import type { ALIGNMENT_EXPORT_FORMATS, AlignmentView } from '../views/alignment';

export type AlignmentExportFormat = (typeof ALIGNMENT_EXPORT_FORMATS)[number];
export type ExportAlignmentInput = AlignmentKey & {
  readonly format: AlignmentExportFormat;
  /** Words around the texts of a page to read, in the interface's language. */
  readonly labels: BilingualPage['labels'];
  readonly locale: string;
};

const FILES: Readonly<
  Record<AlignmentExportFormat, { readonly extension: string; readonly mediaType: string; readonly isText: boolean }>
> = {
  tmx: { extension: 'tmx', mediaType: 'application/x-tmx+xml', isText: true },
  'xliff-2.1': { extension: 'xlf', mediaType: 'application/xliff+xml', isText: true },
  'xliff-1.2': { extension: 'xlf', mediaType: 'application/x-xliff+xml', isText: true },
  csv: { extension: 'csv', mediaType: 'text/csv', isText: true },
  xlsx: {
    extension: 'xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    isText: false,
  },
  html: { extension: 'html', mediaType: 'text/html', isText: true },
};

/**
 * An alignment as a file. For other tools (TMX, XLIFF, CSV, XLSX) its linked pairs, those set aside left out, each with its
 * confidence and state; to read (HTML) both texts whole, side by side.
 */
export async function exportAlignment(
  deps: Pick<Deps, 'alignments'>,
  actor: Actor,
  { format, labels, locale, ...key }: ExportAlignmentInput,
): Promise<Result<ExportedFile, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  const stored = await deps.alignments.get(key);
  if (!stored) return refuse('alignmentNotFound');
  const { alignment, state } = stored;
  const { extension, mediaType, isText } = FILES[format];
  return ok({
    fileName: `${alignment.name}.${extension}`,
    mediaType: isText ? `${mediaType}; charset=utf-8` : mediaType,
    pieces: write(format, alignment, state, { labels, locale }),
  });
}

function write(
  format: AlignmentExportFormat,
  alignment: AlignmentView,
  state: AlignmentState,
  page: Pick<BilingualPage, 'labels' | 'locale'>,
): AsyncGenerator<string | Uint8Array> {
  const { sourceLang, targetLang, name } = alignment;
  switch (format) {
    case 'tmx':
      return writeTmx(tmxUnits(alignment, state), { attrs: { srclang: sourceLang } });
    case 'xliff-2.1':
      return writeXliff21(each(xliffItems(alignment, state)), { sourceLang, targetLang });
    case 'xliff-1.2':
      return writeXliff12(each(xliffItems(alignment, state)), { sourceLang, targetLang });
    case 'csv':
      return writeTable(tableRows(alignment, state), { mark: true });
    case 'xlsx':
      return each([workbook(alignment, state, page.locale)]);
    case 'html':
      return writeBilingualHtml({ ...page, title: name, sourceLang, targetLang }, each(pageRows(alignment, state)));
  }
}

type Row = { readonly bead: Bead; readonly source: string; readonly target: string; readonly role: BlockRole };

/** Every bead with its texts; what is left out of the alignment has none. */
function rowsOf({ beads, source, target }: AlignmentState): readonly Row[] {
  const starts = beadStarts(beads);
  return beads.map((bead, i) => ({
    bead,
    source: beadText(source, starts.source[i]!, bead.source),
    target: beadText(target, starts.target[i]!, bead.target),
    role: (bead.source > 0 ? source[starts.source[i]!] : target[starts.target[i]!])!.role,
  }));
}

const pairsOf = (state: AlignmentState): readonly Row[] =>
  rowsOf(state).filter(
    ({ bead, source, target }) => isLinked(bead) && bead.state !== 'rejected' && source !== '' && target !== '',
  );

function* tmxUnits({ sourceLang, targetLang }: AlignmentView, state: AlignmentState): Generator<TmxUnit> {
  const plain = { attrs: {}, notes: [], props: [] };
  const prop = (type: string, text: string) => ({ type, text, attrs: {} });
  for (const { bead, source, target } of pairsOf(state)) {
    yield {
      ...plain,
      props: [prop('x-confidence', String(bead.confidence)), prop('x-state', bead.state)],
      variants: [
        { ...plain, lang: sourceLang, content: textContent(source) },
        { ...plain, lang: targetLang, content: textContent(target) },
      ],
    };
  }
}

/** What somebody has confirmed is translated; the rest is a draft that says how sure the aligner was. */
function* xliffItems({ name }: AlignmentView, state: AlignmentState): Generator<XliffDraftItem> {
  yield { kind: 'file', file: { original: name, datatype: 'plaintext', notes: [] } };
  for (const { bead, source, target, role } of pairsOf(state)) {
    const isConfirmed = bead.state === 'confirmed';
    const note = { id: null, appliesTo: null, category: 'confidence', author: null, priority: 5 };
    yield {
      kind: 'unit',
      unit: {
        id: null,
        name: null,
        role,
        translate: true,
        leading: '',
        notes: isConfirmed ? [] : [{ ...note, text: String(bead.confidence) }],
        segments: [
          {
            id: null,
            source: textContent(source),
            target: textContent(target),
            status: isConfirmed ? 'translated' : 'draft',
            isLocked: bead.isLocked,
            trailing: '',
          },
        ],
      },
    };
  }
}

const COLUMNS = ['confidence', 'state', 'role'] as const;

function* tableRows({ sourceLang, targetLang }: AlignmentView, state: AlignmentState): Generator<readonly string[]> {
  yield [sourceLang, targetLang, ...COLUMNS];
  for (const { bead, source, target, role } of pairsOf(state)) {
    yield [source, target, String(bead.confidence), bead.state, role];
  }
}

/** Widths in characters: two texts, then what is said of them. */
const WIDTHS = [60, 60, 12, 12, 12];

/** The sheet stands as the interface reads, each text as its own language does. */
function workbook(alignment: AlignmentView, state: AlignmentState, locale: string): Uint8Array {
  const { sourceLang, targetLang } = alignment;
  const [of, ot] = [direction(sourceLang), direction(targetLang)];
  function* rows(): Generator<readonly (string | SheetCell)[]> {
    let isHead = true;
    for (const [source, target, ...rest] of tableRows(alignment, state)) {
      yield isHead
        ? [source!, target!, ...rest]
        : [{ text: source!, direction: of }, { text: target!, direction: ot }, ...rest];
      isHead = false;
    }
  }
  const isRightToLeft = direction(locale) === 'rtl';
  return writeWorkbook([{ name: alignment.name, rows: rows(), isRightToLeft, hasHeading: true, widths: WIDTHS }]);
}

function* pageRows({ sourceLang }: AlignmentView, state: AlignmentState): Generator<BilingualRow> {
  let number = 0;
  for (const { bead, source, target, role } of rowsOf(state)) {
    number++;
    if (source === '' && target === '') continue;
    yield { number, role, sourceLang, source, target, isFinished: !isDoubtful(bead) };
  }
}
