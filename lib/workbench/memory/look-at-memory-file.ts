import { type Failure, ok, type Result } from '../../core/result';
import type { Actor } from '../actor';
import type { Deps } from '../deps';
import { issueMessages } from '../exchange/issue-messages';
import type { ImportLook } from '../views/job';
import { type ImportProgress, importMemory } from './import-memory';

export type LookInput = {
  readonly memoryId: string;
  readonly uploadId: string;
  readonly fileName: string;
  readonly encoding?: string | undefined;
};

/** What an import of an uploaded file would take, mend and leave out; nothing is stored, and the upload stays for the decision. */
export async function lookAtMemoryFile(
  deps: Pick<Deps, 'memories' | 'importRuns' | 'uploads' | 'now' | 'newId'>,
  actor: Actor,
  { memoryId, uploadId, fileName, encoding }: LookInput,
  progress: ImportProgress,
): Promise<Result<ImportLook, Failure>> {
  const upload = deps.uploads.open(uploadId, encoding);
  const input = {
    memoryId,
    fileName,
    encoding: upload.encoding,
    chunks: upload.chunks,
    bytes: upload.content,
    policy: 'skip' as const,
  };
  const report = await importMemory(deps, actor, { ...input, isDryRun: true, keepsBroken: true }, progress);
  if (!report.ok) return report;
  const { issues, broken } = report.value;
  const messages = issueMessages([...issues, ...(broken ? [broken] : [])]);
  return ok({ ...report.value, uploadId, detected: upload.detected(), messages });
}
