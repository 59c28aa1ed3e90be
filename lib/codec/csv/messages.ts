import type { RuleMessage } from '../types';

/** What the rules of `validateTable` say, with `{name}` for parameters. */
export const TABLE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'table.one-column': {
    en: 'There is only one column: a bilingual table or a glossary needs two. Is the separator another?',
    ar: 'في الجدول عمود واحد، ولا بد للجدول الثنائي اللغة أو المسرد من عمودين. أيكون الفاصل غير هذا؟',
  },
  'table.no-head': {
    en: 'The first row names no languages: without a head the first two columns are taken as source and target.',
    ar: 'لا يسمّي الصف الأول لغات، فيُؤخذ العمودان الأولان مصدرًا وهدفًا.',
  },
  'table.repeated-column': {
    en: 'The column {column} occurs twice; the first counts.',
    ar: 'العمود {column} مكرر، فيُعتد بالأول.',
  },
  'table.too-many-cells': {
    en: 'Cells in the record: {cells}, columns in the head: {width}. What is over is lost. A separator in a text must stand in quotes.',
    ar: 'عدد خلايا السجل {cells} وعدد أعمدة الرأس {width}، فيضيع الزائد. إذا كان في النص فاصل فلا بد من وضعه بين علامتي اقتباس.',
  },
  'table.too-few-cells': {
    en: 'Cells in the record: {cells}, columns in the head: {width}. The missing ones are empty.',
    ar: 'عدد خلايا السجل {cells} وعدد أعمدة الرأس {width}، وتُعد الناقصة فارغة.',
  },
  'table.empty-record': { en: 'The record is empty and is left out.', ar: 'السجل فارغ فيُترك.' },
  'table.empty': { en: 'The table is empty.', ar: 'الجدول فارغ.' },
};
