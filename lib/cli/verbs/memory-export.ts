import { exportMemory } from '../../workbench/export-memory';
import { memoryNamed } from '../named';
import { granted } from '../outcome';
import { writePieces } from '../output';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'memory export',
  summary: 'streams a memory out as TMX',
  usage: 'memory export NAME [--to tmx] [-o FILE]',
  options: { to: { type: 'string', default: 'tmx' }, output: { type: 'string', short: 'o' } },
  async run({ positionals, values }, io) {
    const [name] = expectPositionals(positionals, 'NAME');
    if (values['to'] !== 'tmx') throw new WrongUsage('--to takes tmx');
    await withHouse('memory export', async (deps, actor) => {
      const memory = await memoryNamed(deps, name!);
      const { pieces } = granted(await exportMemory(deps, actor, memory.id));
      await writePieces(pieces, values['output'], io);
    });
    return 0;
  },
};
