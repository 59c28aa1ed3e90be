import { TABLE_MESSAGES } from './csv/messages';
import { SRX_MESSAGES } from './srx/messages';
import { TBX_MESSAGES } from './tbx/messages';
import { TMX_MESSAGES } from './tmx/messages';
import type { IssueParams, RuleMessage } from './types';
import { XLIFF_RULE_MESSAGES } from './xliff/rule-messages';

/** Why a file is refused as a whole. */
const FILE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'file.malformedXml': {
    en: 'The file is not well-formed XML here ({reason}). What stands before this place can be kept.',
    ar: 'الملف هنا ليس XML سليم الصياغة ({reason}). يمكن الاحتفاظ بما قبل هذا الموضع.',
  },
  'file.truncated': {
    en: 'The file ends inside an element: it was cut off. What stands before can be kept.',
    ar: 'ينتهي الملف داخل عنصر: لقد انقطع. يمكن الاحتفاظ بما قبل ذلك.',
  },
  'file.wrongRoot': {
    en: 'The root element {root} is not the one of this format.',
    ar: 'العنصر الجذر {root} ليس جذر هذه الصيغة.',
  },
  'file.doctypeEntity': {
    en: 'The document type declaration asks for what is never done ({reason}).',
    ar: 'يطلب تعريف نوع المستند ما لا يُفعل أبدًا ({reason}).',
  },
  'file.tooDeep': { en: 'Elements are nested more than {limit} deep.', ar: 'العناصر متداخلة أكثر من {limit} مستوى.' },
  'file.tooLarge': {
    en: 'A part of the file is larger than is accepted ({limit}).',
    ar: 'جزء من الملف أكبر من المقبول ({limit}).',
  },
  'file.encoding': {
    en: 'These bytes are not {encoding}. Choose the encoding by hand, if it is another.',
    ar: 'هذه البايتات ليست {encoding}. اختر الترميز بنفسك إن كان غيره.',
  },
  'file.declaredEncoding': {
    en: 'The file declares {declared} but is {encoding}; it is read as that.',
    ar: 'يعلن الملف الترميز {declared} وهو {encoding}، فيُقرأ به.',
  },
  'file.malformedArchive': { en: 'The file cannot be unpacked.', ar: 'لا يمكن فك ضغط الملف.' },
  'file.unsupportedVersion': {
    en: 'Version {version} of this format is not read.',
    ar: 'الإصدار {version} من هذه الصيغة لا يُقرأ.',
  },
  'file.malformedTable': { en: 'This is not a readable table ({reason}).', ar: 'ليس هذا جدولًا مقروءًا ({reason}).' },
  'file.notSupported': {
    en: 'The file holds what is not supported ({reason}).',
    ar: 'في الملف ما لا يُدعم ({reason}).',
  },
};

/** Why a good unit does not enter a memory. */
const MEMORY_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'memory.otherLanguages': {
    en: 'The unit is in other languages than the memory ({langs}).',
    ar: 'الوحدة بلغات غير لغتي الذاكرة ({langs}).',
  },
  'memory.notConfirmed': {
    en: 'Nobody has confirmed this translation, so it does not enter a memory.',
    ar: 'لم يؤكد أحد هذه الترجمة، فلا تدخل الذاكرة.',
  },
};

/** What the reader of XLIFF takes as it stands or mends; its validators say more. */
const XLIFF_READING: Readonly<Record<string, RuleMessage>> = {
  missingSource: {
    en: 'The unit has no source and holds nothing to translate.',
    ar: 'الوحدة بلا مصدر، فلا شيء فيها يُترجم.',
  },
  missingUnitId: { en: 'The unit has no id; its place stands for it.', ar: 'الوحدة بلا معرّف، فيقوم موضعها مقامه.' },
  missingTargetLanguage: {
    en: 'The file names no target language; that of the project is taken.',
    ar: 'لا يسمّي الملف لغة الهدف، فتؤخذ لغة المشروع.',
  },
  targetNotSegmented: {
    en: 'The source is segmented and the target is not; the unit is one segment.',
    ar: 'المصدر مقطَّع والترجمة غير مقطَّعة، فالوحدة مقطع واحد.',
  },
  unknownSegment: {
    en: 'The target marks a segment that the source does not have; its text is kept.',
    ar: 'في الترجمة علامة مقطع ليس في المصدر، ويبقى نصه.',
  },
  unknownState: {
    en: 'The state is not known; the segment counts as untranslated or a draft.',
    ar: 'الحالة غير معروفة، فيُعدّ المقطع غير مترجم أو مسودة.',
  },
};

/** What each rule of a validator says in both languages, with `{name}` for its parameters; keyed by the rule of a `Finding`. */
export const RULE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  ...FILE_MESSAGES,
  ...MEMORY_MESSAGES,
  ...XLIFF_READING,
  ...TMX_MESSAGES,
  ...TBX_MESSAGES,
  ...SRX_MESSAGES,
  ...TABLE_MESSAGES,
  ...Object.fromEntries(XLIFF_RULE_MESSAGES),
};

/** A message with its parameters put in; a rule without a message is told by its name. */
export function ruleMessage(
  rule: string,
  params: IssueParams = {},
  lang: keyof RuleMessage = 'en',
  messages: Readonly<Record<string, RuleMessage>> = RULE_MESSAGES,
): string {
  const text = Object.hasOwn(messages, rule) ? messages[rule]![lang] : null;
  if (text !== null) return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(params[name] ?? '?'));
  const details = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const words = rule.replace(/^[^.]*\./u, '').replaceAll('-', ' ');
  return details.length === 0 ? words : `${words}: ${details.join(', ')}`;
}
