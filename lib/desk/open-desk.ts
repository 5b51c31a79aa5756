import path from 'node:path';
import { openRepository, type Repository } from '@/lib/git/repository';
import { contentDir, dataDir, storeDir } from '../content/store-layout';
import { log } from '../server/log';
import { site } from '../site';
import { Audit } from './accounts/audit';
import { type Auth, createAuth } from './accounts/create-auth';
import { People } from './accounts/people';
import { type DeskDatabase, openDatabase } from './database/open-database';
import { deskSecret } from './desk-secret';
import { StoryList } from './list/story-list';
import { MediaLibrary } from './media/media-library';
import { Presence } from './preview/presence';
import { Shares } from './preview/shares';
import { WorkingTexts } from './preview/working-texts';
import { findPublisher } from './publisher-link';
import { finishPending } from './repository/commit-to-branch';
import { pushBranch } from './repository/push-branch';
import type { NewsroomDesk } from './stories/newsroom-desk';
import { openStories } from './stories/open-stories';
import { ScheduleClock } from './stories/schedule-clock';

/** The desk's server side, open once in a process. */
export type Desk = {
  auth: Auth;
  people: People;
  list: StoryList;
  audit: Audit;
  database: DeskDatabase;
  /** The Git repository of the content; opens when it is first asked for, and says so if there is none. */
  repository: () => Promise<Repository>;
  stories: () => Promise<NewsroomDesk>;
  media: () => Promise<MediaLibrary>;
  /** What people have typed and not saved yet. */
  workingTexts: WorkingTexts;
  shares: Shares;
  presence: Presence;
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
  const ledgerDir = path.join(dataDir(), 'engine', 'ledger');
  const list = new StoryList(database, ledgerDir);
  const audit = new Audit(database);
  const repository = onceDone(async () => {
    const opened = await openRepository(contentDir());
    await finishPending(opened);
    return opened;
  });
  const show = async (files: string[]) => {
    // Other machines follow the remote: it has the commit before they are told of it.
    const remote = process.env.MIDAD_DESK_PUSH;
    const pushed = remote ? await pushBranch(await repository(), remote) : undefined;
    if (pushed?.isPushed === false) log('error', 'push-failed', { reason: pushed.reason });
    return (await findPublisher()?.publish(files))?.problems ?? [];
  };
  const stories = onceDone(async () => {
    const newsroom: NewsroomDesk = await openStories({
      repository: await repository(),
      storeDir: storeDir(),
      audit,
      show,
      onPlanned: () => void clock.wake(),
    });
    const clock = new ScheduleClock(
      () => newsroom.publishDue(),
      (error) => log('error', 'schedule-failed', { reason: error.message }),
    );
    void clock.wake();
    return newsroom;
  });
  const media = onceDone(async () => {
    const places = { repository: await repository(), storeDir: storeDir(), ledgerDir, audit, show };
    return new MediaLibrary(places);
  });
  const people = new People(database, auth);
  return {
    auth,
    people,
    list,
    audit,
    database,
    repository,
    stories,
    media,
    workingTexts: new WorkingTexts(),
    shares: new Shares(database),
    presence: new Presence(database),
    secret,
    isSecure,
  };
}

/** Does something at the first call and gives every caller that result; a failure is tried again. */
function onceDone<T>(work: () => Promise<T>): () => Promise<T> {
  let done: Promise<T> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
