import type { TbxConcept, TbxDatum } from '../../codec/tbx/types';
import { conceptOfEntry } from './tbx-concepts';
import { entryOfConcept, isRelation, noteOf } from './tbx-entries';

/**
 * What a file says of one place and an entry has no field for: `more` stands beside the fields; `details` say something about
 * a field (the source of a definition, marks inside it), and only as long as the field says what it said.
 */
type Rest = { readonly more: readonly TbxDatum[]; readonly details: readonly TbxDatum[] };

/** Statements of a concept that its entry cannot hold. Terms are named by language and text: ids change with every edit. */
export type TbxRest = Rest & {
  readonly languages: readonly (Rest & { readonly lang: string })[];
  readonly terms: readonly (Rest & { readonly lang: string; readonly text: string })[];
};

/** What `entryOfConcept` leaves out, so that an export says it again; `null` when that is nothing. Relations are no part of it. */
export function restOfConcept(concept: TbxConcept): TbxRest | null {
  const said = conceptOfEntry(entryOfConcept(concept));
  const languages = concept.languages.flatMap((section, i) => {
    const rest = restOf(section.data, said.languages[i]!.data);
    return isEmpty(rest) ? [] : [{ lang: section.lang, ...rest }];
  });
  const terms = concept.languages.flatMap((section, i) =>
    section.terms.flatMap((term, j) => {
      const rest = restOf(term.data, said.languages[i]!.terms[j]!.data);
      return isEmpty(rest) ? [] : [{ lang: section.lang, text: term.text.trim(), ...rest }];
    }),
  );
  const own = restOf(
    concept.data.filter((datum) => !isRelation(datum)),
    said.data,
  );
  return isEmpty(own) && languages.length === 0 && terms.length === 0 ? null : { ...own, languages, terms };
}

/** The concept with what its file said beyond the entry. */
export function withRest(concept: TbxConcept, rest: TbxRest): TbxConcept {
  const ofTerms = [...rest.terms];
  const languages = concept.languages.map((section) => {
    const ofLanguage = rest.languages.find(({ lang }) => lang === section.lang);
    const terms = section.terms.map((term) => {
      const at = ofTerms.findIndex(({ lang, text }) => lang === section.lang && text === term.text.trim());
      const [ofTerm] = at < 0 ? [] : ofTerms.splice(at, 1);
      return ofTerm ? { ...term, data: joined(term.data, ofTerm) } : term;
    });
    return { ...section, data: ofLanguage ? joined(section.data, ofLanguage) : section.data, terms };
  });
  return { ...concept, data: joined(concept.data, rest), languages };
}

function restOf(data: readonly TbxDatum[], said: readonly TbxDatum[]): Rest {
  const left = [...said];
  const more: TbxDatum[] = [];
  const details: TbxDatum[] = [];
  const notes = data.filter(isNote);
  const isKept = notes.length > 0 && said.some((datum) => isNote(datum) && datum.value === noteOf(notes));
  if (!isKept) more.push(...notes);
  else if (notes.length > 1 || notes.some(({ about, xml }) => about.length > 0 || xml !== undefined))
    details.push(...notes);
  for (const datum of data) {
    if (isNote(datum)) continue; // an entry holds them all, one a line
    const at = left.findIndex((other) => saysTheSame(other, datum));
    const [same] = at < 0 ? [] : left.splice(at, 1);
    if (same === undefined) more.push(datum);
    else if (datum.about.length > 0 || datum.xml !== undefined || datum.value !== same.value) details.push(datum);
  }
  return { more, details };
}

function joined(data: readonly TbxDatum[], { more, details }: Rest): readonly TbxDatum[] {
  const notes = details.filter(isNote);
  const detailed = data.flatMap((datum) => {
    if (isNote(datum)) return notes.length > 0 && noteOf(notes) === datum.value ? notes : [datum];
    return [details.find((other) => saysTheSame(other, datum)) ?? datum];
  });
  return [...detailed, ...more];
}

const isNote = ({ element }: TbxDatum): boolean => element === 'note';

/** A link is known by where it leads, whatever it is called. */
const saysTheSame = (a: TbxDatum, b: TbxDatum): boolean =>
  a.element === b.element &&
  a.type === b.type &&
  a.target === b.target &&
  (a.value === b.value || a.element === 'xref');

const isEmpty = ({ more, details }: Rest): boolean => more.length === 0 && details.length === 0;
