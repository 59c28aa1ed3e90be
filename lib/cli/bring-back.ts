import { basename } from 'node:path';
import { statusOfWords } from '../i18n/table-words';
import { readBytes } from '../io/bytes';
import { importSource } from '../io/import-source';
import type { Actor } from '../workbench/actor';
import type { Deps } from '../workbench/deps';
import { applyReturn, previewReturn } from '../workbench/exchange/return-table';
import type { ReturnRowView } from '../workbench/views/return';
import { documentNamed } from './named';
import { granted, record } from './outcome';
import { WrongUsage } from './usage';
import type { Io } from './verb';

/**
 * A bilingual table comes back into its document: what nothing speaks against is taken over, what somebody has to look at in the
 * workbench is said on standard error and stays as it is.
 */
export async function bringBack(
  deps: Deps,
  actor: Actor,
  { file, projectId, name }: { readonly file: string; readonly projectId: string; readonly name: string },
  io: Io,
): Promise<void> {
  const { id: documentId } = await documentNamed(deps, projectId, name);
  const { source } = importSource(await readBytes(file, io), file);
  if (!('bytes' in source)) throw new WrongUsage('--return takes a Word or Excel table');
  const { format, bytes } = source;
  const asked = { projectId, documentId, format, bytes, filledAs: 'draft', statusOf: statusOfWords } as const;
  const { rows, missing, unknown } = granted(await previewReturn(deps, actor, asked));
  for (const row of rows) {
    const reasons = reasonsOf(row);
    if (reasons !== '') io.err(`qantara import: row ${row.number}: ${reasons}\n`);
  }
  const input = { ...asked, fileName: basename(file), take: 'proposed' } as const;
  const outcome = granted(await applyReturn(deps, actor, input));
  await record(io, { file, document: documentId, ...outcome, missing: missing.length, unknown: unknown.length });
}

const reasonsOf = ({ kind, notes }: ReturnRowView): string =>
  [...(kind === 'both' ? ['changed on both sides'] : []), ...notes.map(({ code }) => code)].join(', ');
