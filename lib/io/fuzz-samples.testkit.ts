import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { CONSTRUCTS } from '../codec/docx/constructs.testkit';
import { writeWorkbook } from '../codec/ooxml/sheet-write';
import { tbxConcept } from '../codec/tbx/concepts.testkit';
import { writeTbx } from '../codec/tbx/write';
import { tmxUnit } from '../codec/tmx/units.testkit';
import { writeTmx } from '../codec/tmx/write';
import { CASES } from '../codec/xliff/validate/samples-2.testkit';
import { collect } from '../core/stream';
import type { FuzzFormat, FuzzSample } from './exchange-fuzz.testkit';

const SRX = `<?xml version="1.0"?><srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="no"/><body>
<languagerules><languagerule languagerulename="a"><rule break="yes"><beforebreak>[.؟]</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
<maprules><languagemap languagepattern="ar.*" languagerulename="a"/></maprules></body></srx>`;

const SDLXLIFF = `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0"><file original="a" source-language="en" target-language="ar" datatype="plaintext"><header><sdl:tag-defs><sdl:tag id="1"><sdl:bpt/></sdl:tag></sdl:tag-defs><note>n</note></header><body><group><trans-unit id="1" approved="yes"><source><g id="1">A<bx id="2"/></g> B.</source><seg-source><mrk mtype="seg" mid="1"><g id="1">A</g></mrk> <mrk mtype="seg" mid="2">B.</mrk></seg-source><target state="new"><mrk mtype="seg" mid="1"><g id="1">a</g></mrk></target><alt-trans mid="1"><target>x</target></alt-trans><sdl:seg-defs><sdl:seg id="1" conf="Draft"/></sdl:seg-defs></trans-unit></group></body></file></xliff>`;

const HTML = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>خبر</title><meta name="description" content="وصف &amp; أكثر"><style>p{}</style></head>
<body><h1 title='عنوان "أول"'>عاد <b>الوفد</b> أمس</h1><p>قال:<br>نعم <img src=a.png alt="صورة"> &hellip;<a href="/x">رابط</a></p><table><tr><td>خلية<td>أخرى</table><ul><li>واحد<li>اثنان</ul><pre>  رمز </pre><script>if (a < b) "</p>"</script><input placeholder="ابحث"></body></html>`;
const MARKDOWN = `---\ntitle: خبر\ntags: [a, b]\n---\n# عنوان\n\nفقرة *مائلة* و**سميكة** و\`رمز\` [رابط](http://a.b "عنوان") ![صورة](a.png)\nسطر ثان  \nثالث\n\n- واحد\n  - اثنان\n    1. ثلاثة\n\n> اقتباس\n\n| أ | ب |\n|---|:-:|\n| ١ | ٢ |\n\n\`\`\`js\nlet a = 1;\n\`\`\`\n\n<div>نص <b>خام</b></div>\n\nحاشية[^1]\n\n[^1]: هنا.\n`;
const SRT =
  '1\n00:00:01,000 --> 00:00:02,500\n- أهلا.\n- <i>مرحبا</i> بك!\n\n2\n00:00:03,000 --> 00:00:04,000\nسطر\nثان\n';
const VTT = `WEBVTT عنوان\n\nNOTE هنا\n\nSTYLE\n::cue {}\n\n1\n00:01.000 --> 00:02.000 align:start\n<v سعاد>أهلا <b>بك</b> &amp; مرحبا\n`;
const JSON_TEXT =
  '{"title":"عنوان {name}","list":["واحد \\u0021","%1$s"],"href":"/a","deep":{"a":{"b":"نص \\"مقتبس\\""}}}';
const PO = `msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nPlural-Forms: nplurals=2; plural=n != 1;\\n"\n\n#. note\n#, fuzzy, c-format\nmsgctxt "c"\nmsgid "One %d\\n"\nmsgid_plural "Many"\nmsgstr[0] "واحد"\nmsgstr[1] ""\n`;

/** A small good file of our own for each format, some in several shapes. */
export async function fuzzSamples(): Promise<FuzzSample[]> {
  const joined = async (pieces: AsyncIterable<string>) => strToU8((await collect(pieces)).join(''));
  const tmx = await joined(writeTmx(fc.sample(tmxUnit, { numRuns: 6, seed: 3 })));
  const concepts = fc.sample(tbxConcept, { numRuns: 6, seed: 3 });
  const text = (format: FuzzFormat, content: string): FuzzSample => ({ format, bytes: strToU8(content) });
  const table = [
    ['ar', 'en'],
    ['باب', '=1+1'],
    ['نافذة', 'a\nwindow'],
  ];
  return [
    { format: 'tmx', bytes: tmx },
    { format: 'tmx', bytes: utf16(new TextDecoder().decode(tmx)) },
    { format: 'tbx', bytes: await joined(writeTbx(concepts)) },
    { format: 'tbx', bytes: await joined(writeTbx(concepts, { style: 'dct' })) },
    text('srx', SRX),
    text('xliff', SDLXLIFF),
    ...CASES.filter((_, i) => i % 6 === 0).map(([, , , good]) => text('xliff', good)),
    text('csv', 'ar,en\n"باب ""كبير""",door\nنافذة,"a\nwindow"\n'),
    text('html', HTML),
    text('markdown', MARKDOWN),
    text('plain', 'عنوان\n\nفقرة أولى.\nسطر.\n\n\nRK\n'),
    text('srt', SRT),
    text('vtt', VTT),
    text('json', JSON_TEXT),
    text('po', PO),
    ...CONSTRUCTS.filter((_, i) => i % 5 === 0).map(({ make }) => ({ format: 'docx' as const, bytes: make(true) })),
    { format: 'xlsx', bytes: writeWorkbook([{ name: 'ورقة', rows: table, isRightToLeft: true }]) },
  ];
}

const utf16 = (text: string): Uint8Array => {
  const out = new Uint8Array(2 + text.length * 2);
  const view = new DataView(out.buffer);
  view.setUint16(0, 0xfeff, true);
  for (let i = 0; i < text.length; i++) view.setUint16(2 + i * 2, text.charCodeAt(i), true);
  return out;
};
