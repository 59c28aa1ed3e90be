import type { TermClass } from '../types';

/**
 * Words that say what a name names, in both languages, as one table: `class | English | Arabic`.
 * They stand inside a name (University of Michigan, جامعة ميشيغان) or before it (the city of, مدينة), translate each
 * other, and give the class. Arabic without article; written from knowledge of both, list of notes on Arabic §5.
 */
const TABLE = `
organisation | university | جامعة
organisation | college | كلية
organisation | institute | معهد
organisation | school | مدرسة
organisation | hospital | مستشفى
organisation | company corporation | شركة
organisation | foundation | مؤسسة
organisation | organization organisation | منظمة
organisation | authority | هيئة سلطة
organisation | agency | وكالة
organisation | party | حزب
organisation | movement | حركة
organisation | front | جبهة
organisation | group | جماعة مجموعة
organisation | brigade | كتيبة لواء
organisation | forces | قوات
organisation | army | جيش
organisation | council | مجلس
organisation | parliament | برلمان
organisation | senate | شيوخ
organisation | house | مجلس بيت
organisation | committee | لجنة
organisation | commission | مفوضية لجنة
organisation | court | محكمة
organisation | ministry | وزارة
organisation | department | وزارة قسم إدارة
organisation | office | مكتب
organisation | bank | بنك مصرف
organisation | fund | صندوق
organisation | club | نادي
organisation | union | اتحاد
organisation | league | جامعة رابطة دوري
organisation | association | جمعية رابطة اتحاد
organisation | society | جمعية
organisation | federation | اتحاد
organisation | newspaper | صحيفة جريدة
organisation | magazine | مجلة
organisation | news | أخبار نيوز
organisation | channel | قناة
organisation | radio | إذاعة راديو
organisation | mission | بعثة
organisation | church | كنيسة
organisation | mosque | مسجد
organisation | police | شرطة
organisation | government | حكومة
organisation | alliance | تحالف
organisation | nations | أمم
organisation | security | أمن
organisation | center centre | مركز
organisation | museum | متحف
organisation | team | فريق
organisation | service | خدمة جهاز
organisation | network | شبكة
organisation | board | مجلس
place | city | مدينة
place | town | بلدة
place | village | قرية
place | region area | منطقة إقليم
place | province | محافظة مقاطعة ولاية
place | state | ولاية دولة
place | states | ولايات
place | district | حي منطقة
place | county | مقاطعة
place | street | شارع
place | road | طريق
place | square | ميدان ساحة
place | airport | مطار
place | port | ميناء
place | bridge | جسر
place | dam | سد
place | river | نهر
place | sea | بحر
place | ocean | محيط
place | lake | بحيرة
place | gulf | خليج
place | strait | مضيق
place | fort | حصن قلعة فورت
place | san santa | سان سانتا
place | island | جزيرة
place | islands | جزر
place | mount mountain | جبل
place | valley | وادي
place | desert | صحراء
place | camp | مخيم معسكر
place | prison | سجن
place | base | قاعدة
place | stadium | ملعب استاد
place | park | حديقة بارك
place | republic | جمهورية
place | kingdom | مملكة
place | coast | ساحل
place | peninsula | جزيرة شبه
event | war | حرب
event | festival | مهرجان
event | cup | كأس
event | championship | بطولة
event | prix prize | جائزة بري
event | conference | مؤتمر
event | summit | قمة
event | election elections | انتخابات
event | olympics | أولمبياد
event | revolution | ثورة
event | treaty agreement | معاهدة اتفاق اتفاقية
event | day | يوم عيد
work | act law | قانون
work | report | تقرير
other | north northern | شمال شمالي شمالية
other | south southern | جنوب جنوبي جنوبية
other | east eastern | شرق شرقي شرقية
other | west western | غرب غربي غربية
other | middle | أوسط متوسط
other | central | مركزي وسطى مركزية
other | united | متحدة متحد
other | national | وطني وطنية قومي
other | international | دولي دولية
other | world | عالم عالمي عالمية
other | global | عالمي عالمية
other | supreme high | عليا أعلى
other | general | عام عامة
other | federal | اتحادي فدرالي اتحادية
other | new | جديد جديدة نيو
other | great grand | كبير كبرى عظمى كبرى
other | red | أحمر حمراء
other | white | أبيض بيضاء
other | black | أسود سوداء
other | health | صحة
other | foreign | خارجية
other | defense defence | دفاع
other | interior | داخلية
other | justice | عدل عدالة
other | democratic | ديمقراطي ديمقراطية
other | republican | جمهوري
other | royal | ملكي ملكية
other | air | جوية جوي جوي
other | human | إنسان بشري
other | rights | حقوق
other | cross | صليب
other | european | أوروبي أوروبية
other | american | أمريكي أمريكية أميركي أميركية
other | arab | عربي عربية
`;

