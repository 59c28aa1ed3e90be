import { parseArgs } from 'node:util';
import { consoleIo } from './console-io';
import { generalHelp, verbHelp } from './help';
import { VERBS } from './registry';
import { WrongUsage } from './usage';
import type { ExitStatus, Io, Verb } from './verb';

/** Options that every verb understands. */
const COMMON = { help: { type: 'boolean', short: 'h' }, quiet: { type: 'boolean', short: 'q' } } as const;
/** With `--quiet`, messages are kept up to this many characters and shown only when the verb does not succeed. */
const KEPT_MESSAGES = 65_536;
/** A verb that left something open keeps the shell waiting this many milliseconds at most: its work is done and written. */
const LINGER = 2_000;

/** Runs the command line and sets the exit status; the process ends by itself, so that output is written out. */
export async function main(argv: readonly string[]): Promise<void> {
  const io = consoleIo();
  process.exitCode = await run(argv, io);
  await io.flush();
  setTimeout(() => process.exit(), LINGER).unref();
}

/**
 * Finds the verb (the longest name of one or two words that is known), parses its options, runs it.
 * Standard output gets records only; every message goes to standard error.
 */
export async function run(argv: readonly string[], io: Io, verbs = VERBS): Promise<ExitStatus> {
  const name = [argv.slice(0, 2).join(' '), argv[0] ?? ''].find((words) => Object.hasOwn(verbs, words));
  if (name === undefined) return withoutVerb(argv, io, verbs);
  const { verb } = await verbs[name]!();
  const args = argv.slice(name.split(' ').length);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options: { ...verb.options, ...COMMON }, allowPositionals: true, strict: true });
  } catch (error) {
    io.err(`${(error as Error).message}\n\n${verbHelp(verb)}`);
    return 2;
  }
  if (parsed.values['help'] === true) {
    await io.out(verbHelp(verb));
    return 0;
  }
  return parsed.values['quiet'] === true ? runQuietly(verb, parsed, io) : runVerb(verb, parsed, io);
}

type Parsed = ReturnType<typeof parseArgs>;

async function runVerb(verb: Verb, parsed: Parsed, io: Io): Promise<ExitStatus> {
  try {
    return await verb.run({ positionals: parsed.positionals, values: parsed.values }, io);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EPIPE') return 0; // the reader has seen enough
    if (error instanceof WrongUsage) {
      io.err(`${error.message}\n\n${verbHelp(verb)}`);
      return 2;
    }
    io.err(`qantara ${verb.name}: ${explain(error)}\n`);
    return 3;
  }
}

/** Says nothing while all goes well; a verb that does not succeed is heard all the same. */
async function runQuietly(verb: Verb, parsed: Parsed, io: Io): Promise<ExitStatus> {
  let kept = '';
  const status = await runVerb(verb, parsed, {
    ...io,
    err: (text) => {
      if (!text.startsWith('\r')) kept = (kept + text).slice(-KEPT_MESSAGES);
    },
  });
  if (status !== 0) io.err(kept);
  return status;
}

async function withoutVerb(argv: readonly string[], io: Io, verbs: typeof VERBS): Promise<ExitStatus> {
  if (argv.length === 0 || argv.includes('--help') || argv.includes('-h') || argv[0] === 'help') {
    const help = await generalHelp(verbs);
    if (argv.length > 0) {
      await io.out(help);
      return 0;
    }
    io.err(help);
    return 2;
  }
  io.err(`There is no verb "${argv[0]}".\n\n${await generalHelp(verbs)}`);
  return 2;
}

/** What a person can act on; QANTARA_LOG=debug adds where it happened. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return process.env['QANTARA_LOG'] === 'debug' ? (error.stack ?? error.message) : error.message;
}
