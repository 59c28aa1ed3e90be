import type { TermConflict } from '../../term/conflicts';
import type { RelationKind, ReviewState, TermClass, TermRelationKind, TermStatus } from '../../term/types';
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
  /** Where the term is taken from. */
  readonly source: string;
  /** What it is to another term of its entry. */
  readonly relation: { readonly kind: TermRelationKind; readonly termId: string } | null;
};

/** Another concept of the glossary, as this one relates to it. */
export type RelationView = { readonly kind: RelationKind; readonly entryId: string };

/** What a concept has beside the fields that are searched. */
export type EntryExtras = {
  readonly source?: string | undefined;
  readonly link?: string | undefined;
  readonly image?: string | undefined;
  /** Adjectives of a place count as the place. */
  readonly nisba?: boolean | undefined;
  /** What a TBX file said and nothing here has a field for. */
  readonly tbx?: TbxRest | undefined;
  /** Definitions in single languages, by language. */
  readonly definitions?: Readonly<Record<LangTag, string>> | undefined;
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
  readonly relations: readonly RelationView[];
  readonly updatedAt: string;
  readonly isDeleted: boolean;
  /** Something contradicts it, in itself or in another entry. */
  readonly isConflicting: boolean;
};

/** An entry that another collides with; for what is wrong within an entry, that entry. */
export type ConflictView = {
  readonly kind: TermConflict['kind'];
  readonly text: string;
  readonly entry: TermEntryView;
};

/** An entry in a list, with what it collides with where conflicts were asked for. */
export type ListedEntry = { readonly entry: TermEntryView; readonly conflicts: readonly ConflictView[] };

export type GlossaryView = LanguagePair & {
  readonly id: string;
  readonly name: string;
  readonly note: string;
  readonly entries: number;
  readonly proposed: number;
  readonly projects: number;
  readonly createdAt: string;
};
