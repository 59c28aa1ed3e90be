import { attribute, descendants, type ElementNode, elements, qualified, textOf } from '../element';
import { FORMAT_STYLE, GLOSSARY, MATCHES, METADATA, RESOURCE_DATA, VALIDATION } from '../names';
import type { Report } from './report';
import { checkUnique } from './rules-ids';
import { checkLang } from './rules-parts';
import { isIsolated } from './world';

/** Rules of the modules that stand as elements in a file, group or unit. `module` is one such element, whole. */
export function checkModule(
  module: ElementNode,
  langs: { readonly srcLang: string | null; readonly trgLang: string | null },
  report: Report,
): void {
  if (module.uri === MATCHES && module.local === 'matches') checkMatches(module, report);
  else if (module.uri === GLOSSARY && module.local === 'glossary') checkGlossary(module, report);
  else if (module.uri === METADATA && module.local === 'metadata') checkMetadata(module, report);
  else if (module.uri === RESOURCE_DATA && module.local === 'resourceData') checkResources(module, langs, report);
  else if (module.uri === VALIDATION && module.local === 'validation') checkValidation(module, report);
}

function checkMatches(matches: ElementNode, report: Report): void {
  checkUnique(elements(matches), 'mtc-values', report);
  for (const match of elements(matches)) {
    if (attribute(match, 'subType') !== null && attribute(match, 'type') === null)
      report('mtc-values', match.at, { attribute: 'subType' });
    if (attribute(match, 'xml:lang') !== null) report('mtc-values', match.at, { attribute: 'xml:lang' });
    for (const metadata of elements(match)) if (metadata.uri === METADATA) checkMetadata(metadata, report);
  }
}

function checkGlossary(glossary: ElementNode, report: Report): void {
  const entries = elements(glossary).filter((entry) => entry.local === 'glossEntry');
  const named = entries.flatMap((entry) => [
    entry,
    ...elements(entry).filter((child) => child.uri === GLOSSARY && child.local === 'translation'),
  ]);
  checkUnique(named, 'gls-entry', report);
  for (const entry of entries)
    if (!elements(entry).some((child) => child.uri === GLOSSARY && ['translation', 'definition'].includes(child.local)))
      report('gls-entry', entry.at, { missing: 'translation|definition' });
}

function checkMetadata(metadata: ElementNode, report: Report): void {
  const groups = [...descendants(metadata)].filter((child) => child.uri === METADATA && child.local === 'metaGroup');
  checkUnique([metadata, ...groups], 'mda-meta', report);
}

function checkResources(
  data: ElementNode,
  langs: { readonly srcLang: string | null; readonly trgLang: string | null },
  report: Report,
): void {
  checkUnique(elements(data), 'res-ref', report);
  for (const item of elements(data)) {
    if (item.local !== 'resourceItem') continue;
    const sides = elements(item).filter(
      (child) => child.uri === RESOURCE_DATA && (child.local === 'source' || child.local === 'target'),
    );
    for (const side of sides) {
      const isFilled = elements(side).length > 0 || textOf(side).trim() !== '';
      if ((attribute(side, 'href') !== null) === isFilled) report('res-ref', side.at, { reason: 'hrefOrContent' });
      if (side.local === 'source') checkLang(side, null, langs.srcLang, 'source-lang', report);
      else checkLang(side, null, langs.trgLang, 'target-lang', report);
    }
    const isHeld = sides.length === 2 && sides.every((side) => elements(side).length > 0);
    if (attribute(item, 'mimeType') === null && !isHeld) report('res-ref', item.at, { missing: 'mimeType' });
    if (!elements(item).some((child) => child.uri === RESOURCE_DATA))
      report('res-ref', item.at, { missing: 'source|target|reference' });
  }
}

const TESTS = ['isPresent', 'isNotPresent', 'startsWith', 'endsWith'];

function checkValidation(validation: ElementNode, report: Report): void {
  for (const rule of elements(validation)) {
    if (rule.uri !== VALIDATION || rule.local !== 'rule') continue;
    const own = TESTS.filter((name) => attribute(rule, name) !== null).length;
    const foreign = Object.keys(rule.attrs).filter(
      (name) => name.includes(':') && !name.startsWith('xml') && qualified(rule, VALIDATION, name) === null,
    ).length;
    if (own + Math.min(foreign, 1) !== 1) report('val-one-test', rule.at, { tests: own + foreign });
    if (attribute(rule, 'existsInSource') !== null && (own !== 1 || attribute(rule, 'isNotPresent') !== null))
      report('val-one-test', rule.at, { attribute: 'existsInSource' });
    if (attribute(rule, 'occurs') !== null && attribute(rule, 'isPresent') === null)
      report('val-values', rule.at, { attribute: 'occurs' }, 'warning');
    if (attribute(rule, 'disabled') === 'yes' && validation.parent?.local === 'file')
      report('val-values', rule.at, { attribute: 'disabled' }, 'warning');
  }
}

/** Format Style: the sub-style needs the style; an end code has either only when it stands alone. */
export function checkStyle(element: ElementNode, report: Report): void {
  const fs = qualified(element, FORMAT_STYLE, 'fs');
  const subFs = qualified(element, FORMAT_STYLE, 'subFs');
  if (subFs !== null && fs === null) report('fs-values', element.at, { attribute: 'subFs' });
  if ((fs ?? subFs) !== null && element.local === 'ec' && !isIsolated(element))
    report('fs-values', element.at, { element: element.name });
}
