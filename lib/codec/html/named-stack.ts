/** Things that are open, the innermost last. Closing costs as much as was opened, also where names are closed that nobody opened. */
export class NamedStack<T extends { readonly name: string }> {
  private readonly all: T[] = [];
  private readonly counts = new Map<string, number>();

  get size(): number {
    return this.all.length;
  }

  get innermost(): T | undefined {
    return this.all.at(-1);
  }

  at(place: number): T | undefined {
    return this.all[place];
  }

  push(one: T): void {
    this.all.push(one);
    this.counts.set(one.name, (this.counts.get(one.name) ?? 0) + 1);
  }

  /** Closes the innermost of a name with all that is open in it; null where there is none. */
  close(name: string): T | null {
    if (!this.counts.get(name)) return null;
    for (;;) {
      const one = this.pop();
      if (one.name === name) return one;
    }
  }

  /** Closes the one at a place with all that is open in it. */
  closeAt(place: number): void {
    while (this.all.length > place) this.pop();
  }

  private pop(): T {
    const one = this.all.pop()!;
    this.counts.set(one.name, this.counts.get(one.name)! - 1);
    return one;
  }
}
