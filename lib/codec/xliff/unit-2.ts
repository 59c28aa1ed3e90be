import { plainText } from '../../text/inline';
import { BLOCK_ROLES, type BlockRole } from '../../text/types';
import type { CodecIssue } from '../types';
import { attribute, type ElementNode, elements, qualified, textOf } from './element';
import { NO_INLINE } from './inline';
import { originalDataOf, readInline2, sourceOf, targetOf } from './inline-2';
import { GLOSSARY, MATCHES, OWN, OWN_PREFIX } from './names';
import { directionOf, type Inherited, type ParsedSegment, type ParsedUnit } from './parsed';
import { readOwnSubState, statusOfState2 } from './status';
import type { XliffMatch, XliffNote, XliffTerm } from './types';

/** Reads a `unit` of XLIFF 2. Segments come in the order of the source; ignorables become what stands between them. */
export function readUnit2(element: ElementNode, index: number, file: number, around: Inherited): ParsedUnit {
  const core = element.uri;
  const issues: CodecIssue[] = [];
  const data = originalDataOf(element, core);
  const parts = elements(element).filter(
    (child) => child.uri === core && (child.local === 'segment' || child.local === 'ignorable'),
  );
  const segments: ParsedSegment[] = [];
  let leading = '';
  for (const part of parts) {
    const source = sourceOf(part);
    if (part.local === 'ignorable') {
      const text = plainText(readInline2(source, data).content);
      const last = segments.at(-1);
      if (last) segments[segments.length - 1] = withTrailing(last, text);
      else leading += text;
    } else if (source === null) {
      issues.push({ code: 'missingSource', severity: 'unitRefused', at: part.at });
    } else {
      segments.push(readSegment2(part, source, data));
    }
  }
  const name = attribute(element, 'type');
  const sourceDir = directionOf(attribute(element, 'srcDir'), around.sourceDir);
  const targetDir = directionOf(attribute(element, 'trgDir'), around.targetDir);
  return {
    element,
    segments,
    issues,
    unit: {
      index,
      file,
      id: attribute(element, 'id'),
      name: attribute(element, 'name'),
      role: name?.startsWith(`${OWN_PREFIX}:`) ? roleOf(name.slice(OWN_PREFIX.length + 1)) : null,
      translate: yes(attribute(element, 'translate'), around.translate),
      canResegment: yes(attribute(element, 'canResegment'), around.canResegment),
      sourceDir,
      targetDir,
      leading,
      segments: segments.map(({ segment }) => segment),
      notes: readNotes2(element),
      matches: readMatches2(element),
      terms: readTerms2(element),
      at: element.at,
    },
  };
}

function readSegment2(part: ElementNode, sourceElement: ElementNode, data: ReadonlyMap<string, string>): ParsedSegment {
  const targetElement = targetOf(part);
  const source = readInline2(sourceElement, data);
  const target = targetElement === null ? null : readInline2(targetElement, data);
  const state = attribute(part, 'state');
  const subState = attribute(part, 'subState');
  const own = readOwnSubState(subState);
  const order = targetElement === null ? null : attribute(targetElement, 'order');
  return {
    source,
    target,
    element: part,
    sourceElement,
    targetElement,
    sdl: null,
    segment: {
      id: attribute(part, 'id'),
      source: source.content,
      target: target === null ? null : target.content,
      status: own?.status ?? statusOfState2(state, (target?.content.length ?? 0) > 0),
      state,
      subState: own === null ? subState : null,
      isLocked: own?.isLocked ?? false,
      percent: null,
      trailing: '',
      order: order !== null && /^[0-9]+$/u.test(order) ? Number(order) : null,
    },
  };
}

export const withTrailing = (parsed: ParsedSegment, text: string): ParsedSegment =>
  text === '' ? parsed : { ...parsed, segment: { ...parsed.segment, trailing: parsed.segment.trailing + text } };

export const yes = (value: string | null, inherited: boolean): boolean =>
  value === 'yes' ? true : value === 'no' ? false : inherited;

export const roleOf = (value: string): BlockRole | null =>
  (BLOCK_ROLES as readonly string[]).includes(value) ? (value as BlockRole) : null;

/** Notes directly in a file, group or unit of XLIFF 2. */
function readNotes2(holder: ElementNode): readonly XliffNote[] {
  const notes = elements(holder).filter((child) => child.local === 'notes' && child.uri === holder.uri);
  return notes.flatMap((list) =>
    elements(list)
      .filter((child) => child.local === 'note')
      .map(readNote2),
  );
}

export function readNote2(note: ElementNode): XliffNote {
  const appliesTo = attribute(note, 'appliesTo');
  const priority = Number(attribute(note, 'priority') ?? '1');
  return {
    id: attribute(note, 'id'),
    text: textOf(note),
    appliesTo: appliesTo === 'source' || appliesTo === 'target' ? appliesTo : null,
    category: attribute(note, 'category'),
    author: qualified(note, OWN, 'author'),
    priority: Number.isInteger(priority) && priority >= 1 && priority <= 10 ? priority : 1,
  };
}

function readMatches2(unit: ElementNode): readonly XliffMatch[] {
  const matches: XliffMatch[] = [];
  for (const list of elements(unit).filter((child) => child.uri === MATCHES && child.local === 'matches'))
    for (const match of elements(list).filter((child) => child.uri === MATCHES && child.local === 'match')) {
      const inside = (local: string) =>
        elements(match).find((child) => child.uri === unit.uri && child.local === local) ?? null;
      const target = inside('target');
      if (target === null) continue;
      const data = originalDataOf(match, unit.uri);
      const source = inside('source');
      const ref = attribute(match, 'ref');
      matches.push({
        source: source === null ? null : readInline2(source, data).content,
        target: (readInline2(target, data) ?? NO_INLINE).content,
        targetLang: attribute(target, 'xml:lang'),
        quality: percentOf(attribute(match, 'matchQuality') ?? attribute(match, 'similarity')),
        type: attribute(match, 'type'),
        origin: attribute(match, 'origin'),
        segment: ref === null ? null : ref.slice(Math.max(ref.lastIndexOf('/'), ref.lastIndexOf('#')) + 1),
        isReference: attribute(match, 'reference') === 'yes',
      });
    }
  return matches;
}

function readTerms2(unit: ElementNode): readonly XliffTerm[] {
  const terms: XliffTerm[] = [];
  for (const list of elements(unit).filter((child) => child.uri === GLOSSARY && child.local === 'glossary'))
    for (const entry of elements(list).filter((child) => child.local === 'glossEntry')) {
      const inside = (local: string) =>
        elements(entry).filter((child) => child.uri === GLOSSARY && child.local === local);
      const [term] = inside('term');
      if (term === undefined) continue;
      const [definition] = inside('definition');
      terms.push({
        term: textOf(term),
        translations: inside('translation').map(textOf),
        definition: definition === undefined ? null : textOf(definition),
      });
    }
  return terms;
}

/** A percentage as tools write it: `83.33`, `99`, `9%`. `null` for words and for nothing. */
export function percentOf(value: string | null): number | null {
  const found = value === null ? null : /^\s*([0-9]{1,4}(?:\.[0-9]+)?)\s*%?\s*$/u.exec(value);
  return found ? Math.floor(Number(found[1])) : null;
}
