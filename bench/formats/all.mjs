/** `npm run bench:formats`: every figure of the exchange formats, one bench after the other, some forty minutes on two
 * cores. Ends with an error when one falls short. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const run = join(process.env.QANTARA_ROOT ?? process.cwd(), 'bench/run.mjs');
const BENCHES = ['suites', 'round-trip', 'memories', 'glossaries', 'rules', 'fuzz', 'large'].map(
  (name) => `formats/${name}`,
);
for (const name of BENCHES) {
  const { status } = spawnSync(process.execPath, [run, name], { stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
