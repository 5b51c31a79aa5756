import { stringify } from 'yaml';
import type { ExistingContent } from './existing-content';
import type { ImportState } from './import-state';
import { latinName, type NamePlan } from './name-plan';
import type { NewFiles } from './write-new';

type Name = { ar: string; en: string };

/** The sentences of files that an export says too little about. */
export type Sentences = {
  section: (name: Name) => Name;
  topic: (name: Name) => Name;
  author: (site: Name) => Name;
  role: Name;
};

const STYLE = {
  aliasDuplicateObjects: false,
  lineWidth: 0,
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'PLAIN',
} as const;

/** Gives every new section its place behind those that are there; the same in every run. */
export function orderSections(plan: NamePlan, existing: ExistingContent, state: ImportState): void {
  const slugs = new Set<string>();
  for (const { place } of plan.categories.values())
    if (place.kind === 'section') slugs.add(place.slug);
  slugs.add(plan.fallback);
  let order = Math.max(existing.lastOrder, ...state.orders.values());
  for (const slug of slugs)
    if (!state.orders.has(slug) && !existing.files.has(`sections/${slug}.yaml`))
      state.orders.set(slug, ++order);
}

/** Writes the files of sections, topics and authors that a story names, where there are none. */
export class NameFiles {
  private readonly there: Set<string>;

  constructor(
    private readonly files: NewFiles,
    private readonly plan: NamePlan,
    private readonly state: ImportState,
    existing: ExistingContent,
    private readonly sentences: Sentences,
    private readonly site: string,
  ) {
    this.there = new Set(existing.files);
  }

  has(file: string): boolean {
    return this.there.has(file);
  }

  async section(slug: string): Promise<void> {
    const own = this.plan.sections.find((section) => section.slug === slug);
    const name = own?.name ?? this.nameOf('section', slug);
    await this.write(`sections/${slug}.yaml`, {
      name: inBoth(name),
      description: described(own?.description, this.sentences.section(inBoth(name))),
      order: this.state.orders.get(slug) ?? 99,
    });
  }

  async topic(slug: string): Promise<void> {
    const own = this.plan.newTopics.get(slug);
    const name = own?.name ?? this.nameOf('topic', slug);
    await this.write(`topics/${slug}.yaml`, {
      name: inBoth(name),
      description: described(own?.description, this.sentences.topic(inBoth(name))),
      kind: 'subject',
    });
  }

  async author(slug: string): Promise<void> {
    const name = this.plan.newAuthors.get(slug)?.name ?? slug;
    await this.write(`authors/${slug}.yaml`, {
      name: inBoth(name),
      kind: 'person',
      role: this.sentences.role,
      bio: this.sentences.author(inBoth(this.site)),
    });
  }

  /** A mapping may name a section or a topic that is not there: it is called as its category is. */
  private nameOf(kind: 'section' | 'topic', slug: string): string {
    for (const { path, place } of this.plan.categories.values())
      if (place.kind === kind && place.slug === slug) return path.split('/').at(-1) ?? slug;
    return slug;
  }

  private async write(file: string, fields: object): Promise<void> {
    if (this.there.has(file)) return;
    this.there.add(file);
    await this.files.write(file, stringify(fields, STYLE));
  }
}

const inBoth = (name: string): Name => ({ ar: name, en: latinName(name) });

function described(own: string | undefined, made: Name): Name {
  return own ? { ar: own, en: own } : made;
}
