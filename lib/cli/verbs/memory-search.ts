import type { SearchMemoryInput, SearchSide } from '../../workbench/memory/search-memory';
import { searchMemory } from '../../workbench/memory/search-memory';
import { memoryNamed } from '../named';
import { granted, Refused, record } from '../outcome';
import { expectPositionals, WrongUsage } from '../usage';
import type { Verb } from '../verb';
import { withHouse } from '../with-house';

const SIDES: Readonly<Record<string, readonly SearchSide[]>> = {
  source: ['source'],
  target: ['target'],
  both: ['source', 'target'],
};

export const verb: Verb = {
  name: 'memory search',
  summary:
    'finds every unit with some words: *ware for an end, "in quotes" for a phrase, --forms for any form, --regex for a regular expression',
  usage: 'memory search TEXT --memory NAME [--in source|target|both] [--forms] [--regex] [--limit N]',
  options: {
    memory: { type: 'string' },
    in: { type: 'string', default: 'both' },
    forms: { type: 'boolean' },
    regex: { type: 'boolean' },
    limit: { type: 'string' },
  },
  async run({ positionals, values }, io) {
    const [text] = expectPositionals(positionals, 'TEXT');
    if (typeof values['memory'] !== 'string') throw new WrongUsage('Missing: --memory NAME');
    if (values['forms'] === true && values['regex'] === true)
      throw new WrongUsage('--forms and --regex are two ways to search: choose one');
    const sides = SIDES[String(values['in'])];
    if (!sides) throw new WrongUsage(`--in takes one of ${Object.keys(SIDES).join(', ')}`);
    const limit = values['limit'] === undefined ? Number.POSITIVE_INFINITY : Number(values['limit']);
    if (!(limit > 0) || (Number.isFinite(limit) && !Number.isInteger(limit)))
      throw new WrongUsage('--limit takes a whole number from 1');
    const by = values['regex'] === true ? 'regex' : values['forms'] === true ? 'forms' : 'exact';
    const name = values['memory'];
    return withHouse('memory search', async (deps, actor) => {
      const { id: memoryId } = await memoryNamed(deps, name);
      const input: SearchMemoryInput = { memoryId, text: text!, sides, by, limit };
      const result = await searchMemory(deps, actor, input);
      if (!result.ok && REFUSALS[result.error.code]) throw new WrongUsage(REFUSALS[result.error.code]!);
      const hits = granted(result);
      let count = 0;
      for (;;) {
        const { value, done } = await hits.next();
        if (done) {
          io.err(`${count} units\n`);
          if (value === null) return 0;
          if (value.code !== 'patternTooSlow') throw new Refused(value);
          io.err(
            `qantara memory search: the regular expression was stopped after ${value.params?.['seconds']} seconds; ` +
              'what it found until then stands. Write it more narrowly, without repetitions inside repetitions.\n',
          );
          return 3;
        }
        count++;
        const { source, target, sourceLang, targetLang, spans } = value;
        await record(io, { unit: value.name, source, target, sourceLang, targetLang, spans });
      }
    });
  },
};

/** What the text lacks, for people. */
const REFUSALS: Readonly<Record<string, string>> = {
  nothingToSearch: 'There is no word in TEXT to look for',
  patternInvalid: 'TEXT is not a regular expression',
};
