import { fold } from './fold';

/** Places whose adjective follows no rule. Source: Ryding (2005), §10.3, and press usage. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  روسيا: ['روسي'],
  سوريا: ['سوري'],
  سورية: ['سوري'],
  طرابلس: ['طرابلسي'],
  بنغازي: ['بنغازي'],
  اليمن: ['يمني', 'يماني'],
  أمريكا: ['أمريكي', 'أميركي'],
  أميركا: ['أميركي', 'أمريكي'],
  فرنسا: ['فرنسي', 'فرنساوي'],
  المدينة: ['مدني'],
  السعودية: ['سعودي'],
  الصين: ['صيني'],
  بريطانيا: ['بريطاني'],
  الشام: ['شامي'],
  صنعاء: ['صنعاني'],
  أوروبا: ['أوروبي', 'أوربي'],
  آسيا: ['آسيوي'],
  الإمارات: ['إماراتي'],
  'الولايات المتحدة': ['أمريكي', 'أميركي'],
};

/**
 * The adjectives derived from a place name, masculine singular, most usual first: ليبيا → ليبي, مكة → مكي,
 * القاهرة → قاهري. The article and a last ة, ا, يا, ى, اء fall. Empty for names of several words without an entry and
 * for those of fewer than three letters: their adjectives follow no rule.
 */
export function nisbasOf(place: string): readonly string[] {
  const name = fold(place, 'text').trim();
  const known = Object.hasOwn(IRREGULAR, name) ? IRREGULAR[name] : undefined;
  if (known !== undefined) return known;
  if (/\s/u.test(name)) return [];
  const base = name.replace(/^ال(?=...)/u, '').replace(/(?:ائيا|يا|ية|اء|[اةىي])$/u, '');
  if (base.length < 2) return [];
  const forms = [`${base}ي`];
  if (/اء$/u.test(name)) forms.push(`${base}اوي`);
  if (/[اة]$/u.test(name) && base.length === 2) forms.push(`${base}وي`);
  return forms;
}
