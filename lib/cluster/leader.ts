import { randomUUID } from 'node:crypto';
import type { RedisLink } from './redis-link';

const LEASE_MS = 5000;
const RENEW_MS = 1500;

/** Takes or renews the lease; a new holder gets the next fencing token. Keys: lease, counter. */
const TAKE = `
local holder = redis.call('GET', KEYS[1])
if holder == ARGV[1] then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return tonumber(redis.call('GET', KEYS[2]))
end
if holder then return 0 end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return redis.call('INCR', KEYS[2])`;

const LEAVE = `if redis.call('GET', KEYS[1]) == ARGV[1] then return redis.call('DEL', KEYS[1]) end return 0`;

/**
 * Elects one machine to act first when a story is due. The lease ends by itself if the machine does; its
 * fencing token only grows, so that a leader who slept through the end of its lease is not believed.
 */
export class Leader {
  private readonly id = randomUUID();
  private timer: NodeJS.Timeout | undefined;
  private until = 0;
  private highest = 0;
  /** The fencing token of this machine's lease; 0 if it has none. */
  token = 0;

  constructor(
    private readonly link: RedisLink,
    private readonly prefix: string,
  ) {}

  get isLeader(): boolean {
    return this.token > 0 && performance.now() < this.until;
  }

  start(): void {
    const renew = () => void this.renew();
    this.link.whenReady(renew);
    this.timer = setInterval(renew, RENEW_MS);
  }

  /** Whether a message with this token comes from the newest leader; remembers the newest. */
  believes(token: number): boolean {
    if (token < this.highest) return false;
    this.highest = token;
    return true;
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    this.token = 0;
    const keys = this.keys();
    await this.link.ask((client) => client.eval(LEAVE, { keys, arguments: [this.id] }));
  }

  private async renew(): Promise<void> {
    // The lease is counted from before the question: the answer may take its time.
    const asked = performance.now();
    const options = { keys: this.keys(), arguments: [this.id, String(LEASE_MS)] };
    const token = Number((await this.link.ask((client) => client.eval(TAKE, options))) ?? 0);
    if (token === 0) return;
    this.token = token;
    this.until = asked + LEASE_MS;
    this.believes(token);
  }

  private keys(): string[] {
    return [`${this.prefix}:leader`, `${this.prefix}:fence`];
  }
}
