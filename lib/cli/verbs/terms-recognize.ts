import { readText } from '../../io/bytes';
import { TermAutomaton } from '../../term/automaton';
import { recognize } from '../../term/recognize';
import { vocabularyOf } from '../../term/vocabulary';
import { readGlossaryFile } from '../glossary-file';
import { WrongUsage } from '../usage';
import type { Verb } from '../verb';

/** So many records are printed at once. */
const BATCH = 500;

export const verb: Verb = {
  name: 'terms recognize',
  summary: 'Finds the terms of a glossary in each line, in any form.',
  usage: 'terms recognize [FILE] --glossary F.csv|F.tbx --lang ar|en [--possible]',
  options: {
    glossary: { type: 'string' },
    lang: { type: 'string' },
    possible: { type: 'boolean' },
  },
  async run({ positionals, values }, io) {
    const [file = '-', ...more] = positionals;
    const { glossary, lang } = values;
    if (more.length > 0) throw new WrongUsage(`Not understood: ${more.join(' ')}`);
    if (typeof glossary !== 'string') throw new WrongUsage('Name the glossary: --glossary F.csv');
    if (typeof lang !== 'string') throw new WrongUsage('Name the language of the text: --lang ar');

    const automaton = new TermAutomaton(await readGlossaryFile(glossary, io));
    if (automaton.trieOf(lang) === null) io.err(`${glossary}: no term in ${lang}; nothing can be found.\n`);
    const { text } = await readText(file, io);
    const lines = text.split(/\r?\n/u);
    const vocabulary = vocabularyOf(lines);
    const records: string[] = [];
    for (const [line, words] of lines.entries()) {
      for (const found of recognize(words, lang, automaton, {
        vocabulary,
        withPossible: values['possible'] === true,
      })) {
        const { start, end, surface, entryId, why, confidence } = found;
        records.push(
          JSON.stringify({
            line,
            start,
            end,
            core: words.slice(start, end),
            surface: words.slice(surface.start, surface.end),
            entry: entryId,
            why,
            confidence: Math.round(confidence * 100) / 100,
          }),
        );
      }
      if (records.length >= BATCH) await io.out(`${records.splice(0).join('\n')}\n`);
    }
    if (records.length > 0) await io.out(`${records.join('\n')}\n`);
    return 0;
  },
};
