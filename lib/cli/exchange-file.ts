import { openBytes, textChunks } from '../io/bytes';
import type { DetectedEncoding } from '../io/encoding';
import { EXCHANGE_FORMATS, type ExchangeFormat, withFormat } from '../workbench/exchange/exchange-formats';
import { WrongUsage } from './usage';
import type { Io } from './verb';

/** A format named on the command line; `xliff` alone is 1.2 where one is written. */
export function formatNamed(name: unknown): ExchangeFormat | null {
  if (typeof name !== 'string') return null;
  const plain = name.toLowerCase();
  if (plain === 'xliff' || plain === 'xlf') return 'xliff-1.2';
  if (plain === 'xliff-2' || plain === 'xliff-2.0' || plain === 'xliff2') return 'xliff-2.1';
  const format = EXCHANGE_FORMATS.find((each) => each === plain);
  if (format === undefined) throw new WrongUsage(`No such format: ${name}. There are ${EXCHANGE_FORMATS.join(', ')}.`);
  return format;
}

export type ExchangeFile = {
  readonly format: ExchangeFormat;
  readonly chunks: AsyncIterable<string>;
  readonly encoding: () => DetectedEncoding | null;
};

/**
 * Opens a file to read: its format as asked for, else by its root element, else by its name.
 *
 * @throws WrongUsage when the format cannot be told; CodecError when it cannot be decoded
 */
export async function openExchange(
  path: string,
  asked: ExchangeFormat | null,
  encoding: string | undefined,
  io: Io,
): Promise<ExchangeFile> {
  let detected: DetectedEncoding | null = null;
  const onDetected = (found: DetectedEncoding) => {
    detected = found;
  };
  const pieces = textChunks(openBytes(path, io), { encoding, onDetected });
  const { format, chunks } = asked === null ? await withFormat(pieces, path) : { format: asked, chunks: pieces };
  if (format === null) throw new WrongUsage(`The format of ${path} cannot be told; name it.`);
  return { format, chunks, encoding: () => detected };
}
