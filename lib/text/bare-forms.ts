/**
 * An Arabic word (folded to `text`) and what may be left of it without its proclitics, the word itself first: و ف, then
 * ب ل ك, and لل as the article it hides (للجنة: الجنة and اللجنة). At least three letters are left.
 *
 * Every cut that the letters allow is given, probable or not: for those who look one of the forms up, or hold it against
 * something else, and so find out. To know how a word is cut ask `analyses`.
 */
export function bareForms(word: string): readonly string[] {
  const forms = [word];
  const add = (form: string): void => {
    if (form.length >= SHORTEST && !forms.includes(form)) forms.push(form);
  };
  const bare = /^[وف]/u.test(word) ? [word, word.slice(1)] : [word];
  for (const form of bare) {
    add(form);
    if (form.startsWith('لل')) {
      add(`ا${form.slice(1)}`);
      add(`ال${form.slice(1)}`);
    }
    if (/^[بلك]/u.test(form)) add(form.slice(1));
  }
  return forms;
}

const SHORTEST = 3;
