/** What stopped a translation. `isMalformed` tells a mistake of the pattern from a lack of JavaScript. */
export class UntranslatablePattern extends Error {
  override readonly name = 'UntranslatablePattern';
  /** How far the pattern was read, in UTF-16 units. */
  at = 0;
  constructor(
    readonly construct: string,
    readonly isMalformed = false,
  ) {
    super(`cannot translate ${construct}`);
  }
}

/** A reading position in a pattern; characters are code points. */
export class Cursor {
  private at = 0;
  constructor(readonly pattern: string) {}

  get index(): number {
    return this.at;
  }
  get isAtEnd(): boolean {
    return this.at >= this.pattern.length;
  }
  /** Whether `text` stands here. */
  sees(text: string): boolean {
    return this.pattern.startsWith(text, this.at);
  }
  /** Steps over `text` if it stands here. */
  eat(text: string): boolean {
    if (!this.sees(text)) return false;
    this.at += text.length;
    return true;
  }
  /** Steps over what the sticky expression matches here, and gives its groups. */
  match(expression: RegExp): RegExpExecArray | null {
    expression.lastIndex = this.at;
    const found = expression.exec(this.pattern);
    if (found) this.at = expression.lastIndex;
    return found;
  }
  next(): string {
    const code = this.pattern.codePointAt(this.at);
    if (code === undefined) throw new UntranslatablePattern('end of pattern', true);
    const char = String.fromCodePoint(code);
    this.at += char.length;
    return char;
  }
  expect(text: string): void {
    if (!this.eat(text)) throw new UntranslatablePattern(`missing ${text}`, true);
  }
}
