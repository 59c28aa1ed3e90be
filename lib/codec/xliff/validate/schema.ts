import { attributeName, type ElementNode, isNamespaceDeclaration } from '../element';
import { XML } from '../names';
import type { Report } from './report';

/** A kind of attribute value: what it must be, and the rule that is broken otherwise. */
export type ValueType = { readonly rule: string; readonly test: (value: string) => boolean };

/** Consecutive children: each one of `names`, `min` to `max` of them. */
type Particle = { readonly names: ReadonlySet<string>; readonly min: number; readonly max: number };

export type ElementRule = {
  readonly attrs: ReadonlyMap<string, ValueType | null>;
  readonly required: readonly string[];
  /** `null`: anything at all, unchecked. */
  readonly content: readonly Particle[] | null;
  readonly hasText: boolean;
  readonly allowsForeignAttributes: boolean;
  /** Whether unprefixed attributes that are not declared pass too (the transitional schema of 1.2). */
  readonly allowsAnyAttribute: boolean;
};

/** Elements by `{namespace}local`; attributes in namespaces of modules the same way. */
export type Schema = {
  readonly elements: ReadonlyMap<string, ElementRule>;
  readonly attributes: ReadonlyMap<string, ValueType>;
};

/** Any element of another namespace. */
const OTHER = '##other';
/** Any element at all. */
const ANY = '##any';

export const qname = (uri: string, local: string): string => `{${uri}}${local}`;

/**
 * Declares elements of one namespace in short: `attrs` as `name:type`, a `!` behind the name where required;
 * `content` as particles `a b? (c|d)* ##other*`, other namespaces by prefix. `text`, `foreign` and `any` say what
 * else may stand in the element and on its tag.
 */
export function declare(
  uri: string,
  prefixes: Readonly<Record<string, string>>,
  types: Readonly<Record<string, ValueType | null>>,
  rules: Readonly<
    Record<string, { attrs?: string; content?: string; text?: boolean; foreign?: boolean; any?: boolean }>
  >,
): Map<string, ElementRule> {
  const full = (name: string): string => {
    if (name.startsWith('##')) return name;
    const [prefix, local] = name.includes(':') ? (name.split(':') as [string, string]) : ['', name];
    return qname(prefix === '' ? uri : prefixes[prefix]!, local);
  };
  const declared = new Map<string, ElementRule>();
  for (const [name, rule] of Object.entries(rules)) {
    const attrs = new Map<string, ValueType | null>();
    const required: string[] = [];
    for (const entry of rule.attrs?.split(/\s+/u).filter(Boolean) ?? []) {
      const [, attribute, must, type] = /^([^!=]+)(!?)(?:=(.+))?$/u.exec(entry)!;
      attrs.set(attribute!, type === undefined ? null : types[type]!);
      if (must === '!') required.push(attribute!);
    }
    declared.set(qname(uri, name), {
      attrs,
      required,
      content: rule.content === ANY ? null : particles(rule.content ?? '', full),
      hasText: rule.text ?? false,
      allowsForeignAttributes: rule.foreign ?? rule.any ?? false,
      allowsAnyAttribute: rule.any ?? false,
    });
  }
  return declared;
}

function particles(content: string, full: (name: string) => string): Particle[] {
  return content
    .split(/\s+/u)
    .filter(Boolean)
    .map((entry) => {
      const [, names, many] = /^\(?([^()?*+]+)\)?([?*+]?)$/u.exec(entry)!;
      return {
        names: new Set(names!.split('|').map(full)),
        min: many === '' || many === '+' ? 1 : 0,
        max: many === '' || many === '?' ? 1 : Number.POSITIVE_INFINITY,
      };
    });
}

type Open = {
  readonly element: ElementNode;
  /** `null` inside what no schema knows. */
  readonly rule: ElementRule | null;
  /** Particle in force and how many children it has taken. */
  at: number;
  taken: number;
  saidText: boolean;
};

/** Checks elements against a schema as they open and close; holds the open ones only. */
export class SchemaChecker {
  private readonly open: Open[] = [];

