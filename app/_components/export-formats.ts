import type { ExportFormat } from '@/lib/workbench/views/document';

/** What each format is for, in the order they are asked for. */
export const EXPORT_GROUPS: readonly {
  readonly group: 'article' | 'exchange' | 'review';
  readonly formats: readonly ExportFormat[];
}[] = [
  { group: 'article', formats: ['original', 'text', 'markdown', 'html'] },
  { group: 'review', formats: ['bilingual-html', 'bilingual-docx', 'bilingual-xlsx'] },
  { group: 'exchange', formats: ['tmx', 'xliff-2.1', 'xliff-1.2'] },
];
