import type { Prisma } from './generated/client';

/** A value on its way into a `jsonb` column. The schema says which type each column holds. */
export const toJson = (value: unknown): Prisma.InputJsonValue => value as Prisma.InputJsonValue;

/** A value from a `jsonb` column, of the type that the schema's comment names. */
export const fromJson = <T>(value: unknown): T => value as T;
