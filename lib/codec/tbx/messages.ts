import type { RuleMessage } from '../types';

/** What the rules of `validateTbx` say, with `{name}` for parameters. */
export const TBX_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'tbx.namespace': {
    en: 'The namespace is {namespace}, not that of TBX.',
    ar: 'فضاء الأسماء هو {namespace} لا فضاء TBX.',
  },
  'tbx.style': { en: 'style="{style}" is neither dca nor dct.', ar: 'القيمة style="{style}" ليست dca ولا dct.' },
  'tbx.dialect': {
    en: 'type="{dialect}" does not name a dialect (TBX-…).',
    ar: 'القيمة type="{dialect}" لا تسمّي لهجة (TBX-…).',
  },
  'tbx.dialect-unknown': {
    en: 'The dialect {dialect} is not known; data categories are not checked.',
    ar: 'اللهجة {dialect} غير معروفة، فلا تُفحص فئات بياناتها.',
  },
  'tbx.root-language': { en: 'The root names no language (xml:lang).', ar: 'لا يسمّي الجذر لغة (xml:lang).' },
  'tbx.header-missing': { en: 'The file has no header.', ar: 'الملف بلا ترويسة.' },
  'tbx.header-text': {
    en: 'Text in {element} must stand in a paragraph (p).',
    ar: 'يجب أن يقع نص {element} في فقرة (p).',
  },
  'tbx.file-description': { en: 'The header lacks fileDesc.', ar: 'تنقص الترويسة fileDesc.' },
  'tbx.no-entries': { en: 'The file has no entries.', ar: 'الملف بلا مداخل.' },
  'tbx.entry-id': { en: 'The entry has no id; one is made.', ar: 'المدخل بلا معرّف، فيُصنع له واحد.' },
  'tbx.id-unique': { en: 'The id {id} is used more than once.', ar: 'المعرّف {id} مستعمل أكثر من مرة.' },
  'tbx.id-name': { en: '{id} is no name that XML allows as an id.', ar: 'ليس {id} اسمًا يقبله XML معرّفًا.' },
  'tbx.target-unknown': {
    en: 'The target {target} is neither a web address nor an id of this file.',
    ar: 'ليس الهدف {target} عنوان وب ولا معرّفًا في هذا الملف.',
  },
  'tbx.language-missing': { en: 'The language section names no language.', ar: 'لا يسمّي قسم اللغة لغة.' },
  'tbx.language-tag': { en: '{lang} is no language code.', ar: 'ليس {lang} رمز لغة.' },
  'tbx.section-missing': { en: '{parent} lacks {element}.', ar: 'ينقص {parent} العنصر {element}.' },
  'tbx.order': { en: '{element} must stand before the first {before}.', ar: 'يجب أن يسبق {element} أول {before}.' },
  'tbx.term-missing': { en: 'The section has no term.', ar: 'القسم بلا مصطلح.' },
  'tbx.term-repeated': { en: 'A section has one term; this is one more.', ar: 'للقسم مصطلح واحد، وهذا زائد عليه.' },
  'tbx.term-empty': { en: 'The term is empty and is left out.', ar: 'المصطلح فارغ، فيُترك.' },
  'tbx.term-first': { en: 'The term must come first in its section.', ar: 'يجب أن يكون المصطلح أول قسمه.' },
  'tbx.term-note-order': {
    en: 'Statements about the term must stand before all others.',
    ar: 'يجب أن تسبق البيانات عن المصطلح غيرها.',
  },
  'tbx.term-note-level': { en: 'termNote may stand only with a term.', ar: 'لا يقع termNote إلا مع مصطلح.' },
  'tbx.type-missing': { en: '{element} lacks its type.', ar: 'ينقص {element} نوعه.' },
  'tbx.type-unknown': { en: '{type} is not a data category of its module.', ar: 'ليس {type} فئة بيانات في وحدته.' },
  'tbx.type-dialect': {
    en: '{dialect} has no data category {type} here.',
    ar: 'ليس في {dialect} هنا فئة بيانات {type}.',
  },
  'tbx.type-level': { en: '{type} may not stand at the level of the {level}.', ar: 'لا يقع {type} في مستوى {level}.' },
  'tbx.type-value': { en: '{value} is not a value of {type}.', ar: 'ليس {value} من قيم {type}.' },
  'tbx.style-mixed': {
    en: '{element} is of the other style: a file is either DCA or DCT.',
    ar: 'العنصر {element} من الأسلوب الآخر: الملف إما DCA وإما DCT.',
  },
  'tbx.group-heads': {
    en: 'A {group} has one {element}; this is one more.',
    ar: 'في {group} واحد من {element}، وهذا زائد عليه.',
  },
  'tbx.group-head-missing': { en: 'The group lacks its {element}.', ar: 'تنقص المجموعة {element}.' },
  'tbx.date': { en: '{value} is not a date of the form YYYY-MM-DD.', ar: 'ليس {value} تاريخًا بالشكل YYYY-MM-DD.' },
  'tbx.misplaced': { en: '{element} may not stand here.', ar: 'لا يقع {element} هنا.' },
  'tbx.text-place': { en: '{element} may not hold text of its own.', ar: 'لا يحمل {element} نصًا من عنده.' },
  'tbx.illegal-character': { en: 'XML cannot hold the character {codePoint}.', ar: 'لا يحمل XML المحرف {codePoint}.' },
};

/** What the issues of `readTbx` say. */
export const TBX_ISSUE_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'tbx.strayContent': {
    en: 'Something stands where it may not, and is left out.',
    ar: 'شيء في غير موضعه، فيُترك.',
  },
  'tbx.dialectUnknown': {
    en: 'The dialect {dialect} is not known; it is read by the common categories.',
    ar: 'اللهجة {dialect} غير معروفة، فتُقرأ بالفئات المشتركة.',
  },
  'tbx.missingId': { en: 'The entry has no id; it is called {id}.', ar: 'المدخل بلا معرّف، فيسمى {id}.' },
  'tbx.missingLanguage': {
    en: 'The language section names no language and is left out.',
    ar: 'لا يسمّي قسم اللغة لغة، فيُترك.',
  },
  'tbx.missingTerm': { en: 'The section has no term and is left out.', ar: 'القسم بلا مصطلح، فيُترك.' },
  'tbx.secondTerm': {
    en: 'The section has more than one term; each becomes one of its own.',
    ar: 'في القسم أكثر من مصطلح، فيصير كل منها قائمًا بنفسه.',
  },
  'tbx.missingType': {
    en: '{element} has no type; it is kept without.',
    ar: 'العنصر {element} بلا نوع، فيبقى بلا نوع.',
  },
  'tbx.noTerms': { en: 'The entry {id} has no terms and is left out.', ar: 'المدخل {id} بلا مصطلحات، فيُترك.' },
  'tbx.illegalCharacter': {
    en: 'XML cannot hold the character {codePoint}; it is left out.',
    ar: 'لا يحمل XML المحرف {codePoint}، فيُترك.',
  },
};
