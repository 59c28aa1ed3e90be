import { CONTEXTS } from './data/contexts';
import { LEXICON } from './data/lexicon';
import { SOUND_CORRECTIONS } from './data/sound';
import { TRIGRAMS } from './data/trigrams';
import { UNITS } from './data/units';
import { jointModel } from './joint-model';
import { letterModel } from './letter-model';
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
  models = {
    sound: shippedSound(),
    joint: jointModel(readUnits(UNITS), readTrigrams(TRIGRAMS)),
    pattern: { contexts: readContexts(CONTEXTS) },
    letters: letterModel(lexicon.latinNames()),
    lexicon,
  };
  return models;
}
