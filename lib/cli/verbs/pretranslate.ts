import { basename } from 'node:path';
import { DEFAULT_FLOOR } from '../../tm/bands';
import {
  type PretranslateOptions,
  pretranslate,
  pretranslatedXliff,
  reportOf,
} from '../../workbench/document/pretranslate-document';
import { DOCUMENT_MEMORY_OPTIONS, withDocumentAndMemory } from '../document-memory';
import { writePieces } from '../output';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';

const CONFIRM: readonly PretranslateOptions['confirm'][] = ['context', 'exact', 'never'];

export const verb: Verb = {
  name: 'pretranslate',
  summary: 'fills an XLIFF file from a memory, or makes one of a text: exact matches as translated, others as drafts',
  usage:
    'pretranslate FILE --memory NAME|--file F.tmx [-o OUT.xlf] [--min 70] [--confirm context|exact|never] [--format txt|html|md|xliff|auto] [--source-lang L] [--encoding E]',
  options: {
    ...DOCUMENT_MEMORY_OPTIONS,
    output: { type: 'string', short: 'o' },
    min: { type: 'string', default: String(DEFAULT_FLOOR) },
    confirm: { type: 'string', default: 'exact' },
  },
  async run(args, io) {
    const [path] = expectPositionals(args.positionals, 'FILE');
    const min = Number(args.values['min']);
    if (!Number.isInteger(min) || min < 50 || min > 100)
      throw new WrongUsage('--min takes a whole number from 50 to 100');
    const confirm = CONFIRM.find((known) => known === args.values['confirm']);
    if (!confirm) throw new WrongUsage(`--confirm takes one of ${CONFIRM.join(', ')}`);
    await withDocumentAndMemory('pretranslate', path!, args, min, io, async ({ document, memory, text }) => {
      const found = await pretranslate(document, memory, { min, confirm });
      const pieces = pretranslatedXliff(document, found, { name: basename(path!), text });
      await writePieces(pieces, args.values['output'], io);
      const { segments, context, exact, fuzzy, kept, empty } = reportOf(document, found);
      io.err(
        `${segments} segments: ${context} context, ${exact} exact, ${fuzzy} fuzzy, ${kept} left as they were, ${empty} without a match\n`,
      );
    });
    return 0;
  },
};
