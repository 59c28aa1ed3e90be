import { createMemory } from '../../workbench/memory/manage-memory';
import { granted, record } from '../outcome';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

export const verb: Verb = {
  name: 'memory create',
  summary: 'makes an empty memory',
  usage: 'memory create NAME [--source-lang ar] [--target-lang en]',
  options: { 'source-lang': { type: 'string', default: 'ar' }, 'target-lang': { type: 'string', default: 'en' } },
  async run({ positionals, values }, io) {
    const [name] = expectPositionals(positionals, 'NAME');
    const languages = { sourceLang: String(values['source-lang']), targetLang: String(values['target-lang']) };
    const { memoryId } = await withHouse('memory create', async (deps, actor) =>
      granted(await createMemory(deps, actor, { name: name!, ...languages })),
    );
    await record(io, { id: memoryId, name, ...languages });
    return 0;
  },
};
