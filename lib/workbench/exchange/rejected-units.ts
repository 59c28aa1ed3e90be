import { ruleMessage } from '../../codec/rule-messages';
import { CodecError, type CodecIssue, type InputPosition } from '../../codec/types';
import { rawElements } from '../../codec/xml/raw-elements';
import type { Failure, Result } from '../../core/result';
import { ok } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { forbidden, refuse } from '../failures';
import type { ExportedFile } from '../memory/export-memory';
import { memorySource } from '../memory/memory-source';

/** More are not written out: whoever has so many has another trouble. */
const MAX_PLACES = 20_000;

export type RejectedInput = {
  readonly memoryId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly encoding?: string | undefined;
  readonly locale: 'ar' | 'en';
};
type Place = { readonly at: InputPosition; readonly why: string };

/**
 * The units of an uploaded file that an import leaves out, as they stand in it, each under a comment that says where and why: to
 * be mended and imported by themselves. Where the file breaks off, what stands there is the last of them.
 */
export async function rejectedUnits(
  deps: Pick<Deps, 'memories' | 'uploads' | 'now' | 'newId'>,
  actor: Actor,
  input: RejectedInput,
): Promise<Result<ExportedFile, Failure>> {
  const refusal = forbidden(actor, 'editMemory');
  if (refusal) return refusal;
  const memory = await deps.memories.get(input.memoryId);
  if (!memory) return refuse('memoryNotFound');
  const places = await refusedPlaces(deps, input, memory);
  return ok({
    fileName: `${input.fileName.replace(/\.gz$/iu, '')}.rejected.xml`,
    mediaType: 'application/xml; charset=utf-8',
    pieces: pieces(deps, input, places),
  });
}

async function refusedPlaces(
  { uploads, now, newId }: Pick<Deps, 'uploads' | 'now' | 'newId'>,
  { uploadId, encoding, fileName, locale }: RejectedInput,
  languages: { readonly sourceLang: string; readonly targetLang: string },
): Promise<readonly Place[]> {
  const places: Place[] = [];
  const tell = (code: string, at: InputPosition, params: CodecIssue['params']) =>
    places.push({ at, why: ruleMessage(code, params, locale) });
  try {
    const { chunks, content: bytes } = uploads.open(uploadId, encoding);
    for await (const { issues } of memorySource({ chunks, bytes, fileName, languages, clock: { now, newId } }))
      for (const { code, severity, at, params } of issues)
        if (severity === 'unitRefused' && places.length < MAX_PLACES) tell(code, at, params);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    tell(`file.${error.code}`, error.at, error.params);
  }
  return places.toSorted((a, b) => compare(a.at, b.at));
}

async function* pieces(
  { uploads }: Pick<Deps, 'uploads'>,
  { uploadId, encoding }: RejectedInput,
  places: readonly Place[],
): AsyncGenerator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<rejected>\n';
  let next = 0;
  try {
    for await (const { text, from, to, isCut } of rawElements(uploads.open(uploadId, encoding).chunks, UNITS)) {
      while (next < places.length && compare(places[next]!.at, from) < 0) yield comment(places[next++]!);
      const first = next;
      while (next < places.length && compare(places[next]!.at, to) < 0) yield comment(places[next++]!);
      if (isCut) while (next < places.length) yield comment(places[next++]!);
      if (next > first) yield `${text}\n`;
    }
  } catch (error) {
    if (!(error instanceof CodecError)) throw error; // told as a place already
  }
  while (next < places.length) yield comment(places[next++]!);
  yield '</rejected>\n';
}

const UNITS = ['tu', 'trans-unit', 'unit'];
const comment = ({ at, why }: Place): string => `<!-- ${at.line}:${at.column} ${why.replaceAll('--', '- -')} -->\n`;
const compare = (a: InputPosition, b: InputPosition): number => a.line - b.line || a.column - b.column;
