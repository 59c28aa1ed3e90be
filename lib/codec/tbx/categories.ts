import type { TbxElement, TbxModule } from './types';

export type TbxLevel = 'concept' | 'language' | 'term';

/** A data category of a public dialect: where it may stand and what it may say. */
export type TbxCategory = {
  readonly type: string;
  readonly element: TbxElement;
  readonly module: TbxModule;
  readonly levels: readonly TbxLevel[];
  /** The values allowed, or any text. */
  readonly values?: readonly string[];
  /** What `@target` must be: an id of the document, or a web address; without it, no target at all. */
  readonly target?: 'id' | 'uri';
};

const C = 'concept';
const L = 'language';
const T = 'term';

/** Source: Min.tbxmd and Basic.tbxmd, the module descriptions of LTAC Global for ISO 30042:2019. */
const CATEGORIES: readonly TbxCategory[] = [
  {
    type: 'administrativeStatus',
    element: 'termNote',
    module: 'min',
    levels: [T],
    values: ['admittedTerm-admn-sts', 'deprecatedTerm-admn-sts', 'supersededTerm-admn-sts', 'preferredTerm-admn-sts'],
  },
  { type: 'customerSubset', element: 'admin', module: 'min', levels: [C, T] },
  { type: 'externalCrossReference', element: 'xref', module: 'min', levels: [C, L, T], target: 'uri' },
  {
    type: 'partOfSpeech',
    element: 'termNote',
    module: 'min',
    levels: [T],
    values: ['adjective', 'noun', 'other', 'verb', 'adverb'],
  },
  { type: 'subjectField', element: 'descrip', module: 'min', levels: [C] },
  { type: 'context', element: 'descrip', module: 'basic', levels: [T] },
  { type: 'crossReference', element: 'ref', module: 'basic', levels: [C, T], target: 'id' },
  { type: 'definition', element: 'descrip', module: 'basic', levels: [C, L] },
  { type: 'geographicalUsage', element: 'termNote', module: 'basic', levels: [T] },
  {
    type: 'grammaticalGender',
    element: 'termNote',
    module: 'basic',
    levels: [T],
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
  { type: 'projectSubset', element: 'admin', module: 'basic', levels: [C, T] },
  { type: 'responsibility', element: 'transacNote', module: 'basic', levels: [C, L, T], target: 'id' },
  { type: 'source', element: 'admin', module: 'basic', levels: [C, L, T] },
  {
    type: 'termLocation',
    element: 'termNote',
    module: 'basic',
    levels: [T],
    values: [
      'checkBox',
      'comboBox',
      'comboBoxElement',
      'dialogBox',
      'groupBox',
      'informativeMessage',
      'interactiveMessage',
      'menuItem',
      'progressBar',
      'pushButton',
      'radioButton',
      'slider',
      'spinBox',
      'tab',
      'tableText',
      'textBox',
      'toolTip',
      'user-definedType',
    ],
  },
  {
    type: 'termType',
    element: 'termNote',
    module: 'basic',
    levels: [T],
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
  {
    type: 'transactionType',
    element: 'transac',
    module: 'basic',
    levels: [C, L, T],
    values: ['origination', 'modification'],
  },
  { type: 'xGraphic', element: 'xref', module: 'basic', levels: [C, L], target: 'uri' },
];

const byType = new Map(CATEGORIES.map((category) => [category.type, category]));

export const categoryOf = (element: TbxElement, type: string): TbxCategory | null => {
  const category = byType.get(type);
  return category !== undefined && category.element === element ? category : null;
};

/** The category that an element of a module's namespace stands for, by its local name. */
export const categoryNamed = (local: string): TbxCategory | null => byType.get(local) ?? null;

/** Which modules a dialect is made of; `null` for TBX-Core and dialects that are not ours to judge: any type goes. */
export function modulesOf(dialect: string): readonly TbxModule[] | null {
  if (dialect === 'TBX-Min') return ['min'];
  if (dialect === 'TBX-Basic') return ['min', 'basic'];
  return null;
}

/**
 * What to write where a picklist lacks a value. The value itself goes into a note of ours beside it (`own-note.ts`).
 * Values as met in TBX v2 files and as this workbench has them.
 */
export const NEAREST: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  partOfSpeech: { properNoun: 'noun', nom: 'noun', adj: 'adjective', '': 'other' },
  administrativeStatus: {
    'standardizedTerm-admn-sts': 'preferredTerm-admn-sts',
    'legalTerm-admn-sts': 'preferredTerm-admn-sts',
  },
  termType: { synonym: 'variant', initialism: 'acronym', entryTerm: 'fullForm', transliteratedForm: 'variant' },
  grammaticalGender: {},
};
