import type { ParseArgsConfig } from 'node:util';

/** Where a verb reads and writes. Records go to `out`, messages and progress to `err`. */
export type Io = {
  readonly stdin: () => AsyncIterable<Uint8Array>;
  /** Resolves when the reader of our output is ready for more. */
  readonly out: (text: string) => void | Promise<void>;
  readonly err: (text: string) => void;
};

/** 0 done, 1 the input was found wrong or issues were found, 2 wrong usage, 3 an operation failed. */
export type ExitStatus = 0 | 1 | 2 | 3;

export type VerbArguments = {
  readonly positionals: readonly string[];
  readonly values: Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;
};

/** One word of the command line. It parses, calls a use case and prints; whatever it can do, the web can do too. */
export type Verb = {
  readonly name: string;
  readonly summary: string;
  /** The line after `qantara`, for `--help` and wrong usage. */
  readonly usage: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  readonly run: (args: VerbArguments, io: Io) => Promise<ExitStatus>;
};
