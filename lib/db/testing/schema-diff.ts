import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import * as glue from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { QueryResult } from 'pg';
import { inProcessPool } from '../embedded/in-process';
import { readMigrations } from '../migration-files';

/** Object ids of PostgreSQL's "char" (unknown to the adapter, read by the engine from pg_constraint) and text. */
const CHAR = 18;
const TEXT = 25;

/**
 * The SQL that leads from the migrations in `prisma/migrations` to `prisma/schema.prisma`, or null when they agree.
 *
 * Works offline with Prisma's schema engine in WebAssembly on a shadow database in memory. It does not see partitions, check
 * constraints, partial and expression indexes, triggers and functions: those are written by hand in migrations.
 */
export async function schemaDiff(root: string): Promise<string | null> {
  const migrations = readMigrations(root);
  const schema = await readFile(join(root, 'prisma', 'schema.prisma'), 'utf8');
  const engine = await schemaEngine();
  const from =
    migrations.length === 0
      ? { tag: 'empty' }
      : {
          tag: 'migrations',
          baseDir: join(root, 'prisma', 'migrations'),
          shadowDbInitScript: '',
          lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
          migrationDirectories: migrations.map(({ name, sql }) => ({
            path: name,
            migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
          })),
        };
  const result = await engine.diff({
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
    from,
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content: schema }] },
  } as never);
  return result.exitCode === 0 ? null : (result.stdout ?? '');
}

/** Loads the WebAssembly by hand: the package's own entry is written for bundlers. */
async function schemaEngine() {
  Object.assign(globalThis, {
    PRISMA_WASM_PANIC_REGISTRY: {
      set_message: (message: string) => {
        throw new Error(`schema engine: ${message}`);
      },
    },
  });
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const wasm = await readFile(entry.replace('schema_engine.js', 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(wasm, { './schema_engine_bg.js': glue as never });
  (glue as unknown as { __wbg_set_wasm(exports: unknown): void }).__wbg_set_wasm(instance.exports);
  (instance.exports as unknown as { __wbindgen_start(): void }).__wbindgen_start();
  const factory = { provider: 'postgres', adapterName: 'pglite', connect: shadow, connectToShadowDb: shadow } as const;
  return glue.SchemaEngine.new(
    { datamodels: undefined } as never,
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory as never) as never,
  );
}

/** An empty database in memory behind the adapter, with what the adapter cannot do for the engine mended. */
async function shadow() {
  const db = await PGlite.create();
  const pool = inProcessPool(db);
  let chars: number[] = [];
  const query = pool.query.bind(pool) as unknown as (...args: unknown[]) => Promise<QueryResult>;
  Object.assign(pool, {
    query: async (...args: unknown[]) => {
      const result = await query(...args);
      chars = (result.fields ?? []).flatMap((field, i) => (field.dataTypeID === CHAR ? [i] : []));
      for (const i of chars) result.fields[i]!.dataTypeID = TEXT;
      return result;
    },
  });
  const adapter = await new PrismaPg(pool, { disposeExternalPool: true }).connect();
  const queryRaw = adapter.queryRaw.bind(adapter);
  return Object.assign(adapter, {
    queryRaw: async (request: Parameters<typeof queryRaw>[0]) => {
      const set = await queryRaw(request);
      for (const i of chars) set.columnTypes[i] = ColumnTypeEnum.Character;
      return set;
    },
    // The adapter's own cuts a script at every semicolon, also inside functions.
    executeScript: async (sql: string) => void (await db.exec(sql)),
  });
}
