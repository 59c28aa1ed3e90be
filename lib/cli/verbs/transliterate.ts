import { readText } from '../../io/bytes';
import { nameProposals } from '../../term/names/names';
import type { NameStyle } from '../../term/names/proposals';
import { record } from '../outcome';
import { WrongUsage } from '../usage';
import type { Verb } from '../verb';

const STYLES: readonly NameStyle[] = ['press', 'ala-lc', 'bgn', 'ijmes'];

export const verb: Verb = {
  name: 'transliterate',
  summary: 'proposes English forms of Arabic names, one name a line, best form first',
  usage: 'transliterate [FILE] [--style press|ala-lc|bgn|ijmes] [--limit N] [--by-sound]',
  options: {
    style: { type: 'string', default: 'press' },
    limit: { type: 'string', default: '5' },
    'by-sound': { type: 'boolean' },
  },
  async run({ positionals, values }, io) {
    const [file = '-', ...more] = positionals;
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    const style = STYLES.find((known) => known === values['style']);
    if (style === undefined) throw new WrongUsage(`--style is one of ${STYLES.join(', ')}`);
    const limit = Number(values['limit']);
    if (!Number.isInteger(limit) || limit < 1) throw new WrongUsage('--limit is a whole number from 1');

    const { text } = await readText(file, io);
    const options = { style, limit, useLists: values['by-sound'] !== true };
    for (const line of text.split(/\r\n|\n|\r/u)) {
      const name = line.trim();
      if (name !== '') await record(io, { name, proposals: nameProposals(name, options) });
    }
    return 0;
  },
};
