/**
 * Two articles as they are copied from a news site, written for these stories, and the translation of the first.
 * The second one repeats, varies and continues the first, so that its memory and its names are put to use.
 */
export const ARTICLE = `افتتاح متحف الجسور في مدينة النهر.. والزوار يصطفون منذ الفجر

Visitors cross the old stone bridge
زوار يعبرون الجسر الحجري القديم (رويترز)

افتتحت بلدية مدينة النهر صباح الأحد متحف الجسور بعد 3 سنوات من أعمال الترميم. وبلغت كلفة المشروع 12 مليون دولار.

وقال سامر الخطيب مدير المتحف إن المعرض يضم 240 قطعة من أرشيف المدينة. الدخول مجاني طوال الأسبوع الأول.

وأضاف أن فريقا من المهندسين رمم الجسر الحجري قطعة قطعة، وأن الأحجار القديمة عادت كلها إلى مواضعها.

ماذا يرى الزائر؟

يبدأ المسار من قاعة الخرائط، ثم يصعد الزائر إلى شرفة تطل على الضفتين. وتعرض القاعة الثانية نماذج خشبية صنعها حرفيو الحي القديم بأيديهم.

وتروي شاشة كبيرة قصة فيضان عام 1953 الذي جرف قوسين من أقواس الجسر. الدخول مجاني طوال الأسبوع الأول.

هل يكفي أسبوع واحد؟

وتتوقع البلدية أن يستقبل المتحف 5000 زائر في شهره الأول، وأن تمتد ساعات العمل حتى المساء. ودعت السكان إلى التبرع بالصور العائلية التي يظهر فيها الجسر.

المصدر: وكالات`;

type Line = {
  readonly role: 'headline' | 'alt' | 'caption' | 'body' | 'heading' | 'source';
  readonly ar: string;
  readonly en: string;
};

/** The segments that `ARTICLE` must be cut into, with a translation of each; the alternative text is English already. */
export const SEGMENTS: readonly Line[] = [
  {
    role: 'headline',
    ar: 'افتتاح متحف الجسور في مدينة النهر.. والزوار يصطفون منذ الفجر',
    en: 'Bridges Museum Opens in Madinat al-Nahr, With Visitors Queuing Since Dawn',
  },
  { role: 'alt', ar: 'Visitors cross the old stone bridge', en: '' },
  {
    role: 'caption',
    ar: 'زوار يعبرون الجسر الحجري القديم (رويترز)',
    en: 'Visitors crossing the old stone bridge (Reuters)',
  },
  {
    role: 'body',
    ar: 'افتتحت بلدية مدينة النهر صباح الأحد متحف الجسور بعد 3 سنوات من أعمال الترميم.',
    en: 'The municipality of Madinat al-Nahr opened the Bridges Museum on Sunday morning after 3 years of restoration work.',
  },
  {
    role: 'body',
    ar: 'وبلغت كلفة المشروع 12 مليون دولار.',
    en: 'The project cost 12 million dollars.',
  },
  {
    role: 'body',
    ar: 'وقال سامر الخطيب مدير المتحف إن المعرض يضم 240 قطعة من أرشيف المدينة.',
    en: 'Samer al-Khatib, the director of the museum, said the exhibition holds 240 pieces from the city archive.',
  },
  {
    role: 'body',
    ar: 'الدخول مجاني طوال الأسبوع الأول.',
    en: 'Admission is free throughout the first week.',
  },
  {
    role: 'body',
    ar: 'وأضاف أن فريقا من المهندسين رمم الجسر الحجري قطعة قطعة، وأن الأحجار القديمة عادت كلها إلى مواضعها.',
    en: 'He added that a team of engineers had restored the stone bridge piece by piece, and that all the old stones had returned to their places.',
  },
  { role: 'heading', ar: 'ماذا يرى الزائر؟', en: 'What does the visitor see?' },
  {
    role: 'body',
    ar: 'يبدأ المسار من قاعة الخرائط، ثم يصعد الزائر إلى شرفة تطل على الضفتين.',
    en: 'The route begins in the map hall, then the visitor climbs to a balcony that overlooks both banks.',
  },
  {
    role: 'body',
    ar: 'وتعرض القاعة الثانية نماذج خشبية صنعها حرفيو الحي القديم بأيديهم.',
    en: 'The second hall shows wooden models that craftsmen of the old quarter made by hand.',
  },
  {
    role: 'body',
    ar: 'وتروي شاشة كبيرة قصة فيضان عام 1953 الذي جرف قوسين من أقواس الجسر.',
    en: 'A large screen tells the story of the flood of 1953, which swept away two arches of the bridge.',
  },
  {
    role: 'body',
    ar: 'الدخول مجاني طوال الأسبوع الأول.',
    en: 'Admission is free throughout the first week.',
  },
  { role: 'heading', ar: 'هل يكفي أسبوع واحد؟', en: 'Is one week enough?' },
  {
    role: 'body',
    ar: 'وتتوقع البلدية أن يستقبل المتحف 5000 زائر في شهره الأول، وأن تمتد ساعات العمل حتى المساء.',
    en: 'The municipality expects the museum to receive 5000 visitors in its first month, and opening hours to extend into the evening.',
  },
  {
    role: 'body',
    ar: 'ودعت السكان إلى التبرع بالصور العائلية التي يظهر فيها الجسر.',
    en: 'It called on residents to donate family photographs in which the bridge appears.',
  },
  { role: 'source', ar: 'المصدر: وكالات', en: 'Source: agencies' },
];

/** A name of the article in both languages. */
export const NAME = { ar: 'سامر الخطيب', en: 'Samer al-Khatib' } as const;

/** 1-based numbers of segments with a part to play. */
export const AT = {
  opening: 4,
  cost: 5,
  director: 6,
  repeated: 7,
  question: 9,
  hall: 11,
  repeatedAgain: 13,
  secondQuestion: 14,
  visitors: 15,
} as const;

/** The next day's article. 3 stands between the same neighbours as before, 5 differs in a number, 6 in a word; 7 has the name after ل. */
export const SEQUEL = `متحف الجسور يمدد ساعات العمل

افتتحت بلدية مدينة النهر صباح الأحد متحف الجسور بعد 3 سنوات من أعمال الترميم. وبلغت كلفة المشروع 12 مليون دولار.

وقال سامر الخطيب مدير المتحف إن المعرض يضم 240 قطعة من أرشيف المدينة.

وتتوقع البلدية أن يستقبل المتحف 6000 زائر في شهره الأول، وأن تمتد ساعات العمل حتى المساء. وتعرض القاعة الثالثة نماذج خشبية صنعها حرفيو الحي القديم بأيديهم.

ووجه السكان رسالة شكر لسامر الخطيب بعد أن مدد ساعات العمل حتى المساء. الدخول مجاني طوال الأسبوع الأول.`;

export const SEQUEL_AT = { opening: 2, cost: 3, visitors: 5, hall: 6, thanks: 7, repeated: 8 } as const;
