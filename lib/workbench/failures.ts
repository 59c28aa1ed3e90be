import type { CodecError } from '../codec/types';
import { type Failure, fail } from '../core/result';
import { type Actor, type Deed, may } from './actor';

/** Every reason a use case can refuse for. Each has its sentence under `error.<code>` in both interface languages. */
export const FAILURE_CODES = [
  'notAllowed',
  'projectNotFound',
  'documentNotFound',
  'segmentNotFound',
  'segmentLocked',
  'nothingToSplit',
  'otherBlock',
  'resegmentRefused',
  'commentLength',
  'commentNotFound',
  'memoryNotFound',
  'unitNotFound',
  'glossaryNotFound',
  'entryNotFound',
  'jobNotFound',
  'alignmentNotFound',
  'alignmentRefused',
  'importNotFound',
  'importAlreadyUndone',
  'importWorkedOn',
  'nothingReturned',
  'noBilingualTable',
  'otherDocument',
  'staleEdit',
  'stepArrived',
  'nameRequired',
  'nameTooLong',
  'nameTaken',
  'languageUnknown',
  'sameLanguages',
  'languagesDiffer',
  'emptyDocument',
  'emptyTerm',
  'danglingRelation',
  'cyclicRelation',
  'nothingToRestore',
  'termTurnedDown',
  'emptyGlossary',
  'noTermColumns',
  'termsInTwoLanguagesNeeded',
  'formatUnknown',
  'formatMismatch',
  'fileUnreadable',
  'fileTooLarge',
  'memoryTooLarge',
  'noWrittenMemory',
  'noWrittenGlossary',
  'untranslatableCharacters',
  'untranslatableLine',
  'codesChanged',
  'nothingToSearch',
  'patternInvalid',
  'patternTooSlow',
  'checkUnknown',
  'checkOption',
  'checkRule',
  'rulesTooSlow',
  'rulesTooMany',
  'rulesFixed',
  'cancelled',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

export const refuse = (code: FailureCode, params?: Failure['params']) =>
  fail<Failure<FailureCode>>(params ? { code, params } : { code });

/** The refusal when the actor may not do this, else null. */
export const forbidden = (actor: Actor, deed: Deed) => (may(actor, deed) ? null : refuse('notAllowed'));

const MAX_NAME = 200;
/** The refusal when a name is empty or too long, else null. Names are trimmed by the caller. */
export function badName(name: string) {
  if (name === '') return refuse('nameRequired');
  return name.length > MAX_NAME ? refuse('nameTooLong', { max: MAX_NAME }) : null;
}

/** The refusal when a pair of languages cannot be a translation, else null. */
export function badLanguages(sourceLang: string, targetLang: string) {
  for (const lang of [sourceLang, targetLang]) {
    if (!/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(lang)) return refuse('languageUnknown', { lang });
  }
  return sourceLang.toLowerCase() === targetLang.toLowerCase() ? refuse('sameLanguages') : null;
}

/** Why a file cannot be read, with the place. Refusals of packed files that say what to do have a sentence of their own. */
export const failureOf = ({ code, at, params }: CodecError): Failure => ({
  code: PACKED[String(params['reason'] ?? '')] ?? codeInArchive(code, params),
  params: { ...params, line: at.line, column: at.column },
});
/** The place is inside the archive: which of its parts is meant must be said. */
const codeInArchive = (code: string, params: CodecError['params']): string => {
  if (params['part'] !== undefined) return 'brokenPart';
  return code === 'malformedArchive' && params['name'] !== undefined ? 'damagedPart' : code;
};
const PACKED: Readonly<Record<string, string>> = {
  oldOffice: 'oldOffice',
  encrypted: 'encryptedArchive',
  noArchive: 'noArchive',
  archive: 'archiveCutOff',
  expansion: 'archiveSwells',
  ratio: 'archiveSwells',
  entries: 'archiveSwells',
};
