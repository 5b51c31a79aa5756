import { words } from './words';

/** Patterns of nouns: 1, 2 and 3 stand for the letters of a root. */
export const nounPatterns = words(`
  123 1ا23 12ا3 12ا3ة م12و3 م123 م123ة ت12ي3 م1ا23ة إ12ا3 ا1ت2ا3 ان12ا3 است12ا3 ت1ا23 ت123 123ة 12ي3
  12ي3ة 12و3 أ12ا3 1ا23ة 1ا23ات ت12ي3ات م12و3ات م1ا23 م1ا2ي3 إ12ا3ات ا1ت2ا3ات است12ا3ات م1ت23 م1ت23ة
  مست123 مت1ا23 مت123 من123 12ا3ية 123ية 1وا23 12ائ3 1ا23ية م12و3ية ت123ات م1ا23ات 123ان 12ا3ات مست123ة
`);

/** Patterns of verbs in the past and the present, masculine. */
export const verbPatterns = words(`
  123 أ123 1ا23 ت123 ت1ا23 ان123 ا1ت23 است123 ي123 ي1ا23 يت123 يت1ا23 ين123 ي1ت23 يست123
`);

/** Patterns of adjectives, masculine and indefinite. */
export const adjectivePatterns = words(`
  12ي3 1ا23 م12و3 م123 م1ت23 مست123 12و3 123ي 12ا3ي إ12ا3ي ت12ي3ي است12ا3ي مت1ا23 مت123 من123 1ا23ي ا1ت2ا3ي
  ت1ا23ي م1ا23 12ائ3ي
`);

/** Syllables of invented names of people and places. */
export const nameSyllables = words(`
  با بو بي بر بن تا تو تي تر جا جو جي جر حا حو دا دو دي در دن را رو ري رن زا زو زي سا سو سي سر شا شو
  شي صا صو طا طو عا عو فا فو في قا قو كا كو كي كر لا لو لي لن ما مو مي مر من نا نو ني هو يو
`);
