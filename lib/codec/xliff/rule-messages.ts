import { XLIFF_2_MESSAGES } from './rule-messages-2';
import type { RuleMessage } from './types';

const XLIFF_12_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  ...Object.fromEntries(
    [
      'schema-children',
      'schema-attribute',
      'foreign-place',
      'schema-enum',
      'id-nmtoken',
      'lang-tag',
      'undeclared-prefix',
    ].map((rule) => [rule, XLIFF_2_MESSAGES[rule]!]),
  ),
  'unit-id-unique': {
    en: 'Two units of a file have the same id, or one has none.',
    ar: 'وحدتان في الملف بالمعرّف نفسه، أو وحدة بلا معرّف.',
  },
  'group-id-unique': { en: 'Two groups of a file have the same id.', ar: 'مجموعتان في الملف بالمعرّف نفسه.' },
  'file-langs': { en: 'The file names no target language.', ar: 'لا يسمّي الملف لغة الهدف.' },
  'lang-agrees': {
    en: 'The language of a source or target differs from that of its file.',
    ar: 'لغة مصدر أو ترجمة تخالف لغة ملفها.',
  },
  'code-id': { en: 'Two codes of one text have the same id.', ar: 'رمزان في نص واحد بالمعرّف نفسه.' },
  pair: { en: 'A paired code has no partner, or stands before it.', ar: 'رمز مزدوج بلا قرين، أو قبله.' },
  'codes-kept': {
    en: 'The target lacks codes of the source, or has others.',
    ar: 'تنقص الترجمة رموز من المصدر، أو فيها غيرها.',
  },
  'seg-mids': { en: 'Two segments of a unit have the same mid.', ar: 'مقطعان في الوحدة بالرقم نفسه.' },
  'seg-match': {
    en: 'The target marks a segment that the source does not have.',
    ar: 'في الترجمة علامة مقطع ليس في المصدر.',
  },
  approved: { en: 'The unit is approved, but has no translation.', ar: 'الوحدة معتمدة بلا ترجمة.' },
  state: {
    en: 'The state is unknown, or asks for a text that is not there.',
    ar: 'حالة غير معروفة، أو بلا النص الذي تقتضيه.',
  },
  'ref-keys': {
    en: 'A tool or a phase is named that the header does not declare.',
    ar: 'أداة أو مرحلة مذكورة لم تُعرّفها الترويسة.',
  },
};

const under = (prefix: string, messages: Readonly<Record<string, RuleMessage>>) =>
  Object.entries(messages).map(([rule, message]) => [`${prefix}.${rule}`, message] as const);

/** By the rule of a finding of `validateXliff`. */
export const XLIFF_RULE_MESSAGES: ReadonlyMap<string, RuleMessage> = new Map([
  ...under('xliff2', XLIFF_2_MESSAGES),
  ...under('xliff12', XLIFF_12_MESSAGES),
]);

/** Deviations that `readXliff` tells as issues, by their code. */
export const XLIFF_ISSUE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  missingTargetLanguage: {
    en: 'The file names no target language; yours is taken.',
    ar: 'لا يسمّي الملف لغة الهدف، فتؤخذ لغتك.',
  },
  missingUnitId: { en: 'A unit has no id; it is found by its place.', ar: 'وحدة بلا معرّف، تُعرف بموضعها.' },
  missingSource: { en: 'A unit has no source text and is left out.', ar: 'وحدة بلا نص مصدر، تُترك.' },
  targetNotSegmented: {
    en: 'The source is split into segments and the target is not: they are shown as one.',
    ar: 'المصدر مقسّم والترجمة لا، فيُعرضان معًا.',
  },
  unknownSegment: {
    en: 'The target has a segment that the source does not have; it stays in the file.',
    ar: 'في الترجمة مقطع ليس في المصدر، يبقى في الملف.',
  },
  unknownState: { en: 'A state is unknown; the segment counts as a draft.', ar: 'حالة غير معروفة، يعد المقطع مسودة.' },
};
