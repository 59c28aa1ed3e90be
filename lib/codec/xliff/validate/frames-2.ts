import type { InputPosition } from '../../types';
import { attribute, type ElementNode } from '../element';
import type { ItsScope } from './rules-its';
import type { Around } from './rules-parts';
import { NO_PROFILES, type SizeProfiles } from './rules-size';

/** An open element of the structure: xliff, file or group, or a skeleton. */
export type Frame = {
  readonly element: ElementNode;
  readonly around: Around;
  readonly its: ItsScope;
  readonly sizeIds: Set<string>;
  /** Ids of extensions by the namespace of their top element. */
  readonly extensionIds: Map<string, Set<string>>;
  /** Elements of modules directly in it; of all but ITS without their content. */
  readonly modules: ElementNode[];
  hasContent: boolean;
};

/** What one file gathers, answered at its end. */
export type FileState = {
  readonly id: string | null;
  readonly unitIds: Set<string>;
  readonly groupIds: Set<string>;
  readonly resourceIds: Set<string>;
  readonly subFlows: { readonly ids: readonly string[]; readonly at: InputPosition }[];
  readonly resourceRefs: { readonly id: string; readonly at: InputPosition }[];
  profiles: SizeProfiles;
};

/** The frame of an element, with what it takes over from the one around it. */
export function frameOf(element: ElementNode, parent: Frame): Frame {
  const around = {
    ...parent.around,
    lang: attribute(element, 'xml:lang') ?? parent.around.lang,
    space: attribute(element, 'xml:space') ?? parent.around.space,
  };
  return newFrame(element, around, parent.its);
}

export const newFrame = (element: ElementNode, around: Around, its: ItsScope): Frame => ({
  element,
  around,
  its,
  sizeIds: new Set(),
  extensionIds: new Map(),
  modules: [],
  hasContent: false,
});

export const newFile = (id: string | null): FileState => ({
  id,
  unitIds: new Set(),
  groupIds: new Set(),
  resourceIds: new Set(),
  subFlows: [],
  resourceRefs: [],
  profiles: NO_PROFILES,
});
