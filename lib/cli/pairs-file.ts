import { readTmx } from '../codec/tmx/read';
import type { TmxUnit } from '../codec/tmx/types';
import { CodecError } from '../codec/types';
import { readXliff } from '../codec/xliff/read';
import { openBytes, textChunks } from '../io/bytes';
import { type InlineContent, plainText } from '../text/inline';
import { sameLang } from '../text/lang';
import type { LangTag } from '../text/types';
import type { Io } from './verb';

/** A source and its translation as a bilingual file has them. `unit` is the file's own name for it, or its number. */
export type FilePair = {
  readonly unit: string;
  readonly source: { readonly lang: LangTag; readonly content: InlineContent; readonly text: string };
  readonly target: { readonly lang: LangTag; readonly content: InlineContent; readonly text: string };
  readonly isConfirmed: boolean;
  readonly isLocked: boolean;
  /** Percentage of the match it came from, where the file says so. */
  readonly percent: number | null;
};

/**
 * The pairs of a TMX or XLIFF file, in its order. In TMX the source is the variant in the header's `srclang`, or the
 * first, and each further variant is a target. Issues of the file are said on standard error.
 *
 * @throws CodecError for a file that is neither, or cannot be read
 */
export async function* filePairs(path: string, io: Io): AsyncGenerator<FilePair> {
  const chunks = textChunks(openBytes(path, io));
  let head = '';
  for (;;) {
    const { value, done } = await chunks.next();
    if (done) break;
    head += value;
    if (/<(?:tmx|xliff|\w+:xliff)\b/u.test(head) || head.length > 1 << 16) break;
  }
  const all = (async function* () {
    yield head;
    yield* chunks;
  })();
  if (/<tmx\b/u.test(head)) yield* tmxPairs(path, all, io);
  else if (/<(?:\w+:)?xliff\b/u.test(head)) yield* xliffPairs(path, all, io);
  else throw new CodecError('wrongRoot', { line: 1, column: 1 }, { expected: 'tmx, xliff' });
}

async function* tmxPairs(path: string, chunks: AsyncIterable<string>, io: Io): AsyncGenerator<FilePair> {
  let srclang = '';
  let number = 0;
  for await (const item of readTmx(chunks)) {
    if (item.kind === 'header') srclang = item.header.attrs['srclang'] ?? '';
    else if (item.kind === 'issue') say(path, item.issue, io);
    else yield* pairsOf(item.unit, srclang, number++);
  }
}

function* pairsOf({ attrs, variants }: TmxUnit, srclang: string, number: number): Generator<FilePair> {
  const own = attrs['srclang'] ?? srclang;
  const source = variants.find(({ lang }) => own !== '' && own !== '*all*' && sameLang(lang, own)) ?? variants[0];
  if (source === undefined) return;
  for (const target of variants) {
    if (target === source || sameLang(target.lang, source.lang)) continue;
    yield {
      unit: attrs['tuid'] ?? String(number),
      source: side(source.lang, source.content),
      target: side(target.lang, target.content),
      isConfirmed: true,
      isLocked: false,
      percent: null,
    };
  }
}

async function* xliffPairs(path: string, chunks: AsyncIterable<string>, io: Io): AsyncGenerator<FilePair> {
  let langs: { source: LangTag; target: LangTag } = { source: '', target: '' };
  for await (const item of readXliff(chunks)) {
    if (item.kind === 'document') {
      langs = { source: item.document.sourceLang ?? '', target: item.document.targetLang ?? '' };
    } else if (item.kind === 'file') {
      langs = { source: item.file.sourceLang ?? langs.source, target: item.file.targetLang ?? langs.target };
    } else if (item.kind === 'issue') say(path, item.issue, io);
    else if (item.unit.translate) {
      const { unit } = item;
      for (const segment of unit.segments) {
        const id = unit.id ?? String(unit.index);
        yield {
          unit: unit.segments.length > 1 && segment.id !== null ? `${id}/${segment.id}` : id,
          source: side(langs.source, segment.source),
          target: side(langs.target, segment.target ?? []),
          isConfirmed:
            segment.status === 'translated' || segment.status === 'reviewed' || segment.status === 'approved',
          isLocked: segment.isLocked,
          percent: segment.percent,
        };
      }
    }
  }
}

const side = (lang: LangTag, content: InlineContent) => ({ lang, content, text: plainText(content) });

const say = (path: string, issue: { code: string; at: { line: number; column: number } }, io: Io): void =>
  io.err(`${path}:${issue.at.line}:${issue.at.column} ${issue.code}\n`);
