import { resolve } from 'node:path';
import { databaseUrl, dataFolder, rootFolder } from '../env';
import { isLoopback } from './allowed-hosts';

/** The matcher is for look-ups of the web and the worker beside it: where it is missing, they ask the database. */
const PROCESSES = ['matcher', 'worker', 'web'] as const;
type ProcessName = (typeof PROCESSES)[number];

/** What the person who starts Qantara decided; everything has a default. */
export type Settings = {
  readonly root: string;
  readonly dataFolder: string;
  /** Null: the embedded database. */
  readonly databaseUrl: string | null;
  readonly host: string;
  readonly port: number;
  readonly dev: boolean;
  /** What this machine runs beside the embedded database: all of it, or (on a cluster) some. */
  readonly processes: ReadonlySet<ProcessName>;
};

/** A setting that cannot be used; the message says which and what to do. */
export class SettingError extends Error {}

const DEFAULT_PORT = 3000;

/** @throws SettingError */
export function readSettings(env: Readonly<Record<string, string | undefined>> = process.env): Settings {
  const port = env['PORT'] ? Number(env['PORT']) : DEFAULT_PORT;
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new SettingError(`PORT=${env['PORT']} is no port: give a number from 1 to 65535.`);
  const host = env['HOST'] || '127.0.0.1';
  if (!isLoopback(host) && env['QANTARA_TRUST_NETWORK'] !== '1')
    throw new SettingError(
      `HOST=${host} would let other machines in, and there are no accounts yet: everybody who reaches this address could read and ` +
        'change everything. Leave HOST out, or set QANTARA_TRUST_NETWORK=1 when something in front of Qantara asks who it is.',
    );
  const processes = (env['QANTARA_PROCESSES'] || PROCESSES.join()).split(',').map((name) => name.trim());
  for (const name of processes)
    if (!isProcess(name)) throw new SettingError(`QANTARA_PROCESSES names ${name}: there are ${PROCESSES.join(', ')}.`);
  const url = databaseUrl();
  if (url !== null && !/^postgres(ql)?:\/\//.test(url))
    throw new SettingError(
      'DATABASE_URL must begin with postgresql://. Mend it, or unset it to use the embedded database.',
    );
  return {
    root: rootFolder(),
    dataFolder: resolve(dataFolder()),
    databaseUrl: url,
    host,
    port,
    dev: env['QANTARA_DEV'] === '1',
    processes: new Set(processes.filter(isProcess)),
  };
}

const isProcess = (name: string): name is ProcessName => PROCESSES.some((known) => known === name);
