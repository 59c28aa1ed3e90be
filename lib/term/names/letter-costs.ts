/**
 * What each Arabic letter becomes in Latin letters and how far from the standard that is: 0 standard, up to .15 common,
 * .2 to .4 regional or foreign, .5 and more doubtful. An empty right side is a letter that is not written.
 *
 * Source: ALA-LC 1997 and BGN/PCGN 1956 for the standard values, French and Maghrebi spelling habits, and the habits
 * of Arabic newspapers with foreign names (ب for p, ف for v, غ for g); the figures by hand.
 */
const BY_LETTER = `
ا a 0, _ .25, e .3, o .6, i .7, u .7, aa .05, ae .3, ea .4, ai .4, ah .2
ب b 0, p .15, v .6, bb .1, pp .2
ت t 0, th .4, d .8, tt .1, te .2
ث th 0, s .3, t .4, z .5, c .4
ج j 0, dj .1, g .15, dg .3, zh .4, ch .6, gu .3, gi .3, ge .3, gg .25, dzh .3, jj .1
ح h 0, kh .5, ch .6, hh .1
خ kh 0, ch .3, j .4, h .5, k .5, x .5, g .7
د d 0, dd .1, dh .4, t .8
ذ dh 0, th .15, d .3, dd .3, z .3, dth .2
ر r 0, rr .1, rh .2
ز z 0, s .4, zz .1, ts .5, tz .4
س s 0, c .3, z .5, ss .1, sc .3, ce .4, sz .3, x .5
ش sh 0, sch .1, ch .15, s .4, c .5, x .5, sz .4, ssh .1, sci .4, ci .5
ص s 0, c .5, ss .1
ض d 0, dh .1, z .4, dd .1
ط t 0, tt .1, th .4
ظ z 0, dh .15, zh .3, th .4, d .4, zz .1
ع _ 0, a .05, aa .05, i .2, e .2, o .2, u .2
غ gh 0, g .1, gu .2, q .5, gg .2, r .6, h .7, k .7
ف f 0, v .15, ph .1, w .4, ff .1, vv .3, pf .3
ق q 0, k .1, g .2, gh .25, c .3, kh .4, ck .3, cc .35, qu .2, kk .2, qq .1
ك k 0, c .1, ck .1, q .3, qu .3, g .4, ch .4, x .4, kk .1, cc .2, cq .3, cu .4, kh .4
ل l 0, ll .1
م m 0, mm .1, n .8, mb .4
ن n 0, nn .1, m .8, gn .3, ng .4, nh .3
ه h 0, ah .1, eh .2, a .3, e .4, _ .3, hh .2
و u 0, o 0, w .1, ou .05, oo .05, aw .1, ow .1, v .4, eu .2, au .2, ew .2, oe .3, oh .2, uh .2, wh .2, ough .5, eau .3, ue .2, uu .1, _ .7
ي i 0, y 0, ee .05, e .1, ey .1, ie .1, ay .15, ai .2, ei .15, ea .2, j .6, a .6, iy .05, yi .1, ii .05, ae .3, oe .4, ye .2, igh .5, ui .4, _ .6
ة a 0, ah .05, eh .15, e .2, at .2, h .3, et .3, t .4, _ .4
ى a 0, i .2, y .3, e .4, ee .4, _ .5
ء _ 0, a .1, i .2, e .2
أ a 0, e .3, o .2, u .2, _ .33, i .5, aa .1, ae .3, au .5
إ i 0, e .1, a .4, y .3, ea .3, _ .5, ai .4, ee .2, ei .3
آ a 0, aa .05, o .5, e .4, _ .4, ai .3, i .5, ae .3
ؤ _ .1, o .05, u .05, ou .05, w .2, oo .1, e .4
ئ _ .05, e .1, i .1, y .2, a .2, ie .2, ai .2, ae .2
پ p 0, b .3, pp .1
ڤ v 0, f .3, w .2
گ g 0, k .4, gh .2, gg .1
چ ch 0, g .3, j .3, tch .1, tsch .2, c .3, cz .2
ژ zh 0, j .05, g .2, z .3
`;

