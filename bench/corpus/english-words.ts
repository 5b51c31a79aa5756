import { phrases, words } from './words';

/** Nouns in the singular; in headlines they open and close the line. */
export const englishNouns = words(`
  harbour council ministry museum library hospital airport railway bridge river market bank union committee
  parliament court university school factory farm island valley city village province stadium club league
  team coach festival theatre orchestra archive laboratory observatory satellite telescope vaccine clinic
  network station reactor refinery pipeline quay canal dam reservoir forest desert glacier coast fleet
  airline tram budget tariff treaty summit envoy delegation agency fund exchange currency harvest drought
  storm flood survey census charter statute tribunal inquiry report plan project programme record prize
`);

/** Verbs in the present, third person; each takes an object. */
export const englishVerbs = words(`
  opens closes backs rejects delays approves reviews expands restores funds presents launches extends rebuilds
  measures joins leaves defends questions studies wins loses welcomes publishes corrects replaces protects
  connects prepares suspends resumes signs sells buys maps moves tests
`);

/** Adjectives that fit almost any noun. */
export const englishAdjectives = words(`
  new old national local public northern southern eastern western coastal historic modern joint shared annual
  early late final second third rare quiet open broad narrow costly careful ambitious temporary permanent
  digital solar electric regional rural urban
`);

/** What may close a headline. */
export const englishEndings = words('today overnight again abroad together early online');

/** What may open a sentence. */
export const englishOpeners = phrases(
  'According to officials, | In the meantime, | On the other hand, | For the first time, | Later, | However,',
);

/** What joins two clauses. */
export const englishJoints = words('while because although before after whenever unless since');

/** Prepositions that stand before a noun with its article. */
export const englishPrepositions = words('in near behind for with from beyond across under');
