import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemaDiff } from './schema-diff';

/** Writes the next migration from what `prisma/schema.prisma` says beyond the migrations; returns its folder, or null. */
export async function writeMigration(root: string, name: string, now: Date): Promise<string | null> {
  const sql = await schemaDiff(root);
  if (sql === null) return null;
  const time = now.toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = `${time}_${name.replace(/\W+/g, '_').toLowerCase()}`;
  mkdirSync(join(root, 'prisma', 'migrations', folder), { recursive: true });
  writeFileSync(join(root, 'prisma', 'migrations', folder, 'migration.sql'), sql);
  writeFileSync(join(root, 'prisma', 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
  return folder;
}
