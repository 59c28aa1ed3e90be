import type { Span } from '../../core/span';
import { fold } from '../../text/fold';
import { primaryLang } from '../../text/lang';
import { isArabic, tokensOf } from '../analysis';
import type { SegmentText } from '../types';

/**
 * Currencies and units of measure as both languages write them. Arabic folded to `spelling`, without proclitics and
 * article; English in lower case, signs as they are. Source: CLDR unit and currency names, press usage.
 */
export type Measure = { readonly id: string; readonly ar: readonly string[]; readonly en: readonly string[] };

const rows = (table: string): readonly Measure[] =>
  table
    .trim()
    .split('\n')
    .map((line) => {
      const [id = '', ar = '', en = ''] = line.split('|').map((cell) => cell.trim());
      return { id, ar: ar.split(' '), en: en.split(' ') };
    });

export const CURRENCIES: readonly Measure[] = rows(`
  dollar | دولار دولارا دولارات دولارين دولاران $ | dollar dollars $ usd us$ c$ a$ buck bucks
  euro | يورو € | euro euros € eur
  pound | جنيه جنيها جنيهات جنيهين استرليني £ | pound pounds £ gbp sterling egp quid
  riyal | ريال ريالا ريالات ريالين ﷼ | riyal riyals rial rials sar qar irr yer omr
  dinar | دينار دينارا دنانير دينارين | dinar dinars lyd kwd jod iqd tnd dzd bhd
  dirham | درهم درهما دراهم درهمين | dirham dirhams aed mad
  lira | ليره ليرة ليرات ليرتين | lira liras lire try lbp syp
  yen | ين | yen ¥ jpy
  yuan | يوان يوانا | yuan renminbi rmb cny
  ruble | روبل روبلا روبلات | ruble rubles rouble roubles rub
  rupee | روبيه روبية روبيات | rupee rupees inr ₹
  franc | فرنك فرنكا فرنكات | franc francs chf
  shekel | شيكل شيكلا شواكل شيقل | shekel shekels ils ₪
`);

export const UNITS: readonly Measure[] = rows(`
  kilometre | كيلومتر كيلومترا كيلومترات كيلومترين كم كلم | kilometre kilometres kilometer kilometers km kms
  metre | متر مترا امتار مترين | metre metres meter meters m
  centimetre | سنتيمتر سنتيمترا سنتيمترات سنتمتر سم | centimetre centimetres centimeter centimeters cm
  millimetre | ملليمتر مليمتر ملم مم | millimetre millimetres millimeter millimeters mm
  mile | ميل ميلا اميال ميلين | mile miles mi
  foot | قدم قدما اقدام قدمين | foot feet ft
  inch | بوصه بوصة بوصات انش | inch inches in
  yard | يارده ياردة ياردات | yard yards yd yds
  kilogram | كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجراما كيلوجرامات كيلو كغ كغم كجم | kilogram kilograms kilogramme kilo kilos kg kgs
  gram | غرام غراما غرامات جرام جراما جرامات غ غم جم | gram grams gramme grammes g
  tonne | طن طنا اطنان طنين | ton tons tonne tonnes t
  pound | رطل رطلا ارطال باوند | pound pounds lb lbs
  litre | لتر لترا لترات ليتر ليترا | litre litres liter liters l
  barrel | برميل برميلا براميل | barrel barrels bbl bpd
  hectare | هكتار هكتارا هكتارات | hectare hectares ha
  acre | فدان فدانا افدنه افدنة | acre acres feddan feddans
  megawatt | ميغاواط ميجاواط ميغاوات | megawatt megawatts mw
  kilowatt | كيلوواط كيلووات | kilowatt kilowatts kw kwh
  second | ثانيه ثانية ثواني ثوان | second seconds sec secs s
  minute | دقيقه دقيقة دقائق | minute minutes min mins
  hour | ساعه ساعة ساعات | hour hours hr hrs h
  day | يوم يوما ايام يومين | day days
  week | اسبوع اسبوعا اسابيع اسبوعين | week weeks
  month | شهر شهرا اشهر شهور شهرين | month months
  year | سنه سنة سنوات عام عاما اعوام سنتين عامين | year years yr yrs
`);

export type MeasureOccurrence = Span & { readonly id: string };

const index = (table: readonly Measure[], side: 'ar' | 'en'): ReadonlyMap<string, readonly string[]> => {
  const map = new Map<string, string[]>();
  for (const row of table) for (const form of row[side]) map.set(form, [...(map.get(form) ?? []), row.id]);
  return map;
};
const INDEX = {
  currencies: { ar: index(CURRENCIES, 'ar'), en: index(CURRENCIES, 'en') },
  units: { ar: index(UNITS, 'ar'), en: index(UNITS, 'en') },
};

/** The currencies or units a text names, in order; languages other than Arabic are read as English. */
export function measuresIn(side: SegmentText, kind: keyof typeof INDEX): readonly MeasureOccurrence[] {
  const table = INDEX[kind][primaryLang(side.lang) === 'ar' ? 'ar' : 'en'];
  const found: MeasureOccurrence[] = [];
  for (const { text, start, end, kind: token } of tokensOf(side)) {
    if (token === 'number') continue;
    for (const id of idsOf(text, table, isArabic(side))) found.push({ id, start, end });
  }
  return found;
}

function idsOf(word: string, table: ReadonlyMap<string, readonly string[]>, arabic: boolean): readonly string[] {
  const folded = arabic ? fold(word, 'spelling') : word.toLowerCase();
  const direct = table.get(folded);
  if (direct !== undefined || !arabic) return direct ?? [];
  const bare = folded.replace(/^[وف]?(?:[بك]?ال|لل|[بلك])(?=...)|^[وف](?=...)/u, '');
  return table.get(bare) ?? [];
}
