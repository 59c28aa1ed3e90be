import type { RuleMessage } from './types';

/** What the rules of XLIFF 2 say, by the part of the rule behind `xliff2.`. */
export const XLIFF_2_MESSAGES: Readonly<Record<string, RuleMessage>> = {
  'schema-children': {
    en: 'An element is missing, or one stands where the schema does not allow it.',
    ar: 'عنصر ناقص، أو عنصر في موضع لا يسمح به المخطط.',
  },
  'schema-attribute': {
    en: 'A required attribute is missing, or one is not declared for this element.',
    ar: 'سمة مطلوبة ناقصة، أو سمة غير معرّفة لهذا العنصر.',
  },
  'foreign-place': {
    en: 'Extensions may stand only in some elements, and before the core ones.',
    ar: 'لا تقع الإضافات إلا في عناصر معيّنة، وقبل العناصر الأساسية.',
  },
  'schema-enum': { en: 'The value is not one of those allowed.', ar: 'القيمة ليست من القيم المسموح بها.' },
  'user-value': {
    en: 'A value of your own is a prefix, a colon and a value, without spaces.',
    ar: 'القيمة الخاصة سابقة ثم نقطتان ثم قيمة، بلا مسافات.',
  },
  'id-nmtoken': {
    en: 'An id is a name token (letters, digits, “.”, “-”, “_”, “:”); counts are whole numbers.',
    ar: 'المعرّف كلمة اسمية (أحرف وأرقام و«.» و«-» و«_» و«:»)، والأعداد صحيحة.',
  },
  'lang-tag': { en: 'The language tag is not well formed (BCP 47).', ar: 'رمز اللغة غير سليم (BCP 47).' },
  'file-id-unique': { en: 'Two files have the same id.', ar: 'ملفان بالمعرّف نفسه.' },
  'group-unit-id-unique': {
    en: 'Two units or two groups of a file have the same id.',
    ar: 'وحدتان أو مجموعتان في الملف بالمعرّف نفسه.',
  },
  'note-id-unique': { en: 'Two notes of one list have the same id.', ar: 'ملاحظتان في قائمة واحدة بالمعرّف نفسه.' },
  'data-id-unique': {
    en: 'Two original data of a unit have the same id.',
    ar: 'بيانان أصليان في الوحدة بالمعرّف نفسه.',
  },
  'part-id-unique': {
    en: 'Segments, ignorables and inline elements of the sources share one set of ids in a unit; this one is used twice.',
    ar: 'للمقاطع والمتجاهلات والعناصر المضمّنة في المصادر معرّفات واحدة في الوحدة، وهذا مكرر.',
  },
  'target-id-unique': {
    en: 'An id is used twice in the targets of a unit.',
    ar: 'معرّف مكرر في ترجمات الوحدة.',
  },
  'target-id-corresponds': {
    en: 'An inline element of the target has the id of another kind of element in the source.',
    ar: 'عنصر مضمّن في الترجمة يحمل معرّف عنصر من نوع آخر في المصدر.',
  },
  'ext-id-unique': { en: 'An id is used twice in the extensions here.', ar: 'معرّف مكرر في الإضافات هنا.' },
  'order-range': {
    en: 'The order of a target lies outside 1 to the number of parts of the unit.',
    ar: 'ترتيب الترجمة خارج المدى من 1 إلى عدد أجزاء الوحدة.',
  },
  'order-unique': { en: 'Two targets have the same place in the order.', ar: 'ترجمتان في الموضع نفسه من الترتيب.' },
  'substate-needs-state': { en: 'subState needs an explicit state.', ar: 'تحتاج subState إلى state صريحة.' },
  'state-needs-target': {
    en: 'A segment that is translated, reviewed or final needs a target.',
    ar: 'المقطع المترجم أو المراجَع أو النهائي يحتاج إلى ترجمة.',
  },
  'unit-has-segment': { en: 'A unit needs at least one segment.', ar: 'تحتاج الوحدة إلى مقطع واحد على الأقل.' },
  'skeleton-href': {
    en: 'A skeleton has either an href or content, not both and not neither.',
    ar: 'للهيكل إما href وإما محتوى، لا كلاهما ولا بدونهما.',
  },
  'trglang-needed': {
    en: 'There are targets, but the document names no target language.',
    ar: 'توجد ترجمات ولا تُسمّي الوثيقة لغة الهدف.',
  },
  'source-lang': {
    en: 'The language of the source differs from that of the document.',
    ar: 'لغة المصدر تخالف لغة الوثيقة.',
  },
  'target-lang': {
    en: 'The language of the target differs from that of the document.',
    ar: 'لغة الترجمة تخالف لغة الهدف في الوثيقة.',
  },
  'space-equal': {
    en: 'Source and target treat white space differently.',
    ar: 'المصدر والترجمة يعاملان المسافات معاملتين مختلفتين.',
  },
  'dataref-resolves': {
    en: 'A code names original data that the unit does not have, or only one of a pair.',
    ar: 'رمز يسمّي بيانات أصلية ليست في الوحدة، أو واحدة من زوج.',
  },
  'copyof-resolves': { en: 'A copy names a code that is not there.', ar: 'نسخة تسمّي رمزًا غير موجود.' },
  'copyof-base': {
    en: 'A code that has original data or must not be copied cannot be copied so.',
    ar: 'رمز له بيانات أصلية أو لا يُنسخ لا يجوز نسخه هكذا.',
  },
  'sc-has-ec': {
    en: 'A start code has not exactly one end code later in the unit.',
    ar: 'رمز بداية ليس له رمز نهاية واحد بعده في الوحدة.',
  },
  'sc-isolated': {
    en: 'A start code says it is isolated, and yet an end code names it.',
    ar: 'رمز بداية يقول إنه منفرد ومع ذلك يسمّيه رمز نهاية.',
  },
  'ec-id-or-startref': {
    en: 'An isolated end code has an id; any other names its start, and has none.',
    ar: 'لرمز النهاية المنفرد معرّف، وغيره يسمّي بدايته بلا معرّف.',
  },
  'ec-dir': { en: 'Only an isolated end code may have a direction.', ar: 'لا اتجاه إلا لرمز نهاية منفرد.' },
  'ec-resolves': { en: 'An end code names no start code before it.', ar: 'رمز نهاية لا يسمّي بداية قبله.' },
  'sc-ec-hints': {
    en: 'Start and end of a span differ in what may be done with them.',
    ar: 'بداية الامتداد ونهايته تختلفان فيما يجوز بهما.',
  },
  'sc-ec-copyof': {
    en: 'Start and end of a span are copies of different codes.',
    ar: 'البداية والنهاية نسختان من رمزين مختلفين.',
  },
  'sm-has-em': {
    en: 'A start marker has not exactly one end marker later in the unit.',
    ar: 'علامة بداية ليس لها علامة نهاية واحدة بعدها في الوحدة.',
  },
  'em-resolves': { en: 'An end marker names no start marker before it.', ar: 'علامة نهاية لا تسمّي بداية قبلها.' },
  'canreorder-implies': {
    en: 'A code that cannot be reordered must also forbid copying and deleting.',
    ar: 'الرمز الذي لا يعاد ترتيبه يجب أن يمنع النسخ والحذف أيضًا.',
  },
  'noreorder-start': {
    en: 'A code that cannot be reordered follows one that can: the sequence has no beginning.',
    ar: 'رمز لا يعاد ترتيبه يلي رمزًا يعاد: سلسلة بلا بداية.',
  },
  'noreorder-kept': {
    en: 'A sequence of codes that keep their order is broken in the target.',
    ar: 'سلسلة رموز ثابتة الترتيب مكسورة في الترجمة.',
  },
  'candelete-kept': {
    en: 'A code that must not be deleted is missing in the target.',
    ar: 'رمز لا يُحذف ناقص في الترجمة.',
  },
  'cancopy-kept': {
    en: 'A code that must not be copied is doubled in the target.',
    ar: 'رمز لا يُنسخ مكرر في الترجمة.',
  },
  'subflows-resolve': {
    en: 'A code names a sub-flow that is no unit of this file.',
    ar: 'رمز يسمّي نصًا فرعيًا ليس وحدة في هذا الملف.',
  },
  'subtype-needs-type': {
    en: 'subType is without its type, or with one it does not go with.',
    ar: 'النوع الفرعي بلا نوعه، أو مع نوع لا يناسبه.',
  },
  'cp-needed': { en: 'A cp stands for a character that XML can hold.', ar: 'عنصر cp لحرف يستطيع XML حمله.' },
  'comment-value-or-ref': {
    en: 'A comment has either a value or a reference, exactly one.',
    ar: 'للتعليق قيمة أو مرجع، واحد منهما فقط.',
  },
  'comment-ref-note': {
    en: 'A comment refers to a note that is not in this unit.',
    ar: 'تعليق يشير إلى ملاحظة ليست في هذه الوحدة.',
  },
  'translate-annotation': {
    en: 'An annotation says nothing: it has no translate and nothing of its own.',
    ar: 'حاشية لا تقول شيئًا: بلا translate ولا شيء خاص.',
  },
  'frag-syntax': { en: 'The reference is not a fragment identifier.', ar: 'المرجع ليس معرّف جزء سليمًا.' },
  'frag-prefix': { en: 'The reference uses a prefix nobody has registered.', ar: 'المرجع يستعمل سابقة غير مسجلة.' },
  'frag-leaf': {
    en: 'The steps of the reference stand in the wrong order, or it has two ends.',
    ar: 'خطوات المرجع في غير ترتيبها، أو له نهايتان.',
  },
  'mtc-ref': { en: 'A match refers to nothing in this unit.', ar: 'مطابقة لا تشير إلى شيء في هذه الوحدة.' },
  'mtc-values': {
    en: 'A match has a wrong, missing or repeated value.',
    ar: 'في المطابقة قيمة خاطئة أو ناقصة أو مكررة.',
  },
  'mtc-inner': { en: 'The mark of a match must not refer to anything.', ar: 'علامة المطابقة لا تشير إلى شيء.' },
  'gls-entry': {
    en: 'A glossary entry needs a translation or a definition, an id of its own, and a reference into this unit.',
    ar: 'يحتاج مدخل المسرد إلى ترجمة أو تعريف، ومعرّف خاص به، ومرجع داخل هذه الوحدة.',
  },
  'mda-meta': { en: 'The metadata are incomplete or repeat an id.', ar: 'البيانات الوصفية ناقصة أو تكرر معرّفًا.' },
  'res-ref': {
    en: 'Resource data are incomplete, or name an item that is not in the file.',
    ar: 'بيانات المورد ناقصة، أو تسمّي عنصرًا ليس في الملف.',
  },
  'fs-values': {
    en: 'The format style is no element of HTML, or stands alone.',
    ar: 'نمط التنسيق ليس عنصر HTML، أو وحده.',
  },
  'slr-integer': { en: 'The size must be a whole number.', ar: 'يجب أن يكون المقاس عددًا صحيحًا.' },
  'slr-restriction': {
    en: 'A size restriction is “*”, a number, or a range such as “5,80” or “5,*”.',
    ar: 'قيد المقاس «*» أو عدد أو مدى مثل «5,80» أو «5,*».',
  },
  'slr-ref': {
    en: 'Size information names nothing in reach, or stands where it may not.',
    ar: 'معلومة المقاس لا تسمّي شيئًا في المتناول، أو في غير موضعها.',
  },
  'val-one-test': {
    en: 'A validation rule has exactly one test.',
    ar: 'لقاعدة التحقق اختبار واحد فقط.',
  },
  'val-values': { en: 'A validation rule has a wrong value.', ar: 'في قاعدة التحقق قيمة خاطئة.' },
  'its-version': {
    en: 'ITS markup is without a version, or its attributes exclude or need each other.',
    ar: 'ترميز ITS بلا إصدار، أو سماته تتعارض أو تنقص.',
  },
  'undeclared-prefix': { en: 'A prefix is used that nothing declares.', ar: 'سابقة مستعملة لم يعرّفها شيء.' },
};
