import { normaliseArabic, wordForms } from './arabic';

const ARABIC =
  'في من إلى على عن مع هذا هذه ذلك تلك التي الذي الذين أن إن أنه أنها إنه إنها كان كانت قد لا ما لم لن ثم أو و ف ب ك ل ' +
  'كما بين بعد قبل عند حتى كل أي هو هي هم وفي ومن فيما به بها له لها فيه فيها منه منها عليه عليها إذا لكن بل هل كيف ' +
  'لماذا متى أين ماذا هناك هنا غير دون منذ خلال حول نحو وقد وهو وهي ولا وما وعن وعلى وإلى وأن وإن بأن لأن فإن ' +
  'وأنه وأنها وإنه وإنها بأنه بأنها لأنه لأنها فإنه فإنها إليه إليها وإليه وإليها';

const ENGLISH =
  'a an the of in on at to for from by with and or but is are was were be been it its as that this these those he she ' +
  'they his her their who which what when where why how not no do does did has have had will would can could s t';

const words = new Set(`${ARABIC} ${ENGLISH}`.split(' ').flatMap((word) => [word, bare(word)]));
const carelessly = new Set([...words].map(careless));

/** A word without the hamza of its أ or إ, as most people type it. */
function bare(word: string): string {
  return word.replace(/[أإ]/g, 'ا');
}

/** The same with ي for ى and ه for ة, as some do. */
function careless(word: string): string {
  return bare(plain(word)).replace(/ى/g, 'ي').replace(/ة/g, 'ه').toLowerCase();
}

/** Letters of a Persian keyboard by those of an Arabic one. */
function plain(word: string): string {
  return word.replace(/ی/g, 'ي').replace(/ک/g, 'ك');
}

/**
 * Words that stand in every story, as `wordForms` gives them: they are neither kept nor looked for. A hamza and a
 * final ى count, for علي, ماء and إنهاء say something; so do capitals alone, as in WHO.
 */
export function isStopWord(form: string): boolean {
  return words.has(isAllCapitals(form) ? form : plain(form.toLowerCase()));
}

/**
 * Words that say something if they are meant as they are typed: many type علي for على, and capitals mean nothing
 * where all is in capitals.
 */
export function isDoubtful(form: string, isShouted = false): boolean {
  if (isStopWord(form) || (isAllCapitals(form) && !isShouted)) return false;
  return carelessly.has(careless(form));
}

/** Whether a text is typed in capitals alone, several words of it. */
export function isInCapitals(text: string): boolean {
  return !/[a-z]/.test(text) && /[A-Z]{2,}[^A-Z]+[A-Z]{2,}/.test(text);
}

const isAllCapitals = (form: string) => /^[A-Z]{2,}$/.test(form);

/** The words of a text that say something, as they are written. */
export function tellingForms(text: string): string[] {
  return wordForms(text).filter((form) => !isStopWord(form));
}

/** The same, normalised. */
export function tellingWords(text: string): string[] {
  return tellingForms(text).map(normaliseArabic);
}