  constructor(
    private readonly schema: Schema,
    private readonly core: string,
    private readonly report: Report,
    /** The rule that stands for children and attributes of a namespace, instead of the schema's own. */
    private readonly ruleOf: (uri: string) => string | null = () => null,
  ) {}

  enter(element: ElementNode): void {
    const parent = this.open.at(-1);
    const isUnchecked = parent !== undefined && parent.rule === null;
    const rule = isUnchecked ? null : (this.schema.elements.get(qname(element.uri, element.local)) ?? null);
    if (parent?.rule) this.place(parent, element);
    if (rule !== null) this.attributes(element, rule);
    this.open.push({ element, rule: rule?.content === null ? null : rule, at: 0, taken: 0, saidText: false });
  }

  text(text: string): void {
    const parent = this.open.at(-1);
    if (!parent?.rule || parent.rule.hasText || parent.saidText || /^[ \t\r\n]*$/u.test(text)) return;
    parent.saidText = true;
    this.report(this.named('schema-children', parent.element), parent.element.at, {
      element: parent.element.name,
      reason: 'text',
    });
  }

  leave(): void {
    const open = this.open.pop();
    if (!open?.rule?.content) return;
    const { content } = open.rule;
    for (let i = open.at; i < content.length; i++) {
      const missing = i === open.at ? content[i]!.min - open.taken : content[i]!.min;
      if (missing <= 0) continue;
      const name = [...content[i]!.names].map((full) => full.replace(/^\{.*\}/u, '')).join('|');
      this.report(this.named('schema-children', open.element), open.element.at, {
        element: open.element.name,
        missing: name,
      });
      return;
    }
  }

  /** Moves the parent's particles on to the one that takes this child. */
  private place(parent: Open, element: ElementNode): void {
    const content = parent.rule!.content!;
    const name = qname(element.uri, element.local);
    const isOther = element.uri !== parent.element.uri && element.uri !== '';
    for (let i = parent.at; i < content.length; i++) {
      const particle = content[i]!;
      const taken = i === parent.at ? parent.taken : 0;
      if (taken < particle.max && (particle.names.has(name) || (isOther && particle.names.has(OTHER)))) {
        parent.taken = taken + 1;
        parent.at = i;
        return;
      }
      if (taken < particle.min) break;
    }
    const isForeign = element.uri !== parent.element.uri && parent.element.uri === this.core;
    this.report(isForeign ? 'foreign-place' : this.named('schema-children', parent.element), element.at, {
      element: element.name,
      parent: parent.element.name,
    });
  }

  private attributes(element: ElementNode, rule: ElementRule): void {
    for (const name of rule.required)
      if (!Object.hasOwn(element.attrs, name))
        this.report(this.named('schema-attribute', element), element.at, { element: element.name, missing: name });
    for (const name in element.attrs) {
      if (isNamespaceDeclaration(name)) continue;
      const value = element.attrs[name]!;
      const declared = rule.attrs.get(name);
      if (declared !== undefined) this.value(element, name, value, declared);
      else if (!name.includes(':')) {
        if (!rule.allowsAnyAttribute)
          this.report(this.named('schema-attribute', element), element.at, { element: element.name, attribute: name });
      } else this.foreignAttribute(element, name, value, rule);
    }
  }

  private foreignAttribute(element: ElementNode, name: string, value: string, rule: ElementRule): void {
    const { uri, local } = attributeName(element, name);
    if (uri === XSI) return;
    if (!rule.allowsForeignAttributes) {
      const isXml = uri === XML;
      this.report(isXml ? 'schema-attribute' : 'foreign-place', element.at, { element: element.name, attribute: name });
      return;
    }
    const type = this.schema.attributes.get(qname(uri, local));
    if (type) this.value(element, name, value, type);
  }

  private named(rule: string, element: ElementNode): string {
    return this.ruleOf(element.uri) ?? rule;
  }

  private value(element: ElementNode, name: string, value: string, type: ValueType | null): void {
    if (type !== null && !type.test(value))
      this.report(type.rule, element.at, { element: element.name, attribute: name, value: value.slice(0, 80) });
  }
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
