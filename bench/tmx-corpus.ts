import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import type { TmxUnit } from '../lib/codec/tmx/types';
import { writeTmx } from '../lib/codec/tmx/write';
import { textContent } from '../lib/text/inline';

/** A small generator with a fixed seed, so that every run reads the same file (mulberry32, public domain). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const AR =
  'وقال الرئيس في كلمته أمام المجلس إن الحكومة ستبدأ تنفيذ الخطة الجديدة خلال الأسبوع المقبل بعد موافقة البرلمان على الموازنة'.split(
    ' ',
  );
const EN =
  'The president said in his speech to the council that the government would begin the new plan within the coming week after approval'.split(
    ' ',
  );

/** Units of news-like length: about 20 words a side, some with codes, context props on all. */
export function* syntheticUnits(count: number, seed = 7): Generator<TmxUnit> {
  const next = random(seed);
  const sentence = (words: readonly string[]) =>
    Array.from({ length: 8 + Math.floor(next() * 24) }, () => words[Math.floor(next() * words.length)]).join(' ');
  for (let i = 0; i < count; i++) {
    const bare = { attrs: {}, notes: [], props: [] };
    yield {
      attrs: { tuid: String(i), creationdate: '20240101T000000Z', creationid: 'bench' },
      notes: [],
      props: [
        { type: 'x-context-pre', text: `s${i - 1}`, attrs: {} },
        { type: 'project', text: 'news', attrs: {} },
      ],
      variants: [
        {
          ...bare,
          lang: 'ar',
          content:
            i % 10 === 0
              ? [
                  ...textContent(sentence(AR)),
                  { kind: 'code', id: 'ph1', form: 'standalone', element: 'ph', data: '<br/>' },
                ]
              : textContent(sentence(AR)),
        },
        { ...bare, lang: 'en', content: textContent(sentence(EN)) },
      ],
    };
  }
}

/** Writes a TMX of about this size and says how many units it holds. */
export async function writeCorpus(path: string, bytes: number): Promise<number> {
  const file = createWriteStream(path);
  let written = 0;
  let units = 0;
  const source = (function* () {
    for (const unit of syntheticUnits(Number.MAX_SAFE_INTEGER)) {
      if (written > bytes) return;
      units++;
      yield unit;
    }
  })();
  for await (const piece of writeTmx(source, { attrs: { srclang: 'ar' } })) {
    written += Buffer.byteLength(piece);
    if (!file.write(piece)) await once(file, 'drain');
  }
  file.end();
  await once(file, 'finish');
  return units;
}
