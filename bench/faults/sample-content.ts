import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';

/** Before the scheduled story of the sample is due, and after. */
export const BEFORE_DUE = new Date('2026-02-10T00:00:00Z');
export const AFTER_DUE = new Date('2026-02-25T00:00:00Z');

type StoryOptions = {
  title?: string;
  section?: string;
  status?: string;
  topics?: string[];
  date?: string;
  hero?: string;
  body?: string;
  /** The days on which it was corrected. */
  corrected?: string[];
};

/** Changes a folder of content. */
export type Edit = (content: string) => Promise<void>;

const folderOf = (slug: string) => `articles/2026/${slug.startsWith('f-') ? '02' : '01'}/${slug}`;
const HERO = 'src: photo.jpg, alt: نص, credit: نص';
const SHARED = 'src: map.jpg, alt: نص, credit: نص, focus: { x: 0.3, y: 0.4 }';
const named = (name: string) => `name: { ar: '${name}', en: '${name}' }\n`;
const described = (name: string) => `${named(name)}description: { ar: 'وصف', en: 'D' }\n`;

async function putFile(content: string, file: string, data: string | Buffer): Promise<void> {
  const target = path.join(content, file);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, data);
}

export const putStory = (content: string, slug: string, options: StoryOptions = {}) => {
  const day = `${folderOf(slug).slice(9, 16).replace('/', '-')}-${slug.slice(2, 4)}`;
  const { title = slug, section = 'world', status = 'published', topics = ['one'] } = options;
  const { date = `${day}T09:00:00+03:00`, hero, body = 'نص.', corrected = [] } = options;
  const corrections = corrected.map(
    (on) => `{ date: ${on}T12:00:00+03:00, text: 'خطأ.', textEn: 'Error.' }`,
  );
  const facts = `title: '${title}'\nsummary: 'ملخص.'\nsection: ${section}\nlabel: news\nstatus: ${status}\npublishedAt: ${date}\ntopics: [${topics}]\nauthors: [desk]\n${hero ? `hero: { ${hero} }\n` : ''}corrections: [${corrections}]\n`;
  return putFile(content, `${folderOf(slug)}/ar.mdx`, `---\n${facts}---\n\n${body}\n`);
};

const putEnglish = (content: string, file: string, title: string) =>
  putFile(content, `${file}/en.mdx`, `---\ntitle: '${title}'\nsummary: 'S.'\n---\n\nText.\n`);

const putSection = (content: string, slug: string) =>
  putFile(content, `sections/${slug}.yaml`, `${described(slug)}order: 1\n`);

const putTopic = (content: string, slug: string, name: string) =>
  putFile(content, `topics/${slug}.yaml`, `${described(name)}kind: subject\n`);

const putRecord = (content: string, credit: string, x: number) =>
  putFile(
    content,
    'media/photo.yaml',
    `alt: { ar: 'صورة', en: 'Photo' }\ncredit: { ar: '${credit}', en: 'C' }\nlicence: 'CC0'\nfocus: { x: ${x}, y: 0.5 }\n`,
  );

async function putImage(content: string, name: string, background: string): Promise<void> {
  const create = { width: 320, height: 200, channels: 3, background } as const;
  await putFile(content, `media/${name}.jpg`, await sharp({ create }).jpeg().toBuffer());
}

