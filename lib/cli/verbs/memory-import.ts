import { basename } from 'node:path';
import { openBytes, readBytes, textChunks } from '../../io/bytes';
import type { Actor } from '../../workbench/actor';
import type { Deps } from '../../workbench/deps';
import { importMemory } from '../../workbench/memory/import-memory';
import { MEMORY_SOURCE_FORMATS, type MemorySourceFormat } from '../../workbench/memory/memory-source';
import type { DuplicatePolicy } from '../../workbench/ports/memories';
import { memoryNamed } from '../named';
import { granted, record } from '../outcome';
import { progressLine } from '../progress';
import { WrongUsage } from '../usage';
import type { Io, Verb } from '../verb';
import { withHouse } from '../with-house';

const POLICIES: readonly DuplicatePolicy[] = ['keepBoth', 'keepNewest', 'skip'];

export const verb: Verb = {
  name: 'memory import',
  summary: 'streams TMX, XLIFF, CSV, TSV and XLSX files into a memory; each file comes in whole or not at all',
  usage:
    'memory import FILE… --memory NAME [--format tmx|xliff|csv|tsv|xlsx|auto] [--duplicates keepBoth|keepNewest|skip] [--dry-run] [--encoding E]',
  options: {
    memory: { type: 'string' },
    format: { type: 'string', default: 'auto' },
    duplicates: { type: 'string', default: 'skip' },
    'dry-run': { type: 'boolean' },
    encoding: { type: 'string' },
  },
  async run({ positionals, values }, io) {
    const policy = POLICIES.find((known) => known === values['duplicates']);
    if (positionals.length === 0) throw new WrongUsage('Missing: FILE');
    if (typeof values['memory'] !== 'string') throw new WrongUsage('Missing: --memory NAME');
    if (!policy) throw new WrongUsage(`--duplicates takes one of ${POLICIES.join(', ')}`);
    const format = MEMORY_SOURCE_FORMATS.find((known) => known === values['format']);
    if (!format && values['format'] !== 'auto')
      throw new WrongUsage(`--format takes one of ${MEMORY_SOURCE_FORMATS.join(', ')}, auto`);
    const name = values['memory'];
    const encoding = typeof values['encoding'] === 'string' ? values['encoding'] : undefined;
    await withHouse('memory import', async (deps, actor) => {
      const memory = await memoryNamed(deps, name);
      for (const file of positionals) {
        const input = { memoryId: memory.id, file, format, policy, encoding, isDryRun: values['dry-run'] === true };
        await record(io, await importFile(deps, actor, input, io));
      }
    });
    return 0;
  },
};

type FileInput = {
  readonly memoryId: string;
  readonly file: string;
  readonly format: MemorySourceFormat | undefined;
  readonly policy: DuplicatePolicy;
  readonly encoding: string | undefined;
  readonly isDryRun: boolean;
};

/** The closing report of one file, with its rate. */
async function importFile(deps: Deps, actor: Actor, input: FileInput, io: Io) {
  const { file, encoding, ...rest } = input;
  const progress = progressLine(io);
  const started = performance.now();
  let detected = encoding ?? 'utf-8';
  const onDetected = (found: { readonly encoding: string }) => {
    detected = found.encoding;
  };
  const chunks = textChunks(openBytes(file, io), { encoding, onDetected });
  const report = granted(
    await importMemory(
      deps,
      actor,
      { ...rest, fileName: basename(file), encoding: () => detected, chunks, bytes: () => readBytes(file, io) },
      { report: async (read) => progress.show(`${file}: ${read} units`), isCancelled: async () => false },
    ),
  );
  progress.end();
  return { ...report, seconds: Math.round(performance.now() - started) / 1000 };
}
