import { readBytes } from '../io/bytes';
import { importSource } from '../io/import-source';
import { shippedRules } from '../io/shipped-rules';
import { type QueriedDocument, queriesOf } from '../workbench/document/document-queries';
import { type OpenMemory, openMemory } from '../workbench/memory/open-memory';
import { formatOption } from './document-formats';
import { readFileMemory } from './file-memory';
import { granted } from './outcome';
import { WrongUsage } from './usage';
import type { Io, VerbArguments } from './verb';

/** Options of verbs that hold a document against a memory, in the database or in a file. */
export const DOCUMENT_MEMORY_OPTIONS = {
  memory: { type: 'string' },
  file: { type: 'string' },
  format: { type: 'string', default: 'auto' },
  'source-lang': { type: 'string' },
  encoding: { type: 'string' },
} as const;

export type DocumentAndMemory = {
  readonly document: QueriedDocument;
  readonly memory: OpenMemory;
  /** The document as it was read. */
  readonly text: string;
};

/**
 * Reads the document and opens the memory that the options name, and hands both on. A memory in a file needs no database.
 * @param min the lowest score that will be asked for
 */
export async function withDocumentAndMemory<T>(
  verb: string,
  path: string,
  { values }: VerbArguments,
  min: number,
  io: Io,
  use: (input: DocumentAndMemory) => Promise<T>,
): Promise<T> {
  const { memory: name, file } = values;
  if ((typeof name === 'string') === (typeof file === 'string'))
    throw new WrongUsage('Name one memory: --memory NAME or --file F.tmx');
  const option = (key: string) => (typeof values[key] === 'string' ? (values[key] as string) : undefined);
  const format = formatOption(option('format'));
  const { source } = importSource(await readBytes(path, io), path, { encoding: option('encoding'), format });
  const text = 'text' in source ? source.text : '';
  const input = { ...source, sourceLang: option('source-lang'), rules: shippedRules() };

  if (typeof file === 'string') {
    const { memory } = await readFileMemory(file, io);
    return use({ document: await queriesOf(input, memory.langs), memory, text });
  }
  const [{ withHouse }, { memoryNamed }] = await Promise.all([import('./with-house'), import('./named')]);
  return withHouse(verb, async (deps, actor) => {
    const { id: memoryId, sourceLang, targetLang } = await memoryNamed(deps, String(name));
    const document = await queriesOf(input, [sourceLang, targetLang]);
    const queries = document.segments.length;
    const memory = granted(await openMemory(deps, actor, { memoryId, min, queries }));
    return use({ document, memory, text });
  });
}
