import type { Draft } from '@/lib/desk/stories/draft-store';
import type { NewsroomDesk } from '@/lib/desk/stories/newsroom-desk';
import { layla, sami, storyText } from '@/lib/desk/stories/test-people';

const COFFEE = 'articles/2026/01/arabic-coffee';
const ENGLISH = "---\ntitle: Coffee\nsummary: 'One sentence.'\n---\n\nText.\n";

/** Two public stories, one of which names the other, as the front page does. */
export const SAMPLE_FILES = {
  [`${COFFEE}/ar.mdx`]: storyText('قهوة'),
  [`${COFFEE}/en.mdx`]: ENGLISH,
  'articles/2026/01/tea/ar.mdx': storyText('شاي', {
    fields: ['related: [arabic-coffee]'],
    body: 'قبل.\n\n<ReadAlso slug="arabic-coffee" />',
  }),
  'front.yaml': 'lead: arabic-coffee\nsecondary: [tea]\n',
  'redirects.yaml': 'redirects:\n  - from: /ar/old\n    to: /ar/articles/arabic-coffee\n',
};

/** When the sample's newsroom is asked to do something, and when its planned draft is due. */
export const SAMPLE_NOW = new Date('2026-02-03T08:30:00Z');
export const SAMPLE_DUE = new Date('2026-02-04T08:30:00Z');

/** A change of a public story that is approved and planned, a new story, and a draft that names the first. */
export async function beginDrafts(desk: NewsroomDesk): Promise<void> {
  const coffee = await desk.open(sami, 'arabic-coffee');
  const ar = storyText('قهوة', { body: 'نص أطول.' });
  const saved = await desk.save(sami, coffee.id, coffee.version, { ar });
  const approved = await desk.move(sami, coffee.id, saved.version, 'approved');
  await desk.plan(sami, coffee.id, approved.version, { at: SAMPLE_DUE });
  await beginDraft(desk, 'cinnamon', 'نص القرفة.');
  await beginDraft(desk, 'mint', '<ReadAlso slug="arabic-coffee" />');
}

async function beginDraft(desk: NewsroomDesk, slug: string, body: string): Promise<void> {
  const draft = await desk.begin(layla, { slug, section: 'culture', title: slug });
  await desk.save(layla, draft.id, draft.version, { ar: storyText(slug, { body }) });
}

/** The draft of a slug; throws if there is none, as a request for it is refused. */
export async function draftOf(desk: NewsroomDesk, slug: string): Promise<Draft> {
  const draft = (await desk.drafts(sami)).find(({ facts }) => facts.slug === slug);
  if (!draft) throw Object.assign(new Error(slug), { name: 'NoDraftError' });
  return draft;
}
