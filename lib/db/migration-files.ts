import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One folder of `prisma/migrations`: Prisma's own layout, its checksum is SHA-256 of the file. */
export type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };

/** Every migration in the order in which they apply: names begin with their time. */
export function readMigrations(root: string): readonly Migration[] {
  const folder = join(root, 'prisma', 'migrations');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const bytes = readFileSync(join(folder, name, 'migration.sql'));
      return { name, sql: bytes.toString('utf8'), checksum: createHash('sha256').update(bytes).digest('hex') };
    });
}
