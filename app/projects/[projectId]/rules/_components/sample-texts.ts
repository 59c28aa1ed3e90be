/** Texts to try rules on: each has what rules are about, from abbreviations to quotes. Of our own. */
export const SAMPLE_TEXTS: Readonly<Record<string, string>> = {
  ar: 'اجتمع د. سامي مع أ. ليلى في مكتب ص.ب. 1420. هل وصلت القافلة؟ لم تصل بعد! «رأيت الحريق من بعيد.» ثم غادر الشاهد المكان. بلغ المعدل 3.5 في المئة؛ وهو رقم مرتفع. خسائر كبيرة للمزارعين.. والحكومة تعد بالدعم.',
  en: 'Dr. Hale met Mrs. Ito at 5 p.m. on Monday. They spoke for an hour. “Is it far?” she asked. See No. 5 and p. 12 of vol. 3; then stop. The U.S. Senate voted. Wait... what is this? Costs rose 3.5 percent.',
};
