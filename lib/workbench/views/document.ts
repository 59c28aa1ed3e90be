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