/** Thirteen stories in January, two pages of a list; twelve with topic `two`; a few in February. */
export const putFirstState: Edit = async (content) => {
  for (const section of ['world', 'culture', 'sport', 'health']) await putSection(content, section);
  await putTopic(content, 'one', 'أول');
  await putTopic(content, 'two', 'ثان');
  const desk = `${named('desk')}kind: desk\nrole: { ar: 'د', en: 'D' }\nbio: { ar: 'س', en: 'B' }\n`;
  await putFile(content, 'authors/desk.yaml', desk);
  const page = "---\ntitle: 'عن'\nsummary: 'ملخص.'\n---\n\nنص.\n";
  await putFile(content, 'pages/about/ar.mdx', page);
  await putEnglish(content, 'pages/about', 'About');
  await putFile(content, 'front.yaml', 'lead: s-05\n');
  await putFile(content, 'redirects.yaml', 'redirects: [{ from: /ar/old, to: /ar/latest }]\n');
  await putImage(content, 'photo', 'teal');
  await putImage(content, 'map', 'olive');
  await putRecord(content, 'نص', 0.5);

  const own: Record<string, StoryOptions> = {
    's-05': { body: '<ReadAlso slug="s-01" />' },
    's-06': { hero: SHARED, body: '<ReadAlso slug="s-09" />' },
    's-07': { hero: SHARED, body: '<ReadAlso slug="s-01" />' },
    's-08': { hero: HERO },
    's-01': { corrected: ['2026-02-01'] },
    's-03': { corrected: ['2025-12-31', '2026-02-02'] },
    's-10': { corrected: ['2026-02-03'] },
  };
  for (let day = 1; day <= 13; day++) {
    const slug = `s-${String(day).padStart(2, '0')}`;
    const topics = ['s-03', 's-09', 's-10'].includes(slug) ? ['one'] : ['one', 'two'];
    await putStory(content, slug, { ...own[slug], topics });
  }
  for (const slug of ['s-03', 's-04']) await putEnglish(content, folderOf(slug), slug);
  await putStory(content, 'f-01', { topics: ['two'] });
  await putStory(content, 'f-02', { status: 'withdrawn' });
  await putStory(content, 'f-04', { section: 'sport', topics: ['two'] });
  await putStory(content, 'f-20', { body: '<ReadAlso slug="s-05" />' });
};

/** One change of every kind. */
export const putChanges: Edit = async (content) => {
  await putStory(content, 's-01', {
    title: 'جديد',
    topics: ['one', 'two'],
    corrected: ['2025-12-30', '2026-02-04'],
  });
  await putStory(content, 's-02', { section: 'culture', topics: ['one', 'two'] });
  await remove('s-03')(content);
  await putStory(content, 's-06', { title: 'غلاف', hero: SHARED, topics: ['one', 'two'] });
  const moved = path.join(content, folderOf('s-09'));
  await rename(moved, path.join(content, folderOf('s-09-renamed')));
  await putStory(content, 's-10', { status: 'withdrawn' });
  await putEnglish(content, folderOf('s-11'), 'Eleven');
  const body = '<ReadAlso slug="s-01" />';
  const date = '2026-01-01T06:00:00+03:00';
  await putStory(content, 's-00', { body, date, topics: ['one', 'two'] });
  await putStory(content, 'f-05', { hero: `${HERO}, focus: { x: 0.6, y: 0.4 }` });
  await putTopic(content, 'one', 'أول بعد التغيير');
  await putRecord(content, 'مصورة', 0.7);
  await putFile(
    content,
    'pages/about/ar.mdx',
    "---\ntitle: 'من نحن'\nsummary: 'ملخص.'\n---\n\nنص.\n",
  );
  await rm(path.join(content, 'sections/sport.yaml'));
};

const remove =
  (slug: string): Edit =>
  (content) =>
    rm(path.join(content, folderOf(slug)), { recursive: true });

/** What an editor may do while the engine is down. */
export const editsWhileDown = {
  'takes a title back': (content: string) => putStory(content, 's-01', { topics: ['one', 'two'] }),
  'deletes one of two stories that share a focal point': remove('s-06'),
  'moves a moved story once more': (content: string) =>
    putStory(content, 's-02', { section: 'health', topics: ['one'] }),
  'brings a deleted story back': (content: string) =>
    putStory(content, 's-03', { topics: ['two'] }),
  'brings a deleted section back': (content: string) => putSection(content, 'sport'),
  'deletes a story that had not changed': remove('s-12'),
  'deletes a new story': remove('s-00'),
  'deletes an image with its record': async (content: string) => {
    for (const file of ['media/photo.jpg', 'media/photo.yaml']) await rm(path.join(content, file));
  },
} satisfies Record<string, Edit>;

export type WhileDown = keyof typeof editsWhileDown;
