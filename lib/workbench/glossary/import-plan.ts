import type { CodecIssue, InputPosition } from '../../codec/types';
import type { EntryDraft } from '../ports/glossaries';
import type { EntryChange, GlossaryImportReport, MergePolicy, SameAs } from '../views/glossary-import';
import type { EntryIndex } from './entry-index';
import { changeLines, mergeEntry } from './merge-entry';

/** Changes that a report shows; the rest is counted. */
const SHOWN_CHANGES = 50;

export type PlannedChange = { readonly before: EntryDraft; readonly version: number; readonly after: EntryDraft };
/** An entry of the file, by the id that the file gives it, and its relations by such ids. */
export type Incoming = {
  readonly fileId: string;
  readonly draft: EntryDraft;
  readonly relations: EntryDraft['relations'];
  readonly at: InputPosition;
};
type Known = { readonly entry: EntryDraft; readonly version: number };

/**
 * What an import is to do, settled before anything is written: entries of the file are told from those that are there, and
 * from each other, by id or by terms, and dealt with by the policy.
 *
 * Used in this order: `take` for the entries of the file, `relate` once, then `added` and `changed`.
 */
export class ImportPlan {
  readonly added = new Map<string, EntryDraft>();
  /** Entries that are there, by id, with what they become. */
  readonly touched = new Map<string, { readonly known: Known; now: EntryDraft }>();
  skipped = 0;
  /** What the ids of the file are here. */
  private readonly here = new Map<string, string>();
  private readonly opened = new Map<string, Known>();
  private readonly related: { readonly id: string; readonly incoming: Incoming }[] = [];

  constructor(
    readonly index: EntryIndex,
    private readonly policy: MergePolicy,
    private readonly sameAs: SameAs,
    /** Reads entries that are there. */
    private readonly read: (ids: readonly string[]) => Promise<ReadonlyMap<string, Known>>,
  ) {}

  /** Takes entries of the file, in its order. Those that are there are read together. */
  async take(batch: readonly Incoming[]): Promise<void> {
    const merges = this.policy === 'merge' || this.policy === 'overwrite';
    const wanted = merges ? batch.flatMap(({ fileId, draft }) => this.find(fileId, draft) ?? []) : [];
    const missing = [...new Set(wanted)].filter((id) => !this.added.has(id) && !this.touched.has(id));
    for (const [id, known] of missing.length === 0 ? [] : await this.read(missing)) this.opened.set(id, known);
    for (const incoming of batch) await this.one(incoming);
    this.opened.clear();
  }

  private async one(incoming: Incoming): Promise<void> {
    const { fileId, draft } = incoming;
    const same = this.policy === 'add' ? null : this.find(fileId, draft);
    if (same === null) {
      this.added.set(draft.id, draft);
      this.index.add(draft.id, draft.terms);
      this.link(incoming, draft.id);
      return;
    }
    this.link(incoming, same);
    if (this.policy === 'skip') {
      this.skipped++;
      return;
    }
    await this.merge(same, draft, this.policy as 'merge' | 'overwrite');
  }

  /** An id of ours names the entry wherever it is; a file of somebody else names nothing here. */
  private find(fileId: string, draft: EntryDraft): string | null {
    const own = /^c?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u.exec(fileId)?.[1];
    if (own !== undefined && this.index.has(own)) return own;
    return this.index.find(draft.terms, this.sameAs);
  }

  private link(incoming: Incoming, id: string): void {
    if (!this.here.has(incoming.fileId)) this.here.set(incoming.fileId, id);
    if (incoming.relations.length > 0 && !(this.policy === 'skip' && !this.added.has(id)))
      this.related.push({ id, incoming });
  }

  private async merge(id: string, draft: EntryDraft, policy: 'merge' | 'overwrite'): Promise<void> {
    const fresh = this.added.get(id);
    if (fresh !== undefined) {
      this.skipped++; // twice in the file: one entry
      this.set(mergeEntry(fresh, draft, 'merge'));
      return;
    }
    const open = this.touched.get(id) ?? (await this.open(id));
    if (open === null) return;
    open.now = mergeEntry(open.now, draft, policy);
    this.index.add(id, open.now.terms);
  }

