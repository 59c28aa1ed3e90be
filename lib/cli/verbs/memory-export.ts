import { exportMemory, MEMORY_EXPORT_FORMATS } from '../../workbench/memory/export-memory';
import { memoryNamed } from '../named';
import { granted } from '../outcome';
import { writePieces } from '../output';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'memory export',
  summary: 'streams a memory out as TMX, or as a table of texts',
  usage: 'memory export NAME [--to tmx|csv|tsv|xlsx] [-o FILE]',
  options: { to: { type: 'string', default: 'tmx' }, output: { type: 'string', short: 'o' } },
  async run({ positionals, values }, io) {
    const [name] = expectPositionals(positionals, 'NAME');
    const format = MEMORY_EXPORT_FORMATS.find((known) => known === values['to']);
    if (!format) throw new WrongUsage(`--to takes one of ${MEMORY_EXPORT_FORMATS.join(', ')}`);
    await withHouse('memory export', async (deps, actor) => {
      const memory = await memoryNamed(deps, name!);
      const { pieces } = granted(await exportMemory(deps, actor, memory.id, format));
      await writePieces(pieces, values['output'], io);
    });
    return 0;
  },
};
