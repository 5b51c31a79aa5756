import { createClient } from 'redis';
import { log } from '../server/log';

type Client = ReturnType<typeof createClient>;

const LONGEST_PAUSE_MS = 2000;
/** Pages are among the commands: what Redis does not take must not fill the memory. */
const MOST_WAITING = 256;

/**
 * The connection to Redis or Valkey. While it is down every command fails at once, and nothing waits:
 * what is shared makes the site faster, never possible.
 */
export class RedisLink {
  private readonly client: Client;
  private readonly listener: Client;
  private readonly onReady: (() => void)[] = [];

  constructor(url: string) {
    this.client = createClient({
      url,
      disableOfflineQueue: true,
      commandsQueueMaxLength: MOST_WAITING,
      socket: {
        connectTimeout: 2000,
        reconnectStrategy: (tries) => Math.min(50 * 2 ** tries, LONGEST_PAUSE_MS),
      },
    });
    this.listener = this.client.duplicate();
    for (const client of [this.client, this.listener]) {
      // The client connects again by itself; each state is told once.
      client.on('error', (error: Error) => this.note(false, error.message));
      client.on('ready', () => this.note(true));
    }
  }

  private isUp = false;

  get isConnected(): boolean {
    return this.client.isReady;
  }

  /** Runs after every connection: at the start, and when it was lost and found. */
  whenReady(work: () => void): void {
    this.onReady.push(work);
    if (this.isConnected) work();
  }

  /** Starts connecting and goes on trying; does not wait for success. */
  start(channel: string, onMessage: (message: string) => void): void {
    for (const client of [this.client, this.listener])
      client.connect().catch((error: Error) => this.note(false, error.message));
    const subscribe = () =>
      this.listener
        .subscribe(channel, onMessage)
        .catch((error: Error) => this.note(false, error.message));
    // The client renews a subscription itself, but not one that the connection did not live to see: asked for twice,
    // it is one.
    this.listener.on('ready', subscribe);
    this.client.on('ready', () => {
      for (const work of this.onReady) work();
    });
  }

  /** Runs a command; undefined if Redis does not answer in time. */
  async ask<Result>(
    command: (client: Client) => Promise<Result>,
    longestMs = 250,
  ): Promise<Result | undefined> {
    if (!this.isConnected) return undefined;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<undefined>((resolve) => {
      timer = setTimeout(() => resolve(undefined), longestMs);
    });
    try {
      return await Promise.race([command(this.client), late]);
    } catch (error) {
      this.note(false, (error as Error).message);
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  stop(): void {
    for (const client of [this.client, this.listener]) if (client.isOpen) client.destroy();
  }

  private note(isUp: boolean, reason = ''): void {
    if (isUp === this.isUp) return;
    this.isUp = isUp;
    log(isUp ? 'info' : 'warn', isUp ? 'redis-connected' : 'redis-lost', { reason });
  }
}
