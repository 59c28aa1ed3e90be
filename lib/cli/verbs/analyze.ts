import { MATECAT_WEIGHTS } from '../../tm/analysis';
import { ANALYSIS_FLOOR, analyzeDocument } from '../../workbench/document/analyze-document';
import { DOCUMENT_MEMORY_OPTIONS, withDocumentAndMemory } from '../document-memory';
import { record } from '../outcome';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

export const verb: Verb = {
  name: 'analyze',
  summary: 'says how much of a document a memory knows, by bands, with repetitions and what resembles itself',
  usage:
    'analyze FILE --memory NAME|--file F.tmx [--format txt|html|md|xliff|auto] [--source-lang L] [--no-internal] [--encoding E]',
  options: { ...DOCUMENT_MEMORY_OPTIONS, 'no-internal': { type: 'boolean' } },
  async run(args, io) {
    const [path] = expectPositionals(args.positionals, 'FILE');
    await withDocumentAndMemory('analyze', path!, args, ANALYSIS_FLOOR, io, async ({ document, memory }) => {
      const internal = args.values['no-internal'] !== true;
      const { rows, total } = await analyzeDocument(document, memory, { internal });
      for (const { key, category, segments, words, characters, weighted } of rows) {
        const band = category.kind === 'repetition' ? 'repetition' : category.band;
        const weight = MATECAT_WEIGHTS[key] ?? 100;
        await record(io, { kind: category.kind, band, segments, words, characters, weight, weighted });
      }
      await record(io, { kind: 'total', ...total });
    });
    return 0;
  },
};
