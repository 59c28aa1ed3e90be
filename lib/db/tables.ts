import type { SqlSession } from './sql';

/** Our tables and how they depend on each other, read from the catalogue: nothing to keep in step with the schema by hand. */
export type TableShape = {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns that take their values from a sequence. */
  readonly serial: readonly string[];
  /** The primary key, in order. */
  readonly key: readonly string[];
};

/** Every table of ours, parents before children, without Prisma's own. */
export async function readTables(session: SqlSession): Promise<readonly TableShape[]> {
  const columns = await session.query(`
    select c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), pg_get_serial_sequence(quote_ident(c.relname), a.attname) is not null,
      coalesce(array_position(i.indkey::int2[], a.attnum), -1)::int
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_index i on i.indrelid = c.oid and i.indisprimary
    where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> '_prisma_migrations'
    order by c.relname, a.attnum`);
  const tables = new Map<
    string,
    { name: string; columns: { name: string; type: string }[]; serial: string[]; keyed: [number, string][] }
  >();
  for (const [table, name, type, isSerial, place] of columns as [string, string, string, boolean, number][]) {
    const shape = tables.get(table) ?? { name: table, columns: [], serial: [], keyed: [] };
    tables.set(table, shape);
    shape.columns.push({ name, type });
    if (isSerial) shape.serial.push(name);
    if (place >= 0) shape.keyed.push([place, name]);
  }
  const shapes = [...tables.values()].map(({ keyed, ...shape }) => ({
    ...shape,
    key: keyed.sort((a, b) => a[0] - b[0]).map(([, name]) => name),
  }));
  return parentsFirst(shapes, await readParents(session));
}

async function readParents(session: SqlSession): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const rows = await session.query(`
    select c.relname::text, p.relname::text from pg_constraint k
    join pg_class c on c.oid = k.conrelid
    join pg_class p on p.oid = k.confrelid
    where k.contype = 'f' and k.conrelid <> k.confrelid and k.connamespace = 'public'::regnamespace`);
  const parents = new Map<string, Set<string>>();
  for (const [child, parent] of rows as [string, string][])
    parents.set(child, (parents.get(child) ?? new Set()).add(parent));
  return parents;
}

/** @throws when foreign keys go in a circle, which no order of rows could satisfy */
export function parentsFirst<T extends { readonly name: string }>(
  tables: readonly T[],
  parents: ReadonlyMap<string, ReadonlySet<string>>,
): readonly T[] {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: T[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(
      ({ name }) => ![...(parents.get(name) ?? [])].some((parent) => left.has(parent)),
    );
    if (free.length === 0) throw new Error(`Foreign keys go in a circle: ${[...left.keys()].join(', ')}`);
    for (const table of free) {
      ordered.push(table);
      left.delete(table.name);
    }
  }
  return ordered;
}

/** A name as SQL writes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
