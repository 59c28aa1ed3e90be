import { describe, expect, test } from 'vitest';
import { run } from './main';
import { WrongUsage } from './usage';
import type { ExitStatus, Io, Verb } from './verb';

const verb = (name: string, act: Verb['run']): Record<string, () => Promise<{ verb: Verb }>> => ({
  [name]: async () => ({
    verb: { name, summary: `does ${name}`, usage: `${name} [FILE]`, options: { limit: { type: 'string' } }, run: act },
  }),
});

async function call(argv: readonly string[], verbs: Parameters<typeof run>[2]) {
  let out = '';
  let err = '';
  const io: Io = { stdin: async function* () {}, out: (text) => void (out += text), err: (text) => void (err += text) };
  const status: ExitStatus = await run(argv, io, verbs);
  return { status, out, err };
}

describe('run', () => {
  test('passes positionals and options to the verb and returns its status', async () => {
    const seen: unknown[] = [];
    const verbs = verb('count', async (args) => {
      seen.push(args.positionals, args.values['limit']);
      return 1;
    });
    expect((await call(['count', 'a', '--limit', '3', '-'], verbs)).status).toBe(1);
    expect(seen).toEqual([['a', '-'], '3']);
  });

  test('prefers a name of two words', async () => {
    const verbs = {
      ...verb('memory', async () => 3),
      ...verb('memory list', async (args) => (args.positionals.length === 0 ? 0 : 3)),
    };
    expect((await call(['memory', 'list'], verbs)).status).toBe(0);
  });

  test('answers --help on standard output without running', async () => {
    const verbs = verb('count', async () => {
      throw new Error('ran');
    });
    const { status, out, err } = await call(['count', '--help'], verbs);
    expect({ status, err }).toEqual({ status: 0, err: '' });
    expect(out).toContain('Usage: qantara count [FILE]');
    expect(out).toContain('--limit LIMIT');
    expect((await call(['--help'], verbs)).out).toContain('count  does count');
  });

  test.each([[['count', '--unknown']], [['other']], [[]], [['toString']], [['count', '--limit']]])(
    '%j is wrong usage',
    async (argv) => {
      const { status, out, err } = await call(
        argv,
        verb('count', async () => 0),
      );
      expect({ status, out }).toEqual({ status: 2, out: '' });
      expect(err).toContain('Usage');
    },
  );

  test('a verb can call its arguments wrong, can fail, and can lose its reader', async () => {
    const throwing = (error: Error) =>
      call(
        ['count'],
        verb('count', async () => {
          throw error;
        }),
      );
    expect(await throwing(new WrongUsage('Missing: FILE'))).toMatchObject({ status: 2, out: '' });
    const failed = await throwing(new Error('disk full'));
    expect(failed).toMatchObject({ status: 3, err: 'qantara count: disk full\n' });
    expect((await throwing(Object.assign(new Error('EPIPE'), { code: 'EPIPE' }))).status).toBe(0);
  });

  test('--quiet hides messages of a success and shows those of a failure', async () => {
    const talking = (status: ExitStatus) =>
      call(
        ['count', '--quiet'],
        verb('count', async (_args, io) => {
          io.err('\rworking');
          io.err('three rejected\n');
          return status;
        }),
      );
    expect(await talking(0)).toMatchObject({ err: '' });
    expect(await talking(1)).toMatchObject({ err: 'three rejected\n' });
  });
});
