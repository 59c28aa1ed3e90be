import { CONTEXTS } from './data/contexts';
import { LATIN_NAMES } from './data/latin-names';
import { LEXICON } from './data/lexicon';
import { SOUND_CORRECTIONS } from './data/sound';
import { TRIGRAMS } from './data/trigrams';
import { UNITS } from './data/units';
import { jointModel } from './joint-model';
import { readLatinNames } from './latin-names';
import { type LetterModel, letterModel } from './letter-model';
import { readLexicon } from './lexicon';
import { readContexts, readCorrections, readTrigrams, readUnits } from './model-codec';
import { type SoundModel, soundModel } from './similarity';
import type { SpellingModels } from './word-spellings';

let sound: SoundModel | null = null;
/** The sound model that ships, read on first use. */
export function shippedSound(): SoundModel {
  sound ??= soundModel(readCorrections(SOUND_CORRECTIONS));
  return sound;
}

let models: SpellingModels | null = null;
/** The models that ship, read on first use (about a fifth of a second). */
export function shippedModels(): SpellingModels {
  if (models !== null) return models;
  const lexicon = readLexicon(LEXICON);
  const latinNames = readLatinNames(LATIN_NAMES);
  models = {
    sound: shippedSound(),
    joint: jointModel(readUnits(UNITS), readTrigrams(TRIGRAMS)),
    pattern: { contexts: readContexts(CONTEXTS) },
    letters: lazily(() => letterModel(lexicon.latinNames())),
    latinLetters: lazily(() => letterModel([...lexicon.latinNames(), ...latinNames])),
    latinNames,
    lexicon,
  };
  return models;
}

/** A model that is made when it is first asked: names of Arabic origin and foreign ones ask different ones. */
function lazily(make: () => LetterModel): LetterModel {
  let made: LetterModel | null = null;
  return {
    logProbability(letters) {
      made ??= make();
      return made.logProbability(letters);
    },
  };
}
