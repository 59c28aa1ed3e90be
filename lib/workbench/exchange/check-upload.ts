import type { Finding } from '../../codec/types';
import { CodecError } from '../../codec/types';
import { type Failure, fail, ok, type Result } from '../../core/result';
import { tee } from '../../core/tee';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { failureOf, forbidden, refuse } from '../failures';
import type { Upload } from '../ports/outside';
import { checkFile, type ReadEncoding } from './check-file';
import { type ExchangeFormat, formatByName, withFormat } from './exchange-formats';
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

/** So many findings of each severity are told; the others are counted. */
const MAX_TOLD = 1000;

/**
 * Checks an uploaded file and removes it, also where it is refused. The sequence must be begun, and read or closed: its end is
 * what removes the file.
 * A file whose bytes are not its encoding is a file with one finding.
 */
export async function checkUpload(
  deps: Pick<Deps, 'uploads'>,
  actor: Actor,
  input: CheckUploadInput,
): Promise<Result<AsyncGenerator<CheckItem>, Failure>> {
  const checked = forbidden(actor, 'read') ?? (await opened(deps, input));
  if (!checked.ok) await deps.uploads.remove(input.uploadId);
  return checked;
}

async function opened(
  deps: Pick<Deps, 'uploads'>,
  input: CheckUploadInput,
): Promise<Result<AsyncGenerator<CheckItem>, Failure>> {
  const open = () => deps.uploads.open(input.uploadId, input.encoding);
  if (input.format) return ok(items(deps, input, input.format, open()));
  try {
    const upload = open();
    const { format, chunks, close } = await withFormat(upload.chunks, input.fileName);
    if (format !== null) return ok(items(deps, input, format, { ...upload, chunks }));
    await close();
    return refuse('formatUnknown');
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    const format = formatByName(input.fileName);
    return format === null ? fail(failureOf(error)) : ok(items(deps, input, format, open()));
  }
}

/** The file is read once: for its findings and for what an import would take, side by side. */
async function* items(
  { uploads }: Pick<Deps, 'uploads'>,
  { uploadId }: CheckUploadInput,
  format: ExchangeFormat,
  upload: Pick<Upload, 'chunks' | 'detected'>,
): AsyncGenerator<CheckItem> {
  const [checked, counted] = tee(upload.chunks);
  try {
    const kept = fileYield(format, counted).finally(() => counted.return(undefined));
    kept.catch(() => undefined); // told where it is waited for
    const told = { error: 0, warning: 0 };
    let isKnown = false;
    for await (const finding of checkFile({ format, chunks: checked, encoding: upload.detected })) {
      if (!isKnown) yield { kind: 'file', format, encoding: upload.detected() };
      isKnown = true;
      if (++told[finding.severity] <= MAX_TOLD) yield { kind: 'finding', finding };
    }
    if (!isKnown) yield { kind: 'file', format, encoding: upload.detected() };
    await checked.return(undefined); // a check can end before its file does
    yield { kind: 'end', errors: told.error, warnings: told.warning, yield: await kept };
  } finally {
    await Promise.all([checked.return(undefined), counted.return(undefined)]);
    await uploads.remove(uploadId);
  }
}
