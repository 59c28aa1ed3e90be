import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/**
 * Where things are. Everything that differs between installations comes through the environment and is read here, once asked.
 */

/** The folder of the installation: QANTARA_ROOT, else the nearest folder upwards whose package.json is ours. */
export function rootFolder(): string {
  const named = process.env['QANTARA_ROOT'];
  if (named) return resolve(named);
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'qantara')
      return folder;
    if (dirname(folder) === folder) throw new Error('Not inside a Qantara folder: set QANTARA_ROOT.');
  }
}

/** Where data lives: QANTARA_DATA, else `.qantara` in the installation. */
export const dataFolder = (): string =>
  resolve(/* turbopackIgnore: true */ process.env['QANTARA_DATA'] || join(rootFolder(), '.qantara'));

/** The served PostgreSQL, or null when the embedded one is to be used. An empty value counts as unset. */
export const databaseUrl = (): string | null => process.env['DATABASE_URL'] || null;

/** Set by the supervisor when the database behind DATABASE_URL is the embedded one. */
export const isEmbedded = (): boolean => process.env['QANTARA_EMBEDDED'] === '1';

/** The version of this installation, from package.json. */
export const version = (): string =>
  (JSON.parse(readFileSync(join(rootFolder(), 'package.json'), 'utf8')) as { version: string }).version;
