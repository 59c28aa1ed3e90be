import { attribute, type ElementNode, elements, qualified } from '../element';
import { ITS, MATCHES } from '../names';
import { checkModulePlaces, isModule } from './modules';
import type { Report } from './report';
import { checkCodes } from './rules-codes';
import { checkEditing } from './rules-editing';
import { checkIds, checkUnique } from './rules-ids';
import { checkIts, checkItsRecords, type ItsScope, itsAttributes, widen } from './rules-its';
import { checkModule, checkStyle } from './rules-modules';
import { type Around, checkParts, notesOf } from './rules-parts';
import { checkModuleReferences, checkReferences } from './rules-refs';
import { checkSize, type SizeProfiles, sizeDataIds } from './rules-size';
import { matchWorld, unitWorld, type World } from './world';

/** What a unit is checked against. */
type UnitContext = {
  readonly file: string | null;
  readonly version: string;
  readonly around: Around;
  readonly its: ItsScope;
  readonly profiles: SizeProfiles;
  /** Whether an id is in an `slr:data` of the file or a group around. */
  readonly isSizeData: (id: string) => boolean;
};

/** All rules that can be answered at the end of a unit. */
export function checkUnit(unit: ElementNode, context: UnitContext, report: Report): World {
  const world = unitWorld(unit);
  const place = { file: context.file, unit: attribute(unit, 'id') };
  checkParts(world, context.around, report);
  checkWorld(world, report);
  checkReferences(world, place, report);
  checkModuleReferences(world, place, report);
  checkUnique(notesOf(unit, unit.uri), 'note-id-unique', report);
  for (const module of elements(unit)) {
    if (isModule(module.uri)) checkModule(module, context.around, report);
    if (module.uri === MATCHES && module.local === 'matches')
      for (const match of elements(module)) if (match.local === 'match') checkMatch(match, world, context, report);
  }
  checkModulePlaces(unit, elements(unit), report);
  checkItsRecords(elements(unit), report);
  checkExtensionIds(unit, report);
  checkAttributes(unit, context, report);
  return world;
}

function checkWorld(world: World, report: Report): void {
  checkIds(world, report);
  checkCodes(world, report);
  checkEditing(world, report);
}

/** A match obeys the inline rules inside itself; what a translator may do with its codes is not asked of it. */
function checkMatch(match: ElementNode, unit: World, context: UnitContext, report: Report): void {
  const world = matchWorld(match, unit.core);
  checkIds(world, report);
  checkCodes(world, report);
  const lang = attribute(unit.holder, 'xml:lang') ?? context.around.lang;
  const space = attribute(unit.holder, 'xml:space') ?? context.around.space;
  checkParts(world, { ...context.around, lang, space }, report);
}

/** Ids of extensions: once per namespace of the extension's top element inside the unit. */
function checkExtensionIds(unit: ElementNode, report: Report): void {
  const seen = new Map<string, Set<string>>();
  for (const top of elements(unit)) {
    if (top.uri === unit.uri || isModule(top.uri)) continue;
    const ids = seen.get(top.uri) ?? new Set<string>();
    seen.set(top.uri, ids);
    const visit = (element: ElementNode): void => {
      seeExtensionIds(element.attrs, ids, (id) => report('ext-id-unique', element.at, { id }));
      for (const child of elements(element)) visit(child);
    };
    visit(top);
  }
}

/** Takes the ids of one element of an extension; tells those that were there. */
export function seeExtensionIds(
  attrs: Readonly<Record<string, string>>,
  ids: Set<string>,
  repeated: (id: string) => void,
): void {
  const own = new Set(['id', 'xml:id'].filter((name) => Object.hasOwn(attrs, name)).map((name) => attrs[name]!));
  for (const id of own) {
    if (ids.has(id)) repeated(id);
    ids.add(id);
  }
}

/** Attributes of modules on the unit, its notes and everything inline, with what is inherited on the way. */
function checkAttributes(unit: ElementNode, context: UnitContext, report: Report): void {
  const records = new Set<string>();
  for (const list of elements(unit))
    if (list.uri === ITS && attribute(list, 'xml:id') !== null) records.add(attribute(list, 'xml:id')!);
  const inUnit = new Set(sizeDataIds(unit));
  const visit = (element: ElementNode, outer: ItsScope, isInUnit: boolean): void => {
    const its = itsAttributes(element);
    const scope = widen(outer, its);
    checkIts(element, its, scope, { version: context.version, records }, report);
    if (element.uri === unit.uri) {
      checkStyle(element, report);
      const isKnown = (id: string) => context.isSizeData(id) || (isInUnit && inUnit.has(id));
      checkSize(element, context.profiles, isKnown, report);
    }
    for (const child of elements(element))
      if (child.uri === unit.uri || child.uri === MATCHES || child.uri === ITS) visit(child, scope, true);
  };
  const isVersioned = qualified(unit, ITS, 'version') !== null;
  visit(unit, isVersioned ? { ...context.its, hasVersion: true } : context.its, false);
}