  private async open(id: string) {
    const known = this.opened.get(id) ?? (await this.read([id])).get(id);
    if (known === undefined) return null;
    const open = { known, now: known.entry };
    this.touched.set(id, open);
    return open;
  }

  private set(draft: EntryDraft): void {
    this.added.set(draft.id, draft);
    this.index.add(draft.id, draft.terms);
  }

  /** Gives entries the relations that the file says; those that lead nowhere are left out and told. */
  relate(): readonly CodecIssue[] {
    const issues: CodecIssue[] = [];
    for (const { id, incoming } of this.related) {
      const relations = incoming.relations.flatMap(({ kind, entryId }) => {
        const other = this.named(entryId);
        if (other !== undefined && other !== id) return [{ kind, entryId: other }];
        const code = other === undefined ? 'glossary.danglingRelation' : 'glossary.cyclicRelation';
        issues.push({ code, severity: 'repaired', at: incoming.at, params: { id: entryId } });
        return [];
      });
      this.withRelations(id, relations);
    }
    return issues;
  }

  /** The entry that an id of the file means. */
  private named(fileId: string): string | undefined {
    const own = fileId.replace(/^c(?=[0-9a-f]{8}-)/u, '');
    return this.here.get(fileId) ?? (this.index.has(own) ? own : undefined);
  }

  private withRelations(id: string, relations: EntryDraft['relations']): void {
    const fresh = this.added.get(id);
    if (fresh !== undefined) this.added.set(id, { ...fresh, relations: union(fresh.relations, relations) });
    const open = this.touched.get(id);
    if (open === undefined) return;
    const kept = this.policy === 'overwrite' ? [] : open.now.relations;
    open.now = { ...open.now, relations: union(kept, relations) };
  }

  /** Takes a relation back that closes a circle. @returns where the file says it, if it does */
  unrelate(id: string, entryId: string): InputPosition | undefined {
    const without = (draft: EntryDraft): EntryDraft => ({
      ...draft,
      relations: draft.relations.filter((relation) => relation.entryId !== entryId),
    });
    const fresh = this.added.get(id);
    if (fresh !== undefined) this.added.set(id, without(fresh));
    const open = this.touched.get(id);
    if (open !== undefined) open.now = without(open.now);
    const says = ({ relations }: Incoming) => relations.some((relation) => this.named(relation.entryId) === entryId);
    return this.related.find((each) => each.id === id && says(each.incoming))?.incoming.at;
  }

  /** Entries that are there and become something else. */
  changed(): readonly PlannedChange[] {
    return [...this.touched.values()]
      .filter(({ known, now }) => changeLines(known.entry, now).length > 0)
      .map(({ known, now }) => ({ before: known.entry, version: known.version, after: now }));
  }

  /** For people: what is added and changed, the changes first. */
  summary(
    changed: readonly PlannedChange[],
  ): Pick<GlossaryImportReport, 'added' | 'changed' | 'same' | 'skipped' | 'changes'> {
    const shown: EntryChange[] = changed
      .slice(0, SHOWN_CHANGES)
      .map(({ before, after }) => ({ kind: 'change', label: labelOf(after), lines: changeLines(before, after) }));
    for (const draft of this.added.values()) {
      if (shown.length >= SHOWN_CHANGES) break;
      shown.push({ kind: 'add', label: labelOf(draft), lines: [] });
    }
    return {
      added: this.added.size,
      changed: changed.length,
      same: this.touched.size - changed.length,
      skipped: this.skipped,
      changes: shown,
    };
  }
}

/** The preferred terms of an entry, each language once. */
export function labelOf({ terms }: Pick<EntryDraft, 'terms'>): string {
  const langs = [...new Set(terms.map(({ lang }) => lang))];
  const best = langs.map((lang) => {
    const own = terms.filter((term) => term.lang === lang);
    return (own.find(({ status }) => status === 'preferred') ?? own[0]!).text;
  });
  return best.join(' · ');
}

const union = (a: EntryDraft['relations'], b: EntryDraft['relations']): EntryDraft['relations'] => [
  ...new Map([...a, ...b].map((relation) => [`${relation.kind} ${relation.entryId}`, relation])).values(),
];
