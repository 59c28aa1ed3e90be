import type { ImportFormat } from '../workbench/document/import-document';
import { WrongUsage } from './usage';

/** Formats of documents as they are named on the command line. */
const IMPORT_FORMAT_NAMES: Readonly<Record<string, ImportFormat>> = {
  txt: 'plain',
  md: 'markdown',
  html: 'html',
  xliff: 'xliff',
  docx: 'docx',
  xlsx: 'xlsx',
  srt: 'srt',
  vtt: 'vtt',
  json: 'json',
  po: 'po',
};

/** What `--format` says; undefined for `auto` and where it is not given. @throws WrongUsage for a name that is none */
export function formatOption(asked: unknown): ImportFormat | undefined {
  if (typeof asked !== 'string' || asked === 'auto') return undefined;
  if (Object.hasOwn(IMPORT_FORMAT_NAMES, asked)) return IMPORT_FORMAT_NAMES[asked];
  throw new WrongUsage(`--format takes one of ${Object.keys(IMPORT_FORMAT_NAMES).join(', ')}, auto`);
}
