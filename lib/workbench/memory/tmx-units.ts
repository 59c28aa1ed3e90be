import type { TmxBearer, TmxUnit } from '../../codec/tmx/types';
import { plainText } from '../../text/inline';
import { sameLang } from '../../text/lang';
import type { StoredUnit, UnitDraft, UnitExtras } from '../ports/memories';
import type { Clock } from '../ports/outside';
import type { LanguagePair } from '../views/common';
import { neighboursOfTmx } from './tmx-context';
import { dateOfTmx, tmxDate } from './tmx-dates';
import { unitKeys } from './unit-keys';

/**
 * The units that a memory of these languages stores for one `tu`: the source variant with every variant in the target
 * language. Empty when the unit lacks one of the languages. Whatever has no field of ours is kept in `extras`.
 */
export function draftsOfTmx(unit: TmxUnit, languages: LanguagePair, clock: Clock, file: string): readonly UnitDraft[] {
  const source = unit.variants.find(({ lang }) => sameLang(lang, languages.sourceLang));
  const targets = unit.variants.filter((variant) => variant !== source && sameLang(variant.lang, languages.targetLang));
  if (!source) return [];
  const others = unit.variants.filter((variant) => variant !== source && !targets.includes(variant));
  const neighbours = neighboursOfTmx(unit);
  return targets.map((target, i): UnitDraft => {
    const pair = {
      sourceLang: source.lang,
      targetLang: target.lang,
      sourceText: plainText(source.content),
      targetText: plainText(target.content),
    };
    const read = (name: string) => target.attrs[name] ?? unit.attrs[name] ?? source.attrs[name];
    const now = clock.now();
    const createdAt = dateOfTmx(read('creationdate')) ?? now;
    return {
      id: clock.newId(),
      ...pair,
      source: source.content,
      target: target.content,
      ...unitKeys(pair),
      previousFingerprint: neighbours.previous,
      nextFingerprint: neighbours.next,
      role: null,
      status: 'translated',
      author: read('changeid') ?? read('creationid') ?? '',
      createdAt,
      changedAt: dateOfTmx(read('changedate')) ?? createdAt,
      usageCount: Number.parseInt(read('usagecount') ?? '0', 10) || 0,
      lastUsedAt: dateOfTmx(read('lastusagedate')),
      provenance: { file },
      extras: {
        ...(saysMore(unit) ? { tu: bearer(unit) } : {}),
        ...(saysMore(source) ? { source: bearer(source) } : {}),
        ...(saysMore(target) ? { target: bearer(target) } : {}),
        ...(i === 0 && others.length > 0 ? { others } : {}),
      },
      segmentId: null,
    };
  });
}

/** A stored unit as a `tu`: what the file it came from said, brought up to date where the unit has changed since. */
export function tmxOfUnit(unit: StoredUnit): TmxUnit {
  const { tu, source, target, others = [] } = unit.extras;
  const kept = { ...tu?.attrs };
  const known = { ...source?.attrs, ...kept, ...target?.attrs };
  const attrs: Record<string, string> = { ...kept };
  const targetAttrs: Record<string, string> = { ...target?.attrs };
  const put = (name: string, value: string, isUnchanged: boolean) => {
    if (isUnchanged) return;
    if (name in targetAttrs) targetAttrs[name] = value;
    else attrs[name] = value;
  };
  if (!('tuid' in known)) attrs['tuid'] = unit.id;
  put(
    'creationdate',
    tmxDate(unit.createdAt),
    isSameDate(known['creationdate'], unit.createdAt) || 'creationdate' in known,
  );
  put('changedate', tmxDate(unit.changedAt), isSameDate(known['changedate'] ?? known['creationdate'], unit.changedAt));
  if (unit.author !== '') put('changeid', unit.author, (known['changeid'] ?? known['creationid']) === unit.author);
  if (unit.usageCount > 0) put('usagecount', String(unit.usageCount), Number(known['usagecount']) === unit.usageCount);
  return {
    attrs,
    notes: tu?.notes ?? [],
    props: tu?.props ?? [],
    variants: [
      { ...bearerOr(source), lang: unit.sourceLang, content: unit.source },
      { ...bearerOr(target), attrs: targetAttrs, lang: unit.targetLang, content: unit.target },
      ...others,
    ],
  };
}

/** Whether there is anything to keep: most units of most files say nothing. */
const saysMore = ({ attrs, notes, props }: TmxBearer): boolean => {
  if (notes.length > 0 || props.length > 0) return true;
  for (const _ in attrs) return true;
  return false;
};
const bearer = ({ attrs, notes, props }: TmxBearer): TmxBearer => ({ attrs, notes, props });
const bearerOr = (kept: UnitExtras['source']): TmxBearer => kept ?? { attrs: {}, notes: [], props: [] };

const isSameDate = (text: string | undefined, date: Date): boolean =>
  dateOfTmx(text)?.getTime() === Math.floor(date.getTime() / 1000) * 1000;
