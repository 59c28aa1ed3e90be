import { removeMemory } from '../../workbench/memory/manage-memory';
import { memoryNamed } from '../named';
import { granted, record } from '../outcome';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'memory delete',
  summary: 'removes a memory with all its units',
  usage: 'memory delete NAME',
  options: {},
  async run({ positionals }, io) {
    const [name] = expectPositionals(positionals, 'NAME');
    await withHouse('memory delete', async (deps, actor) => {
      const memory = await memoryNamed(deps, name!);
      granted(await removeMemory(deps, actor, memory.id));
      await record(io, { deleted: name, units: memory.units });
    });
    return 0;
  },
};
