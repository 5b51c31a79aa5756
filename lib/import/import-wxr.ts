import path from 'node:path';
import { convertPost } from './convert-post';
import { type ExistingContent, readExisting } from './existing-content';
import { hostName } from './host-name';
import { ImportState } from './import-state';
import type { Mapping } from './mapping';
import { MediaShelf } from './media-shelf';
import { type NamePlan, planNames } from './name-plan';
import { Notes } from './notes';
import { oldAddresses, writeAddresses } from './old-addresses';
import { noteState, postFacts } from './post-facts';
import { readWxr } from './read-wxr';
import type { ReportSink } from './report';
import { indexSite, type SiteIndex } from './site-index';
import { siteLinks } from './site-links';
import { type PlannedStory, planStories, type StoryPlan } from './story-plan';
import { NameFiles, orderSections, type Sentences } from './write-names';
import { NewFiles } from './write-new';
import type { WxrItem } from './wxr-types';

export type ImportOptions = {
  file: string;
  contentDir: string;
  dataDir: string;
  /** Without it nothing is written but the report. */
  isWrite: boolean;
  mapping: Mapping;
  uploads?: string;
  fetch?: (url: string) => Promise<Buffer>;
  mediaUrl?: string;
  sentences: Sentences;
  report: ReportSink;
  onProgress?: (step: 'read' | 'write', done: number, total: number) => void;
};

export type ImportResult = {
  index: SiteIndex;
  names: NamePlan;
  /** Posts of the export, those that are stories now, those that earlier runs wrote, and those left out. */
  posts: number;
  stories: number;
  there: number;
  leftOut: number;
  redirects: number;
  written: number;
};

/**
 * Brings a WordPress export into the content folder: first a look at the whole file, then one post after the other.
 * Memory grows by a few words a post. Nothing that exists is ever written over.
 */
export async function importWxr(options: ImportOptions): Promise<ImportResult> {
  const { file, contentDir, dataDir, isWrite, report, onProgress } = options;
  const index = await indexSite(file, (done, total) => onProgress?.('read', done, total));
  const site = index.site.baseUrl || index.site.title || path.basename(file);
  const existing = await readExisting(contentDir);
  const state = await ImportState.open(dataDir, site);
  const names = planNames(index, existing, options.mapping);
  const plan = planStories(index, existing, state.stories);
  orderSections(names, existing, state);
  const files = new NewFiles(contentDir);
  if (isWrite) {
    await files.sweep();
    await state.save(plan.stories);
  }
  const nameFiles = new NameFiles(
    files,
    names,
    state,
    existing,
    options.sentences,
    index.site.title || site,
  );
  const run = new Run(options, { index, existing, state, names, plan, files, nameFiles });
  const look = async (isForTranslations: boolean) => {
    for await (const event of readWxr(file, (done, total) => onProgress?.('write', done, total)))
      if (event.kind === 'item' && event.item.type === 'post')
        await run.take(event.item, isForTranslations);
  };
  await look(false);
  // Only then is it known which originals are there, whatever the order of the export.
  if ([...plan.stories.values()].some((story) => story.file === 'en.mdx')) await look(true);
  const { rules, refused } = oldAddresses({
    index,
    plan,
    names,
    wasCarried: (id) => run.carried.has(id) || state.done.has(id),
    isThere: (own) => !isWrite || nameFiles.has(own),
  });
  const name = `wordpress-${hostName(site)}`;
  const redirects = isWrite ? await writeAddresses(files, rules, existing, name) : rules.size;
  for (const from of refused) await report.address(from);
  const { stories, there, leftOut } = run;
  const result = {
    index,
    names,
    posts: index.posts.length,
    stories,
    there,
    leftOut,
    redirects,
    written: files.written,
  };
  await report.end(result);
  return result;
}

type Parts = {
  index: SiteIndex;
  existing: ExistingContent;
  state: ImportState;
  names: NamePlan;
  plan: StoryPlan;
  files: NewFiles;
  nameFiles: NameFiles;
};

/** The second look at the file: post by post, and translations in a third. */
class Run {
  stories = 0;
  there = 0;
  leftOut = 0;
  readonly carried = new Set<string>();
  private readonly seen = new Set<string>();
  private readonly originals = new Set<string>();
  private readonly media: MediaShelf;
  private readonly linkFor: ReturnType<typeof siteLinks>;

  constructor(
    private readonly options: ImportOptions,
    private readonly parts: Parts,
  ) {
    const { uploads, fetch, mediaUrl, isWrite } = options;
    const { index, existing, files, plan } = parts;
    this.media = new MediaShelf({
      attachments: index.attachments,
      siteUrls: [index.site.baseUrl, index.site.link].filter((url) => url !== ''),
      known: existing.files,
      siteTitle: index.site.title,
      ...(isWrite && { files }),
      ...(uploads && { uploads }),
      ...(fetch && { fetch }),
      ...(mediaUrl && { mediaUrl }),
    });
    this.linkFor = siteLinks(index, plan);
  }

  async take(item: WxrItem, isForTranslations: boolean): Promise<void> {
    const { plan, state } = this.parts;
    const story = plan.stories.get(item.id);
    const isTranslation = story?.file === 'en.mdx';
    if (isTranslation !== isForTranslations || this.seen.has(item.id)) return;
    this.seen.add(item.id);
    const notes = new Notes();
    if (state.done.has(item.id)) this.there++;
    else if (!story) {
      this.leftOut++;
      notes.add(plan.leftOut.get(item.id) ?? 'trash');
    } else if (isTranslation && !this.hasOriginal(story)) {
      this.leftOut++;
      notes.add('english-alone');
    } else if (await this.carry(item, story, notes)) this.stories++;
    else this.leftOut++;
    await this.options.report.post(item, story, notes.list());
  }

  private hasOriginal({ folder }: PlannedStory): boolean {
    return this.originals.has(folder) || this.parts.existing.files.has(`${folder}/ar.mdx`);
  }

  private async carry(item: WxrItem, story: PlannedStory, notes: Notes): Promise<boolean> {
    const { names, existing, files, nameFiles, state } = this.parts;
    noteState(item, story, notes);
    const facts = postFacts(item, names, existing, notes);
    const link = this.linkFor(story, notes);
    const text = await convertPost(item, { story, facts, media: this.media, link, notes });
    if (text === undefined) return false;
    this.carried.add(item.id);
    if (story.file === 'ar.mdx') this.originals.add(story.folder);
    if (!this.options.isWrite) return true;
    if (story.file === 'ar.mdx') {
      await nameFiles.section(facts.section);
      for (const topic of facts.topics) await nameFiles.topic(topic);
      for (const author of facts.authors) await nameFiles.author(author);
    }
    if (!(await files.write(`${story.folder}/${story.file}`, text))) notes.add('already-there');
    await state.markDone(item.id);
    return true;
  }
}
