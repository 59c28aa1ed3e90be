import type { LanguagePair, Progress } from './common';

export type DocumentView = LanguagePair & {
  readonly projectId: string;
  readonly id: string;
  readonly name: string;
  readonly format: string;
  readonly encoding: string;
  readonly progress: Progress;
  readonly createdAt: string;
  readonly updatedAt: string;
};

/** Whether files of this format can ask anything of a translation. */
export const hasLimits = (format: string): boolean =>
  format === 'srt' || format === 'vtt' || format.startsWith('xliff');

export const EXPORT_FORMATS = [
  'original',
  'tmx',
  'xliff-1.2',
  'xliff-2.1',
  'text',
  'markdown',
  'html',
  'bilingual-html',
  'bilingual-docx',
  'bilingual-xlsx',
] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];
