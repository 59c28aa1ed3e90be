import { each } from '../../core/stream';
import type { ImportGlossaryInput } from './import-glossary';

/** A file at hand, as an upload would give it. */
export const fileOf = (fileName: string, content: string | Uint8Array): ImportGlossaryInput['file'] => ({
  fileName,
  chunks: each(typeof content === 'string' ? [content] : []),
  bytes: async () => (typeof content === 'string' ? new TextEncoder().encode(content) : content),
});

/** An import of a file at hand with the policies of the dialog. */
export const importOf = (
  glossaryId: string,
  fileName: string,
  content: string | Uint8Array,
  more: Partial<ImportGlossaryInput> = {},
): ImportGlossaryInput => ({
  glossaryId,
  file: fileOf(fileName, content),
  encoding: () => 'utf-8',
  policy: 'merge',
  sameAs: 'both',
  ...more,
});
