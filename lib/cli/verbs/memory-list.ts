import { listMemories } from '../../workbench/memory/manage-memory';
import { granted, record } from '../outcome';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'memory list',
  summary: 'names every memory with its languages and number of units',
  usage: 'memory list',
  options: {},
  async run({ positionals }, io) {
    expectPositionals(positionals);
    const memories = await withHouse('memory list', async (deps, actor) => granted(await listMemories(deps, actor)));
    for (const { id, name, sourceLang, targetLang, units, createdAt } of memories) {
      await record(io, { id, name, sourceLang, targetLang, units, createdAt });
    }
    return 0;
  },
};
