import { normaliseArabic, searchWords } from './arabic';

const ARABIC =
  'في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين أن إن أنه أنها إنه إنها كان كانت قد لا ما لم لن ثم أو و ف ب ك ل ' +
  'كما بين بعد قبل عند حتى كل أي هو هي هم وفي ومن فيما به بها له لها فيه فيها منه منها عليه عليها إذا لكن بل هل كيف ' +
  'لماذا متى أين ماذا هناك هنا غير دون منذ خلال حول نحو وقد وهو وهي ولا وما وعن وعلى وإلى';

const ENGLISH =
  'a an the of in on at to for from by with and or but is are was were be been it its as that this these those he she ' +
  'they his her their who which what when where why how not no do does did has have had will would can could s t';

const words = new Set(`${ARABIC} ${ENGLISH}`.split(' ').map(normaliseArabic));

/** Words that stand in every story, normalised: they are neither kept nor looked for. */
export function isStopWord(word: string): boolean {
  return words.has(word);
}

/** The words of a text that say something, normalised. */
export function tellingWords(text: string): string[] {
  return searchWords(text).filter((word) => !isStopWord(word));
}
