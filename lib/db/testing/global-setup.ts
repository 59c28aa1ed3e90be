import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stopPostgres, whyNoPostgres } from './postgres.mjs';

/** Names the folder of this run's PostgreSQL; the first test that needs the server starts it, the end of the run stops it. */
export default function setup(): () => void {
  const reason = whyNoPostgres();
  if (reason !== null) {
    process.env['QANTARA_TEST_NO_POSTGRES'] = reason;
    console.warn(`Tests on a served PostgreSQL are skipped: ${reason}`);
    return () => undefined;
  }
  const folder = mkdtempSync(join(tmpdir(), 'qantara-postgres-'));
  process.env['QANTARA_TEST_POSTGRES'] = folder;
  return () => stopPostgres(folder);
}
