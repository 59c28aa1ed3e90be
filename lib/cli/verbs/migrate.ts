import { readMigrations } from '../../db/migration-files';
import { reachDatabase } from '../../db/reach';
import { migrateServed, servedState } from '../../db/served';
import { rootFolder } from '../../env';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

/** The embedded database is brought up to date by opening it; a served one here, under the lock that all of its processes share. */
export const verb: Verb = {
  name: 'migrate',
  summary: 'brings the database to this version',
  usage: 'migrate [--check]',
  options: { check: { type: 'boolean' } },
  async run({ positionals, values }, io) {
    expectPositionals(positionals);
    const migrations = readMigrations(rootFolder());
    const reached = await reachDatabase('migrate');
    try {
      if (values['check'] === true) {
        const { pending } = await servedState(reached.url, migrations);
        for (const { name } of pending) await io.out(`${JSON.stringify({ migration: name, state: 'pending' })}\n`);
        return pending.length > 0 ? 1 : 0;
      }
      const applied = reached.kind === 'served' ? await migrateServed(reached.url, migrations) : [];
      for (const name of applied) await io.out(`${JSON.stringify({ migration: name, state: 'applied' })}\n`);
      io.err(applied.length === 0 ? 'The database is up to date.\n' : `${applied.length} migrations applied.\n`);
      return 0;
    } finally {
      await reached.close();
    }
  },
};
