import { resolve } from 'node:path';
import { readMigrations } from '../../db/migration-files';
import { withSession } from '../../db/reach';
import { restoreBackup } from '../../db/restore';
import { rootFolder } from '../../env';
import { progressLine } from '../progress';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

export const verb: Verb = {
  name: 'restore',
  summary: 'brings a backup back, whole or not at all, into the embedded or the served database',
  usage: 'restore FILE [--replace]',
  options: { replace: { type: 'boolean' } },
  async run({ positionals, values }, io) {
    const [file] = expectPositionals(positionals, 'FILE');
    const progress = progressLine(io);
    return withSession('restore', async (session, { kind }) => {
      // Its processes hold compiled glossaries and open pages of the data that would go away under them.
      if (kind === 'running') {
        io.err('Qantara is running with this data. Stop it, restore, and start it again. Nothing was changed.\n');
        return 3;
      }
      const { rows } = await restoreBackup(session, resolve(file!), {
        migrations: readMigrations(rootFolder()),
        replace: values['replace'] === true,
        onProgress: (done) => progress.show(`${done} rows`),
      }).finally(() => progress.end());
      io.err(`${rows} rows restored.${kind === 'served' ? ' Restart the Qantara processes of this database.' : ''}\n`);
      return 0;
    });
  },
};
