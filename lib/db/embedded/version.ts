/**
 * The PostgreSQL inside the pinned PGlite. Its data folders are readable by the same major alone, so the major stands in the
 * folder's name and a change of it moves the data (move.ts). A test holds both constants to the installed package.
 */
export const POSTGRES_MAJOR = 18;
export const PGLITE_VERSION = '0.5.14';
