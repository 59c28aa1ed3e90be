import type { CodecIssue, InputPosition } from '../types';

/** The elements that carry data in TBX, each a kind of its own with its own place: ISO 30042:2019, 6.3 to 6.6. */
export const TBX_ELEMENTS = [
  'admin',
  'adminNote',
  'descrip',
  'descripNote',
  'termNote',
  'transac',
  'transacNote',
  'ref',
  'xref',
  'note',
  'date',
] as const;
export type TbxElement = (typeof TBX_ELEMENTS)[number];

/**
 * One statement about a concept, a language or a term: `element` and data category `type` (`definition`, `partOfSpeech`;
 * empty for `note` and `date`), whatever style or version the file has. Types nobody knows are kept as they are.
 */
export type TbxDatum = {
  readonly element: TbxElement;
  readonly type: string;
  readonly value: string;
  /** The value as XML where it holds elements (`hi`, `foreign`, `ph` …); `value` is then its text alone. */
  readonly xml?: string;
  readonly target?: string;
  /** What the file says about this statement: source of a definition, person and date of a transaction. */
  readonly about: readonly TbxDatum[];
};

export type TbxTerm = { readonly id?: string; readonly text: string; readonly data: readonly TbxDatum[] };
export type TbxLanguage = {
  readonly lang: string;
  readonly data: readonly TbxDatum[];
  readonly terms: readonly TbxTerm[];
};
export type TbxConcept = {
  readonly id: string;
  readonly data: readonly TbxDatum[];
  readonly languages: readonly TbxLanguage[];
};

/** A person or body that transactions name. `items` as type and text, in order (`fn` full name, `role` …). */
export type TbxPerson = {
  readonly id: string;
  readonly items: readonly { readonly type: string; readonly text: string }[];
};

export type TbxHeader = {
  /** 2: martif, 3: ISO 30042:2019. */
  readonly version: 2 | 3;
  /** `TBX-Basic`, `TBX-Min`, `TBX-Core`, or any other name the file gives. */
  readonly dialect: string;
  readonly style: 'dca' | 'dct';
  readonly lang: string;
  readonly title: string;
  /** Paragraphs about where the file comes from. */
  readonly source: readonly string[];
};

export type TbxItem =
  | { readonly kind: 'header'; readonly header: TbxHeader; readonly at: InputPosition }
  | { readonly kind: 'concept'; readonly concept: TbxConcept; readonly at: InputPosition }
  /** After the concepts, as in the file. */
  | { readonly kind: 'person'; readonly person: TbxPerson }
  | { readonly kind: 'issue'; readonly issue: CodecIssue };

export type TbxIssueCode =
  | 'tbx.dialectUnknown'
  | 'tbx.missingId'
  | 'tbx.missingLanguage'
  | 'tbx.missingTerm'
  | 'tbx.secondTerm'
  | 'tbx.missingType'
  | 'tbx.strayContent'
  | 'tbx.noTerms'
  | 'tbx.illegalCharacter';

export const TBX_NAMESPACE = 'urn:iso:std:iso:30042:ed-2';
export const MODULE_NAMESPACES = {
  min: 'http://www.tbxinfo.net/ns/min',
  basic: 'http://www.tbxinfo.net/ns/basic',
} as const;
export type TbxModule = keyof typeof MODULE_NAMESPACES;
