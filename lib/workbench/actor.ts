/**
 * Who asks. Every use case takes the actor and decides there what the actor may do;
 * today the only actor is the local owner, accounts will bring others without a change to any caller.
 */
export type Actor = {
  readonly userId: string;
  readonly name: string;
  readonly role: 'owner' | 'manager' | 'translator' | 'reviewer' | 'terminologist' | 'reader';
};

/** What can be asked for, as few words as decisions differ by. */
export type Deed = 'read' | 'translate' | 'review' | 'editTerms' | 'editMemory' | 'manage';

const MAY: Readonly<Record<Actor['role'], readonly Deed[]>> = {
  owner: ['read', 'translate', 'review', 'editTerms', 'editMemory', 'manage'],
  manager: ['read', 'translate', 'review', 'editTerms', 'editMemory', 'manage'],
  reviewer: ['read', 'translate', 'review'],
  translator: ['read', 'translate'],
  terminologist: ['read', 'editTerms'],
  reader: ['read'],
};

export const may = (actor: Actor, deed: Deed): boolean => MAY[actor.role].includes(deed);
