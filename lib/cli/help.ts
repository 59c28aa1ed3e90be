import type { VERBS } from './registry';
import type { Verb } from './verb';

/** What `qantara --help` shows: every verb with its summary, in the order of the registry. */
export async function generalHelp(verbs: typeof VERBS): Promise<string> {
  const loaded = await Promise.all(Object.values(verbs).map(async (load) => (await load()).verb));
  const width = Math.max(0, ...loaded.map((verb) => verb.name.length));
  const lines = loaded.map((verb) => `  ${verb.name.padEnd(width)}  ${verb.summary}`);
  return [
    'Usage: qantara VERB [ARGUMENTS]',
    '',
    ...lines,
    '',
    '`qantara VERB --help` explains a verb. Standard input is named -. Exit status: 0 done, 1 the input was found wrong,',
    '2 wrong usage, 3 an operation failed.',
    '',
  ].join('\n');
}

export function verbHelp(verb: Verb): string {
  const options = Object.entries(verb.options).map(([name, option]) => {
    const value = option.type === 'string' ? ` ${name.toUpperCase()}` : '';
    const fallback = option.default === undefined ? '' : `  (${String(option.default)})`;
    return `  --${name}${value}${option.multiple ? ' …' : ''}${fallback}`;
  });
  return [`Usage: qantara ${verb.usage}`, '', verb.summary, '', ...options, '  --quiet, -q', '  --help, -h', ''].join(
    '\n',
  );
}
