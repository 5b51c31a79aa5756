import type { NewsroomDesk } from '@/lib/desk/stories/newsroom-desk';
import { layla, sami, storyText } from '@/lib/desk/stories/test-people';
import { draftOf, SAMPLE_DUE, SAMPLE_NOW } from './sample-newsroom';

export type DeskTask = {
  run: (desk: NewsroomDesk) => Promise<unknown>;
  /** When it is done. */
  now?: Date;
  /** Its drafts change before the commit: a kill between the two loses nothing. */
  isDraftsFirst?: boolean;
};

const ENGLISH = "---\ntitle: Cinnamon\nsummary: 'One sentence.'\n---\n\nText.\n";

/** What people do at the desk, each as one request, over the sample newsroom. */
const deskTasks = {
  begin: {
    run: (desk) => desk.begin(layla, { slug: 'saffron', section: 'culture', title: 'زعفران' }),
  },
  save: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'cinnamon');
      const ar = storyText('قرفة', { body: 'نص القرفة، وقد طال.' });
      await desk.save(layla, id, version, { ar, en: ENGLISH });
    },
  },
  submit: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'cinnamon');
      await desk.move(layla, id, version, 'submitted');
    },
  },
  plan: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'cinnamon');
      await desk.plan(sami, id, version, { at: SAMPLE_DUE });
    },
  },
  discard: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'mint');
      await desk.discard(layla, id, version);
    },
  },
  publish: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'cinnamon');
      await desk.publish(sami, id, version);
    },
  },
  update: {
    run: async (desk) => {
      const { id, version } = await draftOf(desk, 'arabic-coffee');
      await desk.publish(sami, id, version);
    },
  },
  due: { run: (desk) => desk.publishDue(), now: new Date(SAMPLE_DUE.getTime() + 1000) },
  rename: { run: (desk) => desk.published.rename(sami, 'arabic-coffee', 'coffee-house') },
  unpublish: {
    run: (desk) => desk.published.unpublish(sami, 'arabic-coffee', { to: 'tea' }),
    isDraftsFirst: true,
  },
  correct: {
    run: (desk) =>
      desk.published.correct(sami, 'tea', { text: 'تصحيح.', find: 'قبل.', replace: 'بعد.' }),
  },
} satisfies Record<string, DeskTask>;

export type DeskTaskName = keyof typeof deskTasks;

export const deskTaskNames = Object.keys(deskTasks) as DeskTaskName[];

export function taskOf(name: DeskTaskName): DeskTask & { now: Date } {
  return { now: SAMPLE_NOW, ...deskTasks[name] };
}
