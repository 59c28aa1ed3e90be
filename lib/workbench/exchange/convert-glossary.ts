import { readTable } from '../../codec/csv/read';
import { writeTable } from '../../codec/csv/write';
import { readTbx } from '../../codec/tbx/read';
import type { TbxConcept } from '../../codec/tbx/types';
import { writeTbx } from '../../codec/tbx/write';
import { CodecError, type InputPosition } from '../../codec/types';
import { entriesFromTable } from '../../term/glossary-table';
import { tableRows } from '../../term/table-rows';
import { plainText } from '../../text/inline';
import { conceptOfEntry } from '../glossary/tbx-concepts';
import { entryOfConcept } from '../glossary/tbx-entries';
import { type ExchangeItem, START } from '../memory/exchange-units';
import { type ConvertInput, type Counter, type Placed, separatorOf, tableOptions } from './convert-input';

export async function* conceptsOf(input: ConvertInput, count: Counter): AsyncGenerator<Placed<TbxConcept>> {
  for await (const item of readTbx(input.chunks)) {
    if (item.kind === 'issue') count.issue(item.issue);
    else if (item.kind === 'concept') {
      count.unit();
      yield { value: item.concept, at: item.at };
    }
  }
}

export async function* conceptsOfTable(input: ConvertInput, count: Counter): AsyncGenerator<Placed<TbxConcept>> {
  const rows: { readonly cells: readonly string[]; readonly at: InputPosition }[] = [];
  for await (const row of readTable(input.chunks, { separator: separatorOf(input.from) })) rows.push(row);
  const [head, ...body] = rows;
  if (head === undefined) throw new CodecError('malformedTable', START, { reason: 'empty' });
  const read = entriesFromTable(
    head.cells,
    body.map(({ cells }) => cells),
  );
  if (!read.ok) throw new CodecError('malformedTable', head.at, { reason: read.error.code });
  const placeOf = (row: number): InputPosition => body[row - 1]?.at ?? head.at;
  for (const { code, row } of read.value.issues) {
    const severity = code === 'noTerms' ? 'unitRefused' : 'accepted';
    count.issue({ code: `table.${code}`, severity, at: placeOf(row) });
  }
  for (const entry of read.value.entries) {
    count.unit();
    yield { value: conceptOfEntry(entry), at: head.at };
  }
}

/** The texts of a unit as the terms of a concept. */
export async function* conceptsOfUnits(items: AsyncIterable<ExchangeItem>): AsyncGenerator<Placed<TbxConcept>> {
  let number = 0;
  for await (const item of items) {
    if (item.kind !== 'unit') continue;
    number++;
    const { attrs, notes, variants } = item.unit;
    const value: TbxConcept = {
      id: attrs['tuid'] ?? `c${number}`,
      data: notes.map(({ text }) => ({ element: 'note', type: '', value: text, about: [] })),
      languages: variants.map(({ lang, content }) => ({
        lang,
        data: [],
        terms: [{ text: plainText(content), data: [] }],
      })),
    };
    yield { value, at: item.at };
  }
}

/** A concept as a unit: the preferred term of each language. */
export async function* unitsOfConcepts(concepts: AsyncIterable<Placed<TbxConcept>>): AsyncGenerator<ExchangeItem> {
  for await (const { value, at } of concepts) {
    const { id, languages } = entryOfConcept(value);
    const bare = { attrs: {}, notes: [], props: [] };
    const variants = languages.flatMap(({ lang, terms }) => {
      const text = (terms.find(({ status }) => status === 'preferred') ?? terms[0])?.text;
      return text === undefined ? [] : [{ ...bare, lang, content: [{ kind: 'text' as const, text }] }];
    });
    yield { kind: 'unit', unit: { ...bare, attrs: { tuid: id }, variants }, at };
  }
}

export async function* writeConcepts(
  input: ConvertInput,
  concepts: AsyncIterable<Placed<TbxConcept>>,
  count: Counter,
): AsyncGenerator<string> {
  const all: TbxConcept[] = [];
  for await (const { value } of concepts) all.push(...count.wrote(value));
  yield* writeTbx(all, { ...input.tbx, ids: new Set(all.map(({ id }) => id)) });
}

export async function* writeGlossaryTable(
  input: ConvertInput,
  concepts: AsyncIterable<Placed<TbxConcept>>,
  count: Counter,
): AsyncGenerator<string> {
  const entries = [];
  for await (const { value } of concepts) entries.push(...count.wrote(entryOfConcept(value)));
  yield* writeTable(tableRows(entries), tableOptions(input));
}