/** Titles: a person's name follows. English in lower case without its dot; Arabic without article. */
export const PERSON_TITLES_EN: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor sir lord lady dame president king queen prince princess emir sheikh sultan minister secretary senator
   congressman congresswoman representative rep sen gov governor mayor ambassador general gen colonel col captain capt major maj lieutenant lt
   sergeant sgt admiral officer inspector detective judge justice rev reverend father pope imam chancellor premier chairman chairwoman director
   coach manager leader chief deputy spokesman spokeswoman prime vice former crown constable republican democrat brother sister`.split(
    /\s+/u,
  ),
);
export const PERSON_TITLES_AR: ReadonlySet<string> = new Set(
  `رئيس رئيسة ملك ملكة أمير أميرة سلطان وزير وزيرة نائب وكيل محافظ والي عمدة سفير سفيرة مبعوث سيناتور مستشار مستشارة زعيم مرشح عضو مفوض حاكم قنصل
   لواء فريق مشير عميد عقيد مقدم رائد نقيب ملازم جنرال أدميرال قائد آمر ضابط شرطي مجند مفتش محقق دكتور دكتورة بروفيسور بروفيسورة أستاذ أستاذة مهندس محامي
   قاضي شيخ إمام مفتي بابا قس أب حاج سيد سيدة آنسة كاتب كاتبة شاعر صحفي مخرج فنان لاعب مدرب متحدث ناطق باسم مدير خبير باحث مدعو يدعى`
    .trim()
    .split(/\s+/u),
);
/** Verbs of saying: the name beside them is somebody's. */
export const SAYING_EN: ReadonlySet<string> = new Set(
  'said says told tells added wrote tweeted declared announced explained argued asked replied warned insisted'.split(
    ' ',
  ),
);
export const SAYING_AR: ReadonlySet<string> = new Set(
  'قال قالت صرح صرحت أعلن أعلنت أكد أكدت أضاف أضافت أوضح أوضحت كتب كتبت غرد يدعى المدعو أخبر أخبرت وصف'.split(' '),
);

export type ClassWord = {
  readonly class: TermClass;
  readonly english: readonly string[];
  readonly arabic: readonly string[];
};

export const CLASS_WORDS: readonly ClassWord[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [kind = '', english = '', arabic = ''] = line.split('|').map((cell) => cell.trim());
    return { class: kind as TermClass, english: english.split(' '), arabic: arabic.split(' ') };
  });

const index = (side: 'english' | 'arabic'): ReadonlyMap<string, readonly ClassWord[]> => {
  const map = new Map<string, ClassWord[]>();
  for (const row of CLASS_WORDS) for (const word of row[side]) map.set(word, [...(map.get(word) ?? []), row]);
  return map;
};
const ENGLISH = index('english');
const ARABIC = index('arabic');

/** Bare of the article and of the feminine or plural ending that an adjective takes. */
const arabicBase = (word: string): readonly string[] => {
  const bare = word.replace(/^ال(?=..)/u, '');
  return [word, bare, bare.replace(/ة$/u, '')];
};

export const classOfEnglish = (word: string): TermClass | null => ENGLISH.get(word.toLowerCase())?.[0]?.class ?? null;
export const classOfArabic = (word: string): TermClass | null =>
  arabicBase(word)
    .map((form) => ARABIC.get(form)?.[0]?.class)
    .find((found) => found !== undefined) ?? null;

/** Whether the table knows the Arabic word (folded to `text`) as a translation of the English one. */
export function translatesClassWord(arabic: string, english: string): boolean {
  const rows = ENGLISH.get(english.toLowerCase());
  if (rows === undefined) return false;
  const forms = arabicBase(arabic);
  return rows.some((row) => row.arabic.some((word) => forms.includes(word)));
}
