import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CodecError } from '../../lib/codec/types';
import { decodeBytes } from '../../lib/io/bytes';

const ROOT = join(process.env['QANTARA_ROOT'] ?? process.cwd(), '../shared/data');
export const FORMATS = join(ROOT, 'formats');
export const SCHEMAS = join(ROOT, 'schemas');

export type Sample = { readonly path: string; readonly bytes: Uint8Array };

/** The shared samples below a folder of `data/formats`, in order; ends the process with a message when they are not here. */
export function samplesIn(folder: string, ending = ''): Sample[] {
  if (!existsSync(FORMATS)) {
    console.log(`skipped: ${FORMATS} is not here`);
    process.exit(0);
  }
  return (readdirSync(join(FORMATS, folder), { recursive: true, encoding: 'utf8' }) as string[])
    .filter((name) => name.endsWith(ending) && statSync(join(FORMATS, folder, name)).isFile())
    .sort()
    .map((name) => ({ path: `${folder}/${name}`, bytes: readFileSync(join(FORMATS, folder, name)) }));
}

/** Text and encoding of a sample as an upload is decoded, or the error code that it is refused with. */
export function decoded({ bytes }: Sample): ReturnType<typeof decodeBytes> | string {
  try {
    return decodeBytes(bytes);
  } catch (error) {
    if (!(error instanceof CodecError)) throw error;
    return error.code;
  }
}

export const textOf = (sample: Sample): string => {
  const found = decoded(sample);
  if (typeof found === 'string') throw new Error(`${sample.path}: ${found}`);
  return found.text;
};

/** Prints what was measured and what falls short; a shortfall makes the bench end with an error. */
export function tell(what: string, measured: Readonly<Record<string, unknown>>, misses: readonly string[]): void {
  console.log(JSON.stringify({ what, ...measured, misses: misses.length }));
  for (const miss of misses) console.log(`  ✗ ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}
