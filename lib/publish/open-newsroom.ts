import { CardWarmer } from '../cards/warm-cards';
import { joinCluster } from '../cluster/join-cluster';
import { contentDir, dataDir } from '../content/store-layout';
import { offerPublisher } from '../desk/publisher-link';
import { finishLastPublish } from '../desk/repository/finish-last-publish';
import { routeStatus } from '../route-status';
import { log } from '../server/log';
import { Metrics } from '../server/metrics';
import { prepareSite, type Site } from '../server/open-site';
import { healthEndpoint, metricsEndpoint } from '../server/status-endpoints';
import { dirtyPaths } from './dirty-paths';
import { EngineProcess } from './engine-process';
import { Outbox } from './outbox';
import { publishEndpoint } from './publish-endpoint';
import { Publisher } from './publisher';
import { SignatureCheck } from './signature';
import { sweepContent } from './sweep-content';
import { watchContent } from './watch-content';

/** What `npm start` runs: the site, and the publisher that brings saved files to its readers. */
export type Newsroom = {
  open: (port: number, host: string) => Promise<string>;
  /** Publishes nothing more and answers from the pages at hand, until `resume`. */
  pause: () => void;
  resume: () => void;
  close: () => Promise<void>;
};

/** Pages that most readers ask for first. */
const FIRST_PAGES = ['/ar', '/en'];

export async function openNewsroom(): Promise<Newsroom> {
  await finishLastPublish(contentDir());
  let site: Site | undefined;
  let warmer: CardWarmer | undefined;
  const cluster = await joinCluster({
    contentDir: contentDir(),
    buildId: () => site?.buildId ?? '',
    onNews: (changed) => void publisher.publish(changed),
  });
  const metrics = new Metrics(() => publisher.read());
  const publisher: Publisher = new Publisher({
    engine: new EngineProcess({
      write: (work) => (site ? site.gate.write(work) : work()),
      onWritten: (changed) =>
        changed === 'everything' ? site?.cache.distrust() : site?.cache.expect(changed),
    }),
    outbox: new Outbox(dataDir()),
    isFirst: cluster.isLeader,
    onFault: () => site?.cache.release(),
    distrust: () => site?.cache.distrust(),
    show: async (changed) => {
      if (!site) return [];
      warmer ??= new CardWarmer(site.cards, noteCardFault);
      return show(site, warmer, changed);
    },
    onPublished: async (publication) => {
      metrics.notePublication(publication);
      await cluster.announce();
    },
  });
  offerPublisher({ publish: (files) => publisher.publish(files) });
  // The store is brought up to date before anybody reads from it; what is saved meanwhile comes after.
  await cluster.pull();
  const ready = publisher.publish();
  const watching = await watchContent(contentDir(), (changed) => publisher.publish(changed));
  site = await prepareSite({
    endpoints: {
      '/api/publish': publishEndpoint({
        check: signatureCheck(),
        publish: async (named) => {
          const pulled = await cluster.pull();
          return publisher.publish(named && [...named, ...pulled]);
        },
      }),
      '/api/health': healthEndpoint({
        publisher: () => publisher.read(),
        buildId: () => site?.buildId ?? '',
        cluster: cluster.status,
      }),
      '/api/metrics': metricsEndpoint(metrics, process.env.MIDAD_METRICS_TOKEN),
    },
    onAnswer: (source, status) => metrics.countAnswer(source, status),
    behind: cluster.shelf,
  });
  await ready;
  const stopSweeping = sweepContent(contentDir(), watching, (folder) =>
    publisher.publish([folder]),
  );
  const { cache } = site;
  await Promise.all(FIRST_PAGES.map((path) => cache.get(path)));

  return {
    open: site.open,
    pause: () => {
      publisher.pause();
      cache.handOver(true);
    },
    resume: () => {
      cache.handOver(false);
      publisher.resume();
    },
    close: async () => {
      stopSweeping();
      watching.stop();
      await publisher.stop();
      warmer?.stop();
      await cluster.stop();
      await site?.close();
    },
  };
}

function signatureCheck(): SignatureCheck | undefined {
  const secret = process.env.MIDAD_PUBLISH_SECRET;
  if (!secret) return undefined;
  if (secret.length < 32) throw new Error('MIDAD_PUBLISH_SECRET needs at least 32 characters.');
  return new SignatureCheck(secret);
}

function noteCardFault(error: Error): void {
  log('warn', 'card-not-drawn', { reason: error.message });
}

/** A retracted story disappears before anything else is made anew. */
async function show({ cache }: Site, warmer: CardWarmer, changed: string[]): Promise<string[]> {
  const added: string[] = [];
  const dirty = dirtyPaths(changed);
  for (const path of dirty) {
    if ((await routeStatus(path)).kind === 'found') added.push(path);
    else cache.drop(path);
  }
  const shown = await cache.show(changed, added);
  // Readers see the news already: nobody waits for its share cards.
  warmer.add(dirty);
  return shown;
}
