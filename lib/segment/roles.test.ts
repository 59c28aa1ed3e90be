import { describe, expect, test } from 'vitest';
import { trailingCreditStart } from './line-kinds';
import { assignRoles, type DocumentLang, documentLang } from './roles';

/** `role: line`, one a line; an empty line is an empty line of the article. */
const article = (text: string) => {
  const blocks: { text: string; linesBefore: number }[] = [];
  const roles: string[] = [];
  let empty = 0;
  for (const line of text.trim().split('\n')) {
    const found = /^\s*(\w+): (.*)$/u.exec(line);
    if (!found) {
      empty++;
      continue;
    }
    roles.push(found[1]!);
    blocks.push({ text: found[2]!.trim(), linesBefore: empty });
    empty = 0;
  }
  return { blocks, roles };
};
const rolesOf = (text: string, lang: DocumentLang) => assignRoles(article(text).blocks, lang).map(({ role }) => role);

const HARBOUR = `
headline: عاصفة تغلق ميناء المدينة.. والصيادون يطالبون بتعويضات عاجلة
dateline: الرباط - رويترز
dateline: 12 مارس 2024 - 14:30

alt: Fishing boats in the harbour after the storm
caption: قوارب الصيد في الميناء بعد العاصفة (رويترز)

body: أغلقت سلطات الميناء صباح اليوم الأرصفة الثلاثة بعد أن بلغ ارتفاع الأمواج ستة أمتار، ودعت الصيادين إلى البقاء في بيوتهم.

heading: خسائر كبيرة
body: وقال رئيس جمعية الصيادين إن 40 قاربا غرقت أو تضررت، وإن الأسر فقدت دخلها في موسم كانت تنتظره منذ العام الماضي.

caption: سفينة شحن تنتظر خارج الميناء منذ يومين
credit: تصوير: سعاد الهاشمي

heading: ماذا بعد العاصفة؟

body: ووعدت الحكومة بدراسة الملف خلال أسبوع، وتتضمن الخطة المقترحة ثلاث نقاط رئيسية هي كالتالي:
list: - تعويض أصحاب القوارب الصغيرة
list: - إصلاح الرصيف الشمالي قبل الشتاء
list: - إنشاء صندوق للطوارئ
alt: A cargo ship waits outside the port, March 10, 2024.
credit: AFP/Getty Images
caption: السفينة كانت في طريقها إلى الجنوب.
body: وتتوقع الأرصاد استمرار الرياح حتى نهاية الأسبوع.

body: https://example.com/port
source: المصدر: وكالات
`;
const BRIDGE = `
headline: Old Stone Bridge Reopens After Two Years of Repairs
credit: By Nora Haddad
dateline: CAIRO, June 3, 2023 (Reuters)

alt: أعمال الترميم في الجسر القديم
caption: Workers finish the last arch of the bridge [File: AFP]

body: The city reopened its oldest bridge on Saturday, two years after floods tore away three of its seven arches.

heading: A costly repair
body: The work cost 12 million pounds, twice the first estimate, said the governor, Adel M. Sami.
body: "Nobody thought it would stand again," he said. Crowds crossed it all day.

alt: حشود تعبر الجسر
credit: (Anadolu)
caption: Crowds cross the bridge on its first day
heading: What comes next

body: Engineers will watch the arches for a year before lorries are allowed back on the bridge.
source: Source: Al Jazeera and agencies
`;

describe('assignRoles', () => {
  test('reads an Arabic article without markup', () => {
    expect(rolesOf(HARBOUR, 'ar')).toEqual(article(HARBOUR).roles);
  });

  test('reads an English article without markup', () => {
    expect(rolesOf(BRIDGE, 'en')).toEqual(article(BRIDGE).roles);
  });

  test.each([
    ['ar', HARBOUR],
    ['en', BRIDGE],
  ] as const)('alternative text is in the other language and kept (%s)', (lang, text) => {
    const { blocks } = article(text);
    for (const { role, lang: own, translate } of assignRoles(blocks, lang)) {
      if (role === 'alt') expect([own, translate]).toEqual([lang === 'ar' ? 'en' : 'ar', false]);
      if (role === 'caption' || role === 'heading') expect([own, translate]).toEqual([lang, true]);
    }
    expect(documentLang(blocks.map((block) => block.text))).toBe(lang);
  });

  test('markup wins over what the lines look like', () => {
    const blocks = [
      { text: 'عنوان قصير', hint: 'body' as const },
      { text: 'المصدر: كتاب', hint: 'heading' as const, translate: false as const },
      { text: 'Salut', hint: 'body' as const, lang: 'fr' },
    ];
    expect(assignRoles(blocks, 'ar')).toEqual([
      { role: 'body', lang: 'ar', translate: true },
      { role: 'heading', lang: 'ar', translate: false },
      { role: 'body', lang: 'fr', translate: false },
    ]);
  });

  test('one paragraph by itself is body, and so is a list of names', () => {
    expect(rolesOf('body: وصل الوفد إلى المدينة', 'ar')).toEqual(['body']);
    expect(rolesOf('headline: أسماء الفائزين\n\nbody: سالم\nbody: ليلى\nbody: هند', 'ar').slice(1)).toEqual([
      'body',
      'body',
      'body',
    ]);
  });
});

describe('time', () => {
  test.each(['سطر قصير', 'Short line', '(رويترز)', '- بند', 'x'.repeat(900)])(
    'is linear in the number of blocks: %s',
    (text) => {
      const time = (count: number): number => {
        const blocks = Array.from({ length: count }, () => ({ text, linesBefore: 0 }));
        const begin = performance.now();
        assignRoles(blocks, 'ar');
        return performance.now() - begin;
      };
      time(500);
      expect(Math.min(time(16_000), time(16_000))).toBeLessThan(Math.max(time(2_000), 5) * 24);
    },
  );
});

describe('trailingCreditStart', () => {
  test.each([
    ['A ship waits, May 2020. REUTERS/Ana Cole', 'REUTERS/Ana Cole'],
    ['انتهت الأعمال. (رويترز)', '(رويترز)'],
    ['A ship waits. [Getty Images]', '[Getty Images]'],
    ['دبابة في الشارع (الأناضول)', null],
    ['It rained. It snowed.', null],
    ['He left. (He was tired.)', null],
    ['Read on. www.example.com/AP', null],
  ])('%s', (line, credit) => {
    const at = trailingCreditStart(line);
    expect(at === null ? null : line.slice(at)).toBe(credit);
  });
});
