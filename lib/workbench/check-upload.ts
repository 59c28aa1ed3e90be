import type { Finding } from '../codec/types';
import { CodecError } from '../codec/types';
import { type Failure, fail, ok, type Result } from '../core/result';
import { withHead } from '../core/stream';
import type { Actor } from './actor';
import { checkFile, type ReadEncoding } from './check-file';
import type { Deps } from './deps';
import { type ExchangeFormat, formatByName, formatByRoot } from './exchange-formats';
import { forbidden, refuse } from './failures';
import { type FileYield, fileYield } from './file-yield';

export type CheckUploadInput = {
  readonly uploadId: string;
  readonly fileName: string;
  readonly format?: ExchangeFormat | undefined;
  readonly encoding?: string | undefined;
};
/** A check as it goes: what the file is, what is found in it by and by, and what an import would take of it. */
export type CheckItem =
  | { readonly kind: 'file'; readonly format: ExchangeFormat; readonly encoding: ReadEncoding | null }
  | { readonly kind: 'finding'; readonly finding: Finding }
  | { readonly kind: 'end'; readonly errors: number; readonly warnings: number; readonly yield: FileYield };

/** How much of a text is looked at for its root element, UTF-16 units. */
const HEAD = 1 << 14;
/** So many findings of each severity are told; the others are counted. */
const MAX_TOLD = 1000;

/**
 * Checks an uploaded file and removes it. The sequence must be read or closed: its end is what removes the file.
 * A file whose bytes are not its encoding is a file with one finding.
 */
export async function checkUpload(
  deps: Pick<Deps, 'uploads'>,
  actor: Actor,
  input: CheckUploadInput,
): Promise<Result<AsyncGenerator<CheckItem>, Failure>> {
  const refusal = forbidden(actor, 'read');
  if (refusal) return refusal;
  try {
    const upload = deps.uploads.open(input.uploadId, input.encoding);
    const { head, all } = await withHead(upload.chunks, HEAD);
    await all.return(undefined);
    const format = input.format ?? formatByRoot(head) ?? formatByName(input.fileName);
    return format === null ? refuse('formatUnknown') : ok(items(deps, input, format));
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    const format = input.format ?? formatByName(input.fileName);
    if (format !== null) return ok(items(deps, input, format));
    const { code, at, params } = error;
    return fail({ code, params: { ...params, line: at.line, column: at.column } });
  }
}

async function* items(
  { uploads }: Pick<Deps, 'uploads'>,
  { uploadId, encoding }: CheckUploadInput,
  format: ExchangeFormat,
): AsyncGenerator<CheckItem> {
  try {
    const upload = uploads.open(uploadId, encoding);
    const told = { error: 0, warning: 0 };
    let isKnown = false;
    for await (const finding of checkFile({ format, chunks: upload.chunks, encoding: upload.detected })) {
      if (!isKnown) yield { kind: 'file', format, encoding: upload.detected() };
      isKnown = true;
      if (++told[finding.severity] <= MAX_TOLD) yield { kind: 'finding', finding };
    }
    if (!isKnown) yield { kind: 'file', format, encoding: upload.detected() };
    const kept = await fileYield(format, uploads.open(uploadId, encoding).chunks);
    yield { kind: 'end', errors: told.error, warnings: told.warning, yield: kept };
  } finally {
    await uploads.remove(uploadId);
  }
}
