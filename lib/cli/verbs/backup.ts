import { resolve } from 'node:path';
import { writeBackup } from '../../db/backup';
import { withSession } from '../../db/reach';
import { version } from '../../env';
import { progressLine } from '../progress';
import { expectPositionals } from '../usage';
import type { Verb } from '../verb';

export const verb: Verb = {
  name: 'backup',
  summary: 'writes everything to one file, and proves it whole; Qantara may run meanwhile',
  usage: 'backup FILE',
  options: {},
  async run({ positionals }, io) {
    const [file] = expectPositionals(positionals, 'FILE');
    const progress = progressLine(io);
    const report = await withSession('backup', (session) =>
      writeBackup(session, resolve(file!), {
        version: version(),
        now: new Date(),
        onProgress: (rows) => progress.show(`${rows} rows`),
      }),
    ).finally(() => progress.end());
    io.err(`${report.rows} rows of ${report.tables} tables are in ${file}, read again and whole.\n`);
    return 0;
  },
};
