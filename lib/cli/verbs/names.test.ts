import { describe, expect, test } from 'vitest';
import { run } from '../main';
import { verb as sameName } from './same-name';
import { verb as transliterate } from './transliterate';

async function qantara(
  args: readonly string[],
  input: string,
): Promise<{ status: number; out: unknown[]; err: string }> {
  let out = '';
  let err = '';
  const io = {
    stdin: async function* () {
      yield new TextEncoder().encode(input);
    },
    out: (text: string) => {
      out += text;
    },
    err: (text: string) => {
      err += text;
    },
  };
  const verbs = {
    transliterate: async () => ({ verb: transliterate }),
    'same-name': async () => ({ verb: sameName }),
  };
  const status = await run([...args], io, verbs);
  const records = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
  return { status, out: records, err };
}

describe('qantara transliterate', () => {
  test('answers each name in order, as many proposals as asked for', async () => {
    const { status, out } = await qantara(['transliterate', '--limit', '2'], 'خليفة حفتر\r\n\r\nطرابلس\r\n');
    expect(status).toBe(0);
    expect(out).toEqual([
      { name: 'خليفة حفتر', proposals: ['Khalifa Haftar', expect.any(String)] },
      { name: 'طرابلس', proposals: ['Tripoli', expect.any(String)] },
    ]);
  });

  test('knows the scholarly styles and no others', async () => {
    const { out } = await qantara(['transliterate', '--style', 'ala-lc', '--limit', '1'], 'سراج\n');
    expect(out).toEqual([{ name: 'سراج', proposals: ['Sarrāj'] }]);
    expect((await qantara(['transliterate', '--style', 'iso'], 'سراج\n')).status).toBe(2);
    expect((await qantara(['transliterate', '--limit', '0'], 'سراج\n')).status).toBe(2);
  });
});

describe('qantara same-name', () => {
  test('scores each pair, whichever side comes first', async () => {
    const { status, out } = await qantara(['same-name'], 'حفتر\tHaftar\nHaftar\tحفتر\nمحمد\tMahmoud\n');
    expect(status).toBe(0);
    const scores = out.map((line) => (line as { score: number }).score);
    expect(out[1]).toEqual(out[0]);
    expect(scores[0]).toBeGreaterThan(0.84);
    expect(scores[2]).toBeLessThan(0.72);
  });

  test('names the lines it cannot read', async () => {
    const { status, err } = await qantara(['same-name'], 'حفتر\tHaftar\nحفتر\n');
    expect(status).toBe(1);
    expect(err).toContain(':2:');
  });
});
