import type { Description } from './description';

const MOST = 200;

/** What people typed and could not save: the page that says why shows it once more. */
export class RefusedDescriptions {
  private readonly kept = new Map<string, Description>();

  keep(person: string, image: string, description: Description): void {
    this.kept.set(keyOf(person, image), description);
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST && oldest !== undefined) this.kept.delete(oldest);
  }

  /** Forgets it: what was shown is in the form now. */
  take(person: string, image: string): Description | undefined {
    const key = keyOf(person, image);
    const description = this.kept.get(key);
    this.kept.delete(key);
    return description;
  }
}

function keyOf(person: string, image: string): string {
  return `${person} ${image}`;
}
