import type { RuleMessage } from '../types';

/** What the rules of `validateTmx` and the issues of `readTmx` say, with `{name}` for parameters. */
export const TMX_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'tmx.element-unknown': { en: 'TMX has no element {element}.', ar: 'ليس في TMX عنصر {element}.' },
  'tmx.element-place': { en: '{element} may not stand in {parent}.', ar: 'لا يقع {element} في {parent}.' },
  'tmx.element-repeated': {
    en: '{element} may stand only once in {parent}.',
    ar: 'لا يقع {element} في {parent} إلا مرة واحدة.',
  },
  'tmx.element-order': {
    en: '{element} must stand earlier in {parent}.',
    ar: 'يجب أن يسبق {element} غيره في {parent}.',
  },
  'tmx.element-missing': { en: '{parent} lacks {element}.', ar: 'ينقص {parent} العنصر {element}.' },
  'tmx.text-place': { en: '{element} may not hold text.', ar: 'لا يحمل {element} نصًا.' },
  'tmx.attribute-missing': {
    en: '{element} lacks the attribute {attribute}.',
    ar: 'تنقص {element} السمة {attribute}.',
  },
  'tmx.attribute-unknown': {
    en: '{element} has no attribute {attribute}.',
    ar: 'ليس للعنصر {element} سمة {attribute}.',
  },
  'tmx.attribute-value': {
    en: '{attribute}="{value}" is not a value of {element}.',
    ar: 'القيمة {attribute}="{value}" ليست من قيم {element}.',
  },
  'tmx.lang-attribute': {
    en: 'The attribute lang is of TMX 1.1; later versions have xml:lang. It is read as that.',
    ar: 'السمة lang من TMX 1.1، وفي ما بعدها xml:lang. تُقرأ مثلها.',
  },
  'tmx.lang-version': {
    en: 'TMX 1.1 has no xml:lang, only lang. It is read all the same.',
    ar: 'ليس في TMX 1.1 السمة xml:lang بل lang. تُقرأ مع ذلك.',
  },
  'tmx.ut-deprecated': {
    en: 'ut is deprecated. It is read as a placeholder.',
    ar: 'العنصر ut مهجور. يُقرأ رمزًا مفردًا.',
  },
  'tmx.versionUnknown': {
    en: 'Version {version} is not known; the file is read as TMX 1.4.',
    ar: 'الإصدار {version} غير معروف، فيُقرأ الملف على أنه TMX 1.4.',
  },
  'tmx.headerMissing': {
    en: 'The file has no header; ask for the languages.',
    ar: 'الملف بلا ترويسة، فاسأل عن اللغتين.',
  },
  'tmx.headerAttributeMissing': { en: 'The header lacks the attribute {name}.', ar: 'تنقص الترويسة السمة {name}.' },
  'tmx.missingLanguage': { en: 'The variant names no language and is left out.', ar: 'لا يسمّي البديل لغة، فيُترك.' },
  'tmx.languageTag': { en: '{lang} is no language code.', ar: 'ليس {lang} رمز لغة.' },
  'tmx.sourceLanguageMissing': {
    en: 'No variant is in the source language {srclang}; the first is taken as the source.',
    ar: 'لا بديل بلغة المصدر {srclang}، فيؤخذ الأول مصدرًا.',
  },
  'tmx.repeatedLanguage': {
    en: 'The unit has more than one variant in {lang}; each is an alternative.',
    ar: 'للوحدة أكثر من بديل باللغة {lang}، وكل منها ترجمة ممكنة.',
  },
  'tmx.emptySegment': {
    en: 'The segment in {lang} is empty and is left out.',
    ar: 'المقطع باللغة {lang} فارغ، فيُترك.',
  },
  'tmx.segmentMissing': {
    en: 'The variant in {lang} has no segment and is left out.',
    ar: 'البديل باللغة {lang} بلا مقطع، فيُترك.',
  },
  'tmx.tooFewVariants': {
    en: 'The unit has {variants} usable variants; two are needed. It is left out.',
    ar: 'في الوحدة {variants} من البدائل الصالحة، ولا بد من اثنين. تُترك.',
  },
  'tmx.unpairedCode': {
    en: 'The code i="{i}" in {lang} has no partner, or more than one. It becomes a single placeholder.',
    ar: 'الرمز i="{i}" باللغة {lang} بلا قرين، أو له أكثر من واحد. يصير رمزًا مفردًا.',
  },
  'tmx.unknownElement': {
    en: 'The element {element} is not of TMX; its text is kept.',
    ar: 'العنصر {element} ليس من TMX، ويبقى نصه.',
  },
  'tmx.date': {
    en: '{name}="{value}" is not a date of the form YYYYMMDDThhmmssZ.',
    ar: 'ليس {name}="{value}" تاريخًا بالشكل YYYYMMDDThhmmssZ.',
  },
  'tmx.illegalCharacter': {
    en: 'XML cannot hold the character {codePoint}. The unit is left out.',
    ar: 'لا يحمل XML المحرف {codePoint}. تُترك الوحدة.',
  },
  'tmx.unitTooLarge': {
    en: 'The unit holds more than {limit} characters and is left out.',
    ar: 'في الوحدة أكثر من {limit} محرف، فتُترك.',
  },
};
