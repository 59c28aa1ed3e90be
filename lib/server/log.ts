/**
 * Structured log of the processes: one JSON object a line on standard error (`time`, `level`, `process`, `event`, and what
 * belongs to the event), or a short readable line when a person is watching. Never texts of users, never secrets.
 */
export type Level = 'debug' | 'info' | 'warn' | 'error';
export type Log = Readonly<Record<Level, (event: string, fields?: Readonly<Record<string, unknown>>) => void>>;

const ORDER: readonly Level[] = ['debug', 'info', 'warn', 'error'];

/** @param name the process that speaks: `supervisor`, `database`, `web`, `worker` */
export function createLog(name: string, write: (line: string) => void = (line) => process.stderr.write(line)): Log {
  const floor = Math.max(0, ORDER.indexOf((process.env['QANTARA_LOG'] ?? 'info') as Level));
  const readable = process.stderr.isTTY === true && process.env['QANTARA_LOG_JSON'] !== '1';
  const at =
    (level: Level) =>
    (event: string, fields: Readonly<Record<string, unknown>> = {}) => {
      if (ORDER.indexOf(level) < floor) return;
      write(`${readable ? readableLine(name, level, event, fields) : jsonLine(name, level, event, fields)}\n`);
    };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}

const jsonLine = (name: string, level: Level, event: string, fields: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ time: new Date().toISOString(), level, process: name, event, ...fields }, plainErrors);

const readableLine = (name: string, level: Level, event: string, fields: Readonly<Record<string, unknown>>): string => {
  const rest = Object.entries(fields).map(([key, value]) =>
    value instanceof Error
      ? `${key}=${value.message}`
      : `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  );
  return [`[${name}]`, ...(level === 'info' ? [] : [level]), event, ...rest].join(' ');
};

/** Errors have no enumerable property: without this they would be logged as `{}`. */
const plainErrors = (_key: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return String(value);
  return value instanceof Error ? { message: value.message, stack: value.stack } : value;
};
