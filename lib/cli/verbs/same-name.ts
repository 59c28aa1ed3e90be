import { readText } from '../../io/bytes';
import { similarity } from '../../term/names/names';
import { dominantScript } from '../../text/lang';
import { record } from '../outcome';
import { WrongUsage } from '../usage';
import type { Verb } from '../verb';

export const verb: Verb = {
  name: 'same-name',
  summary: 'says of each Arabic and Latin name, tab between, how surely they are one: .84 and above yes, below .72 no',
  usage: 'same-name [FILE]',
  options: {},
  async run({ positionals }, io) {
    const [file = '-', ...more] = positionals;
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    const { text } = await readText(file, io);
    let refused = 0;
    for (const [i, line] of text.split(/\r\n|\n|\r/u).entries()) {
      if (line.trim() === '') continue;
      const fields = line.split('\t').map((field) => field.trim());
      const [first = '', second = ''] = fields;
      if (fields.length !== 2 || first === '' || second === '') {
        io.err(`${file}:${i + 1}: not two names with a tab between\n`);
        refused += 1;
        continue;
      }
      const [ar, en] =
        dominantScript(first) === 'latin' && dominantScript(second) === 'arabic' ? [second, first] : [first, second];
      await record(io, { ar, en, score: Math.round(similarity(ar, en) * 1000) / 1000 });
    }
    return refused === 0 ? 0 : 1;
  },
};
