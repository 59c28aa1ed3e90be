import type { RuleMessage } from '../types';

/** What the rules of `validateSrx` say, with `{name}` for parameters. */
export const SRX_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'srx.further-map-rule': {
    en: 'Only the first group of language maps counts; {name} is not used.',
    ar: 'لا تُحسب إلا أول مجموعة من خرائط اللغات، فلا تُستعمل {name}.',
  },
  'srx.unknown-element': {
    en: 'The element {element} is not of SRX and is passed over.',
    ar: 'العنصر {element} ليس من SRX، فيُتجاوز.',
  },
  'srx.version': {
    en: 'The version {version} is not known; the rules are read as 2.0.',
    ar: 'الإصدار {version} غير معروف، فتُقرأ القواعد على أنها 2.0.',
  },
  'srx.extension': {
    en: 'The extension {element} is kept and has no effect here.',
    ar: 'تبقى الإضافة {element} ولا أثر لها هنا.',
  },
  'srx.foreign-boundaries': {
    en: 'The option {option} cannot be followed: boundaries may differ.',
    ar: 'لا يمكن اتباع الخيار {option}، فقد تختلف الحدود.',
  },
  'srx.format-handle': {
    en: 'formathandle type="{type}" is not known and is passed over.',
    ar: 'القيمة formathandle type="{type}" غير معروفة، فتُتجاوز.',
  },
  'srx.missing-attribute': {
    en: '{element} lacks {attribute}; its default is taken.',
    ar: 'تنقص {element} السمة {attribute}، فتؤخذ قيمتها المعتادة.',
  },
  'srx.attribute-value': {
    en: '{attribute}="{value}" of {element} is neither yes nor no.',
    ar: 'القيمة {attribute}="{value}" في {element} ليست yes ولا no.',
  },
  'srx.no-rules': { en: 'The file has no rules.', ar: 'الملف بلا قواعد.' },
  'srx.map-unknown': {
    en: 'The language map {pattern} names the rules {name}, which are not in the file.',
    ar: 'تسمّي خريطة اللغة {pattern} القواعد {name}، وليست في الملف.',
  },
};
