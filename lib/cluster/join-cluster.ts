import { createHash, randomUUID } from 'node:crypto';
import { log } from '../server/log';
import type { PageShelf } from '../server/page-shelf';
import { site } from '../site';
import { GitFollower } from './git-follower';
import { Leader } from './leader';
import { RedisLink } from './redis-link';
import { SharedPages } from './shared-pages';

/** What this machine shares with the others of the same site. */
export type Cluster = {
  /** Brings the content folder up to date with the remote; the content files that changed. */
  pull: () => Promise<string[]>;
  /** Tells the others that something was published here. */
  announce: () => Promise<void>;
  /** Whether this machine acts first when a story is due. */
  isLeader: () => boolean;
  shelf: (own: PageShelf) => PageShelf;
  status: () => object;
  stop: () => Promise<void>;
};

type Options = {
  contentDir: string;
  /** Names the build: its pages are shared with machines of the same build only. */
  buildId: () => string;
  /** Another machine published, or this one was away: content files that changed here since. */
  onNews: (changed: string[]) => void;
};

type Message = { from: string };

const POLL_MS = 30_000;

/** Joins the machines that `REDIS_URL` and `MIDAD_GIT_REMOTE` name; without them it works alone. */
export async function joinCluster({ contentDir, buildId, onNews }: Options): Promise<Cluster> {
  const { REDIS_URL, MIDAD_GIT_REMOTE, MIDAD_GIT_BRANCH = 'main' } = process.env;
  const id = randomUUID();
  const prefix = `midad:${createHash('sha1').update(site.url).digest('hex').slice(0, 10)}`;
  const link = REDIS_URL ? new RedisLink(REDIS_URL) : undefined;
  const leader = link && new Leader(link, `${prefix}:leader`);
  const follower = MIDAD_GIT_REMOTE
    ? new GitFollower({ contentDir, remote: MIDAD_GIT_REMOTE, branch: MIDAD_GIT_BRANCH })
    : undefined;
  const state: { commit?: string; fault?: string } = {};

  const pull = async (): Promise<string[]> => {
    if (!follower) return [];
    try {
      const { commit, changed } = await follower.pull();
      state.commit = commit;
      state.fault = undefined;
      return changed;
    } catch (error) {
      // The site goes on with what it has; health tells, and the next pull tries again.
      state.fault = (error as Error).message;
      log('error', 'git-pull-failed', { reason: state.fault });
      return [];
    }
  };
  const catchUp = async (): Promise<void> => {
    const changed = await pull();
    if (changed.length > 0) onNews(changed);
  };
  const onMessage = async (text: string): Promise<void> => {
    const message = parse(text);
    if (!message || message.from === id) return;
    // Also without a new commit: a story may be due.
    onNews(await pull());
  };

  link?.start(`${prefix}:published`, (text) => void onMessage(text));
  link?.whenReady(() => void catchUp());
  leader?.start();
  const poll = follower && setInterval(() => void catchUp(), POLL_MS);

  return {
    pull,
    announce: async () => {
      const message: Message = { from: id };
      await link?.ask((client) => client.publish(`${prefix}:published`, JSON.stringify(message)));
    },
    isLeader: () => leader?.isLeader ?? true,
    shelf: (own) => (link ? new SharedPages(own, link, () => `${prefix}:${buildId()}`) : own),
    status: () => ({
      ...(link && { redis: link.isConnected ? 'connected' : 'lost', isLeader: leader?.isLeader }),
      ...(follower && { commit: state.commit, fault: state.fault }),
    }),
    stop: async () => {
      clearInterval(poll);
      await leader?.stop();
      link?.stop();
    },
  };
}

/** Anybody who reaches Redis can write to the channel: a message is a hint, never an order. */
function parse(text: string): Message | undefined {
  try {
    const said = JSON.parse(text) as Partial<Message> | null;
    return typeof said?.from === 'string' ? { from: said.from } : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