/** Two letters that together stand for one foreign sound, and the article with the spellings that merge it. */
const BY_PAIR = `
تش ch .1, tch .1, tsch .1, c .2, cz .2, cs .2, tsh .1, cc .4, ci .3, cci .4
كس x .05, ks 0, cs .1, cks .1, xx .2, kes .2, cc .4, kis .3
دج j .1, dj .1, g .2, dg .1, dzh .1
تز z .2, tz .05, ts .2, zz .2
تس ts 0, z .2, tz .1, c .3, zz .3
يو u .15, yu 0, ew .2, iu .1, io .1, eu .15, eo .2, yo .05, ju .3, jo .3, ue .3
وا wa .05, ua .1, oa .15, oi .2, ois .5, va .3
وي wi .05, we .1, ui .1, oy .1, oi .15, uy .1, wy .1, whi .2, way .2, we .2, oui .1
وو w .1, woo .1, wo .1, wu .1, ou .2, oo .2, uw .2
او au .05, ow .1, aw .05, ao .1, ou .2, o .3
اي ai 0, ay .05, i .2, y .2, ei .1, ey .15, ye .2, ae .15, igh .3, ie .2, uy .4, aj .4
أو o .1, u .1, au .1, ou .1, aw .1, oo .1, ao .2, w .5, ow .2, hu .5
إي i .05, ee .05, e .15, y .2, ye .3, ei .1, ey .2, ea .15, ie .2
آي i .3, ai .1, ay .1, ei .2, y .4
غو go .1, gu .1, gue .3
جو jo .0, go .2, gio .15, geo .2, joe .2, ju 0
يا ia 0, ya 0, ea .2, ja .3, ija .3, iya .05
ية iya .05, ia .1, iyah .1, iyya .05, ya .15, ija .3, eya .2, iyeh .1, ea .3
نغ ng .05, n .4, nk .4
نج ng .1, nj .0, n .4, nge .3, nch .5
سك sk 0, sc .1, sch .4, sq .3, squ .3
شت st .3, sht 0, cht .2, scht .1
`;

/** Spellings of the article at the beginning of a word, apart from those that merge its lam with a sun letter. */
const ARTICLE = 'al 0, el .05, _ .1, ul .05, il .15, ol .15, l .15, a .3, e .3';
/** What the lam becomes before each sun letter, after a, e or u. */
const SUN_LETTERS = 'ت t, ث th, د d, ذ dh d, ر r, ز z, س s, ش sh ch s, ص s, ض d, ط t, ظ z, ن n, ل l';

/** Whole words, each with its spellings. */
const BY_WORD = `
بن bin 0, ben 0, ibn .05, bn .05, b .2
ابن ibn 0, bin .05, ben .05
أبو abu 0, abou .02, bu .15, bou .15, abo .05
أبي abi 0, abu .1, bi .2
آل al 0, aal .02
الله allah 0, ullah .02, alla .05, ulla .05, llah .05, ollah .1, elah .2, ellah .1
`;

/** A Latin letter that no Arabic letter stands for: short vowels cost little. */
const LATIN_ALONE = 'a .12, e .12, i .12, o .15, u .15, y .4, h .5, w .6, j .7, l .9, t .8, s .8';
/** A silent letter at the end of a name. */
const LATIN_LAST = 'e .06, h .2, s .5, t .6, x .6, d .7, z .7, n .7, es .4, ue .2, a .15';

export const UNWRITTEN_LETTER = 0.9;
export const OTHER_LETTER = 1;
export const DOUBLED = 0.1;

export type Spellings = readonly (readonly [latin: string, cost: number])[];

const spellings = (list: string): Spellings =>
  list.split(',').map((item) => {
    const [latin, cost] = item.trim().split(' ');
    return [latin === '_' ? '' : latin!, Number(cost)];
  });
const table = (lines: string): ReadonlyMap<string, Spellings> =>
  new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(' ')), spellings(line.slice(line.indexOf(' ')))] as const),
  );

export const LETTER_SPELLINGS = table(BY_LETTER);
export const PAIR_SPELLINGS = table(BY_PAIR);
export const WORD_SPELLINGS = table(BY_WORD);
export const ARTICLE_SPELLINGS = spellings(ARTICLE);
export const ALONE_COSTS = new Map(spellings(LATIN_ALONE));
export const LAST_COSTS = new Map(spellings(LATIN_LAST));
/** Latin spellings of the lam before each sun letter. */
export const SUN_SPELLINGS: ReadonlyMap<string, readonly string[]> = new Map(
  SUN_LETTERS.split(',').map((item) => {
    const [letter, ...latin] = item.trim().split(' ');
    return [letter!, latin] as const;
  }),
);
