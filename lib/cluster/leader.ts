import { randomUUID } from 'node:crypto';
import type { RedisLink } from './redis-link';

const LEASE_MS = 5000;
const RENEW_MS = 1500;

/** Takes or renews the lease: 1, or 0 if another machine has it. */
const TAKE = `
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1`;

const LEAVE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/** Elects one machine to act first when a story is due. The lease ends by itself if the machine does. */
export class Leader {
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private until = 0;

  constructor(
    private readonly link: RedisLink,
    private readonly key: string,
  ) {}

  get isLeader(): boolean {
    return performance.now() < this.until;
  }

  start(): void {
    const renew = () => void this.renew();
    this.link.whenReady(renew);
    this.timer = setInterval(renew, RENEW_MS);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.until = 0;
    const options = { keys: [this.key], arguments: [this.id] };
    await this.link.ask((client) => client.eval(LEAVE, options));
  }

  private async renew(): Promise<void> {
    // The lease is counted from before the question: the answer may take its time.
    const asked = performance.now();
    const options = { keys: [this.key], arguments: [this.id, String(LEASE_MS)] };
    const isOurs = await this.link.ask((client) => client.eval(TAKE, options));
    if (isOurs === 1) this.until = asked + LEASE_MS;
  }
}
