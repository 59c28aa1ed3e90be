import { Prisma } from './generated/client';

/**
 * What a database error means to the code above. This is the one place that knows Prisma's codes and PostgreSQL's states:
 * the driver's cause carries the SQLSTATE in `originalCode`, for generated queries (P2002 …) as for raw ones (P2010).
 */
export type DatabaseProblem =
  | 'unique'
  | 'foreignKey'
  | 'notFound'
  | 'busy'
  | 'diskFull'
  | 'unreachable'
  | 'outOfDate'
  | 'other';

type Cause = {
  readonly originalCode?: string;
  readonly kind?: string;
  readonly constraint?: { readonly index?: string; readonly fields?: readonly string[] };
};

/** SQLSTATE, or its first two characters for a whole class. PostgreSQL manual, appendix A. */
const STATES: Readonly<Record<string, DatabaseProblem>> = {
  '23505': 'unique',
  '23503': 'foreignKey',
  '40001': 'busy',
  '40P01': 'busy',
  '55P03': 'busy',
  '53100': 'diskFull',
  '53': 'unreachable',
  '08': 'unreachable',
  '57': 'unreachable',
  '42P01': 'outOfDate',
  '42703': 'outOfDate',
};
const PRISMA_CODES: Readonly<Record<string, DatabaseProblem>> = {
  P1001: 'unreachable',
  P1002: 'unreachable',
  P1008: 'busy',
  P1017: 'unreachable',
  P2002: 'unique',
  P2003: 'foreignKey',
  P2021: 'outOfDate',
  P2022: 'outOfDate',
  P2024: 'busy',
  P2025: 'notFound',
  P2028: 'busy',
  P2034: 'busy',
};
const SYSTEM_CODES: Readonly<Record<string, DatabaseProblem>> = {
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EPIPE: 'unreachable',
  ENOSPC: 'diskFull',
};

/** What went wrong, or null when the error is not the database's. */
export function databaseProblem(error: unknown): DatabaseProblem | null {
  if (!(error instanceof Error)) return null;
  const state = sqlState(error);
  if (state !== null) return STATES[state] ?? STATES[state.slice(0, 2)] ?? 'other';
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') return PRISMA_CODES[code] ?? SYSTEM_CODES[code] ?? (isPrisma(error) ? 'other' : null);
  if (error instanceof Prisma.PrismaClientInitializationError) return 'unreachable';
  return isPrisma(error) ? 'other' : null;
}

/** Whether a row with this key was there already. `constraint` narrows it to one index, as the migrations name it. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (databaseProblem(error) !== 'unique') return false;
  return (
    constraint === undefined ||
    causeOf(error as Error)?.constraint?.index === constraint ||
    namedIn(error as Error, constraint)
  );
}

const causeOf = (error: Error): Cause | undefined =>
  (error as { meta?: { driverAdapterError?: { cause?: Cause } } }).meta?.driverAdapterError?.cause;

/** The constraint's name as PostgreSQL itself reports it (errors of plain pg). */
const namedIn = (error: Error, constraint: string): boolean =>
  (error as { constraint?: string }).constraint === constraint;

function sqlState(error: Error): string | null {
  const cause = causeOf(error);
  if (cause?.originalCode) return cause.originalCode;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('P1') && !code.startsWith('P2')
    ? code
    : null;
}

const isPrisma = (error: Error): boolean => error.constructor.name.startsWith('PrismaClient');
