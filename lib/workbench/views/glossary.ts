import type { ReviewState, TermClass, TermStatus } from '../../term/types';
import type { LangTag } from '../../text/types';
import type { TbxRest } from '../glossary/tbx-rest';
import type { LanguagePair } from './common';

export type { ReviewState, TermClass, TermStatus };

export type TermView = {
  readonly id: string;
  readonly lang: LangTag;
  readonly text: string;
  readonly status: TermStatus;
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly number: string;
  readonly caseSensitive: boolean;
  readonly exactOnly: boolean;
  readonly note: string;
  readonly example: string;
};

/** What a concept has beside the fields that are searched. */
export type EntryExtras = {
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly image?: string | undefined;
  /** Adjectives of a place count as the place. */
  readonly nisba?: boolean | undefined;
  /** What a TBX file said and nothing here has a field for. */
  readonly tbx?: TbxRest | undefined;
};

export type TermEntryView = {
  readonly glossaryId: string;
  readonly id: string;
  readonly class: TermClass;
  readonly domain: string;
  readonly definition: string;
  readonly note: string;
  readonly doNotTranslate: boolean;
  readonly review: ReviewState;
  readonly version: number;
  readonly terms: readonly TermView[];
  readonly extras: EntryExtras;
  readonly updatedAt: string;
  readonly isDeleted: boolean;
};

export type GlossaryView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly entries: number;
  readonly proposed: number;
  readonly projects: number;
  readonly createdAt: string;
};
