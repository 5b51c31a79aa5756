import { execFileSync } from 'node:child_process';

/** A machine of its own on this one, reached by a cable that can be cut. Needs root and iproute2. */
export class Namespace {
  readonly own: string;
  readonly host: string;
  private readonly cable: string;

  constructor(
    private readonly name: string,
    net: number,
  ) {
    this.host = `10.77.${net}.1`;
    this.own = `10.77.${net}.2`;
    this.cable = `mdd${net}`;
    this.remove();
    ip('netns', 'add', name);
    ip('link', 'add', this.cable, 'type', 'veth', 'peer', 'name', 'eth0', 'netns', name);
    ip('addr', 'add', `${this.host}/24`, 'dev', this.cable);
    ip('link', 'set', this.cable, 'up');
    ip('-n', name, 'addr', 'add', `${this.own}/24`, 'dev', 'eth0');
    ip('-n', name, 'link', 'set', 'eth0', 'up');
    ip('-n', name, 'link', 'set', 'lo', 'up');
  }

  /** What runs a command on this machine. */
  get within(): string[] {
    return ['ip', 'netns', 'exec', this.name];
  }

  cut(): void {
    ip('link', 'set', this.cable, 'down');
  }

  mend(): void {
    ip('link', 'set', this.cable, 'up');
  }

  remove(): void {
    try {
      execFileSync('ip', ['netns', 'del', this.name], { stdio: 'ignore' });
    } catch {
      // There was none.
    }
  }
}

function ip(...args: string[]): void {
  execFileSync('ip', args, { stdio: ['ignore', 'ignore', 'inherit'] });
}
