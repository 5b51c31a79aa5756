import path from 'node:path';
import { dataDir } from '../content/store-layout';
import { site } from '../site';
import { type Auth, createAuth } from './accounts/create-auth';
import { People } from './accounts/people';
import { openDatabase } from './database/open-database';
import { deskSecret } from './desk-secret';
import { StoryList } from './list/story-list';

/** The desk's server side, open once in a process. */
export type Desk = {
  auth: Auth;
  people: People;
  list: StoryList;
  secret: string;
  isSecure: boolean;
};

/** Told apart by it when somebody guesses passwords; only the front sets it (lib/server/relay.ts). */
const ADDRESS_HEADER = 'x-forwarded-for';

const KEY = Symbol.for('midad.desk');
const shared = globalThis as { [KEY]?: Promise<Desk> };

/** Opens the desk when it is first asked for; a failure is tried again by the next request. */
export function openDesk(): Promise<Desk> {
  shared[KEY] ??= open().catch((error: unknown) => {
    shared[KEY] = undefined;
    throw error;
  });
  return shared[KEY];
}

async function open(): Promise<Desk> {
  const database = await openDatabase(dataDir(), process.env.MIDAD_DESK_DATABASE);
  const secret = deskSecret(dataDir());
  const auth = await createAuth({
    database,
    origin: site.url,
    secret,
    addressHeader: ADDRESS_HEADER,
  });
  const isSecure = site.url.startsWith('https:');
  const list = new StoryList(database, path.join(dataDir(), 'engine', 'ledger'));
  return { auth, people: new People(database, auth), list, secret, isSecure };
}
