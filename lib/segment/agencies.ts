/**
 * Names under which pictures and reports are credited, in both languages, as the press writes them.
 * Written from knowledge of the press; whole names, compared without case and without the article's variants.
 */
const AGENCIES_AR = [
  'رويترز',
  'الأناضول',
  'الاناضول',
  'وكالة الأناضول',
  'أسوشيتد برس',
  'أسوشييتد برس',
  'اسوشيتد برس',
  'الفرنسية',
  'وكالة الصحافة الفرنسية',
  'فرانس برس',
  'أ ف ب',
  'أ.ف.ب',
  'أ ب',
  'د ب أ',
  'د.ب.أ',
  'الألمانية',
  'الأوروبية',
  'وكالة الأنباء الألمانية',
  'غيتي',
  'غيتي إيميجز',
  'جيتي إيميجز',
  'شترستوك',
  'سبوتنيك',
  'شينخوا',
  'تاس',
  'واس',
  'وام',
  'وفا',
  'قنا',
  'كونا',
  'بترا',
  'سانا',
  'الجزيرة',
  'الجزيرة نت',
  'العربية',
  'بي بي سي',
  'سي إن إن',
  'الشرق الأوسط',
  'وكالات',
  'الوكالات',
  'مواقع التواصل',
  'مواقع التواصل الاجتماعي',
  'أرشيف',
  'أرشيفية',
  'صورة أرشيفية',
  'من الأرشيف',
  'ناشطون',
  'مواقع إلكترونية',
  'خاص',
];
const AGENCIES_EN = [
  'reuters',
  'afp',
  'ap',
  'ap photo',
  'associated press',
  'the associated press',
  'agence france-presse',
  'anadolu',
  'anadolu agency',
  'aa',
  'epa',
  'epa-efe',
  'efe',
  'dpa',
  'pa',
  'pa media',
  'getty',
  'getty images',
  'shutterstock',
  'alamy',
  'xinhua',
  'tass',
  'sputnik',
  'bloomberg',
  'upi',
  'wam',
  'spa',
  'petra',
  'bbc',
  'cnn',
  'al jazeera',
  'aljazeera',
  'file',
  'file photo',
  'archive',
  'handout',
  'supplied',
  'courtesy',
  'agencies',
  'staff',
  'social media',
];
const AGENCIES: ReadonlySet<string> = new Set([...AGENCIES_AR, ...AGENCIES_EN]);

/** Whether a name, or each name of a list joined by strokes, dashes or "and", or its first part, is an agency's. */
export function namesAgency(text: string): boolean {
  const parts = text
    .split(/\s*[/|+،,:–—-]\s*|\s+(?:via|and|و)\s*/u)
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '');
  return parts.some((part) => AGENCIES.has(part));
}

/** Words before a colon or a name that say who made a picture. */
export const CREDIT_LABEL =
  /^(?:(?:photo(?:graph)?s?|picture|image|credits?|illustration|video)(?:\s+(?:by|credits?|courtesy(?:\s+of)?))?\s*[::]|(?:photo(?:graph)?s?|picture|illustration)\s+(?:by|courtesy)\s|(?:تصوير|عدسة|حقوق الصورة|الصورة|صورة|الصور|مصدر الصورة)\s*[::]|©)/iu;
/** Words before a colon that say where a report comes from. */
export const SOURCE_LABEL = /^(?:المصدر|المصادر|مصدر|مصادر|نقلا عن|نقلًا عن|المراجع|المرجع|sources?|via)\s*[::]\s*\S/iu;
export const BYLINE = /^(?:بقلم\s*[::]?\s|(?:إعداد|تحرير|كتب|كتبت|كتبها|ترجمة)\s*[::]\s|by\s+(?=\p{L}+\s+\p{L}))/iu;
