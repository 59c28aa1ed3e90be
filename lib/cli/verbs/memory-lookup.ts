import { textChunks } from '../../io/bytes';
import { fingerprint } from '../../text/fingerprint';
import { plainText } from '../../text/inline';
import { langOf } from '../../text/lang';
import { DEFAULT_FLOOR, DEFAULT_LIMIT } from '../../tm/bands';
import type { Neighbours } from '../../tm/context';
import { type MemoryMatch, type OpenMemory, openMemory } from '../../workbench/memory/open-memory';
import { readFileMemory } from '../file-memory';
import { granted, record } from '../outcome';
import { WrongUsage } from '../usage';
import type { Io, Verb, VerbArguments } from '../verb';

/** What is asked of a memory, wherever it lies. */
type Question = {
  readonly lang: string | null;
  readonly min: number;
  readonly limit: number;
  readonly usesPrevious: boolean;
  readonly usesNext: boolean;
  /** Texts given for `--previous` and `--next`; otherwise the neighbouring lines of the input. */
  readonly previous: string | null;
  readonly next: string | null;
};

export const verb: Verb = {
  name: 'memory lookup',
  summary: 'fuzzy matches for each line of standard input',
  usage:
    'memory lookup --memory NAME|--file F.tmx [--lang ar] [--min 70] [--limit 5] [--previous [TEXT]] [--next [TEXT]]',
  options: {
    file: { type: 'string' },
    memory: { type: 'string' },
    lang: { type: 'string' },
    min: { type: 'string' },
    limit: { type: 'string' },
    previous: { type: 'boolean' },
    next: { type: 'boolean' },
  },
  async run(args, io) {
    const question = questionOf(args);
    const { file, memory } = args.values;
    if (typeof file === 'string' && memory === undefined) return lookupInFile(file, question, io);
    if (typeof memory === 'string' && file === undefined) return lookupInDatabase(memory, question, io);
    throw new WrongUsage('Name one memory: --memory NAME or --file F.tmx');
  },
};

function questionOf({ values, positionals }: VerbArguments): Question {
  const [usesPrevious, usesNext] = [values['previous'] === true, values['next'] === true];
  const texts = [...positionals];
  const previous = usesPrevious ? (texts.shift() ?? null) : null;
  const next = usesNext ? (texts.shift() ?? null) : null;
  if (texts.length > 0) throw new WrongUsage(`Not understood: ${texts.join(' ')}`);
  return {
    lang: typeof values['lang'] === 'string' ? values['lang'] : null,
    min: wholeNumber(values['min'], '--min', 0, 100) ?? DEFAULT_FLOOR,
    limit: wholeNumber(values['limit'], '--limit', 1, 1000) ?? DEFAULT_LIMIT,
    usesPrevious,
    usesNext,
    previous,
    next,
  };
}

function wholeNumber(value: unknown, name: string, least: number, most: number): number | null {
  if (value === undefined) return null;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new WrongUsage(`${name} takes a whole number from ${least} to ${most}`);
}

/** Builds the memory from a TMX file. */
async function lookupInFile(file: string, question: Question, io: Io): Promise<0> {
  const { memory, refused } = await readFileMemory(file, io);
  io.err(`${memory.size} units${refused > 0 ? `, ${refused} left out (qantara validate says why)` : ''}\n`);
  return answer(memory, question, io);
}

/** The database is loaded only here: a memory that is a file must not wait for it. */
async function lookupInDatabase(name: string, question: Question, io: Io): Promise<0> {
  const [{ withHouse }, { memoryNamed }] = await Promise.all([import('../with-house'), import('../named')]);
  return withHouse('memory lookup', async (deps, actor) => {
    const { id } = await memoryNamed(deps, name);
    const memory = granted(await openMemory(deps, actor, { memoryId: id, min: question.min }));
    return answer(memory, question, io);
  });
}

/** Answers line by line, in input order, one JSON object a line. */
async function answer(memory: OpenMemory, question: Question, io: Io): Promise<0> {
  for await (const { text, neighbours } of questions(io, question)) {
    const started = performance.now();
    const lang = question.lang ?? langOf(text, memory.langs) ?? memory.langs[0] ?? 'ar';
    const matches = await memory.lookup({ text, lang, min: question.min, limit: question.limit, neighbours });
    const ms = Math.round((performance.now() - started) * 1000) / 1000;
    await record(io, { query: text, matches: matches.map(shown), ms });
  }
  return 0;
}

const shown = ({ source, target, ...match }: MemoryMatch) => ({
  ...match,
  source: plainText(source),
  target: plainText(target),
});

/** Each line of standard input with its neighbours. A line waits for the next one only where that is its context. */
async function* questions(io: Io, question: Question): AsyncGenerator<{ text: string; neighbours: Neighbours }> {
  const { usesPrevious, usesNext } = question;
  const key = (text: string) => (text === '' ? '' : fingerprint(text));
  const make = (before: string, text: string, after: string) => ({
    text,
    neighbours: {
      previous: usesPrevious ? key(question.previous ?? before) : null,
      next: usesNext ? key(question.next ?? after) : null,
    },
  });
  let before = '';
  let held: string | null = null;
  for await (const line of lines(io.stdin())) {
    if (!usesNext || question.next !== null) {
      yield make(before, line, '');
      before = line;
      continue;
    }
    if (held !== null) {
      yield make(before, held, line);
      before = held;
    }
    held = line;
  }
  if (held !== null) yield make(before, held, '');
}

/** Lines without their ends; what stands after the last line end is a line when it is not empty. */
async function* lines(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of textChunks(bytes)) {
    const parts = (rest + chunk).split(/\r\n|\n/u);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest !== '') yield rest.replace(/\r$/u, '');
}
