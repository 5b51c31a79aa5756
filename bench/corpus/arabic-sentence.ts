import { addClause, addNoun, addNumber, addPlace } from './arabic-phrase';
import { drawName, drawNoun, type Voice } from './arabic-voice';
import { joints, openers, reporting } from './arabic-words';
import { personAt } from './people';
import { between, chance, pick, pickZipf } from './random';

/** A sentence of 8 to 25 words with its closing mark. */
export function sentence(voice: Voice): string {
  const { random } = voice;
  const isQuestion = chance(random, 0.04);
  const out: string[] = [];
  if (isQuestion) out.push('هل');
  else addOpening(voice, out);
  addClause(voice, out);
  grow(voice, out, between(random, 8, 21));
  return out.join(' ') + (isQuestion ? '؟' : '.');
}

/** A clause without a closing mark, for titles and headings: about `goal` words. */
export function headline(voice: Voice, goal: number): string {
  const out: string[] = [];
  if (chance(voice.random, 0.5)) addClause(voice, out);
  else addNoun(voice, out);
  while (out.length < goal) addPlace(voice, out);
  return out.join(' ');
}

function addOpening(voice: Voice, out: string[]): void {
  const { random } = voice;
  const kind = random();
  if (kind < 0.3) out.push(...pick(random, openers));
  else if (kind < 0.45) {
    const [verb = '', ...particle] = pick(random, reporting);
    const given = personAt(between(random, 0, 197)).ar.split(' ')[0] as string;
    out.push(verb, given, drawName(voice), ...particle);
  }
}

function grow(voice: Voice, out: string[], goal: number): void {
  const { random } = voice;
  while (out.length < goal) {
    const kind = random();
    if (kind < 0.48) addPlace(voice, out);
    else if (kind < 0.58) addNoun(voice, out, 'و');
    else if (kind < 0.68) addNumber(voice, out);
    else if (kind < 0.74) out.push(`«${drawNoun(voice)}`, `${drawName(voice)}»`);
    else if (kind < 0.88 && goal - out.length > 4) addJoined(voice, out);
    else if (goal - out.length > 3) {
      out.push(`${out.pop()}،`);
      addClause(voice, out, 'و');
    }
  }
}

function addJoined(voice: Voice, out: string[]): void {
  out.push(pickZipf(voice.random, joints));
  addClause(voice, out);
}
