import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { readFeed } from './feed-faults';

const ROOT = 'test-results/leaks';
const OUT = `${ROOT}/out`;
const STORIES = `${ROOT}/content/articles/2026/11`;
const MARK = 'zarqaa';
/** The same in Arabic letters, as titles, names and search would show it. */
const ARABIC_MARK = 'زرقاءاليمامة';
/** A story whose title another build changes. */
const RENAMED = `${STORIES}/suez-canal-in-numbers/ar.mdx`;

test.describe.configure({ mode: 'serial' });
test.setTimeout(300_000);

type Facts = {
  status?: string;
  publishedAt?: string;
  english?: string;
  mark?: string;
  hero?: string;
};

/** A story that says its mark in every field and place that any output might show. */
function save(slug: string, facts: Facts): void {
  const { status = 'published', publishedAt = '2026-11-18T10:00:00+03:00', english, hero } = facts;
  const mark = facts.mark ?? `${ARABIC_MARK} ${MARK}`;
  const folder = path.join(STORIES, slug);
  mkdirSync(folder, { recursive: true });
  const front = [
    `title: 'عنوان ${mark}'`,
    `kicker: '${mark}'`,
    `summary: 'موجز ${mark}'`,
    'section: science',
    'label: news',
    `status: ${status}`,
    `publishedAt: ${publishedAt}`,
    'topics: [astronomy]',
    'authors: [science-desk]',
    'related: [how-much-sleep]',
    ...(hero ? [`hero: { src: ${hero} }`] : []),
    `keyPoints: ['نقطة ${mark}']`,
    `corrections: [{ date: 2026-11-20T09:00:00+03:00, text: 'تصحيح ${mark}', textEn: 'Correction ${mark}' }]`,
  ];
  writeFileSync(
    path.join(folder, 'ar.mdx'),
    `---\n${front.join('\n')}\n---\n\n## ${mark}\n\nنص ${mark}.\n`,
  );
  if (!english) return;
  const own = [`title: 'Title ${mark}'`, `summary: 'Summary ${mark}'`, `status: ${english}`];
  writeFileSync(path.join(folder, 'en.mdx'), `---\n${own.join('\n')}\n---\n\nText ${mark}.\n`);
}

/** A picture of this name that is like one of the site. */
function savePicture(name: string): string {
  for (const ending of ['jpg', 'yaml'])
    cpSync(`content/media/al-khwarizmi.${ending}`, `${ROOT}/content/media/${name}.${ending}`);
  return `${name}.jpg`;
}

/** A public story that points at those that are not, in every way that an author has. */
function savePointer(slugs: string[]): void {
  save('public-pointer', { english: 'published', mark: 'ظاهر' });
  const file = path.join(STORIES, 'public-pointer', 'ar.mdx');
  const text = readFileSync(file, 'utf8').replace('[how-much-sleep]', `[${slugs.join(', ')}]`);
  const ways = slugs.map((slug) => `<ReadAlso slug="${slug}" />\n\n[رابط](/ar/articles/${slug})\n`);
  writeFileSync(file, `${text}\n${ways.join('\n')}`);
}

function writeEdition(): void {
  execFileSync(process.execPath, ['.midad/program/export.mjs', OUT], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      MIDAD_CONTENT: `${ROOT}/content`,
      MIDAD_DATA: `${ROOT}/data`,
    },
  });
}

/** Every generated file as text, uncompressed, by name; images, fonts and the record of versions are none. */
function texts(): Map<string, string> {
  const plain: Record<string, (bytes: Buffer) => Buffer> = {
    '.br': brotliDecompressSync,
    '.gz': gunzipSync,
  };
  const files = readdirSync(OUT, { recursive: true, withFileTypes: true, encoding: 'utf8' })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => path.join(parentPath, name));
  return new Map(
    files.map((file) => {
      const bytes = readFileSync(file);
      const unpacked = plain[path.extname(file)]?.(bytes) ?? bytes;
      return [path.relative(OUT, file), unpacked.toString('utf8')];
    }),
  );
}

const naming = (mark: string) =>
  [...texts()].flatMap(([file, text]) =>
    file.includes(mark) || text.includes(mark) ? [file] : [],
  );

test.beforeAll(() => {
  rmSync(ROOT, { recursive: true, force: true });
  const keepTimes = { recursive: true, preserveTimestamps: true };
  cpSync('content', `${ROOT}/content`, keepTimes);
  // No store: this is a second build, from the same content.
  for (const part of ['media', 'pages'])
    cpSync(`.midad/${part}`, `${ROOT}/data/${part}`, keepTimes);
});

test('drafts, future and withdrawn stories are in nothing that is generated', () => {
  const hero = savePicture(`picture-${MARK}`);
  save(`withdrawn-${MARK}`, { english: 'published', hero });
  save('english-in-public', { english: 'published', mark: 'معلن' });
  savePointer([`draft-${MARK}`, `future-${MARK}`, `withdrawn-${MARK}`]);
  save(`draft-${MARK}`, {
    status: 'draft',
    english: 'published',
    hero: savePicture(`draft-${MARK}`),
  });
  save(`future-${MARK}`, { publishedAt: '2099-01-01T00:00:00+03:00', english: 'published' });
  writeEdition();
  // While it is public, the last one is in every kind of output: the search below can find something.
  const before = naming(MARK);
  for (const file of [
    `ar/articles/withdrawn-${MARK}/index.html`,
    `en/articles/withdrawn-${MARK}/index.html`,
    'ar/latest/index.html',
    'en/sections/science/index.html',
    'ar/topics/astronomy/index.html',
    'ar/authors/science-desk/index.html',
    'ar/feeds/section.science.rss',
    'en/feeds/topic.astronomy.atom',
    'ar/feeds/author.science-desk.json',
    'ar/feed.xml',
    'sitemaps/2026-11.xml',
    'sitemaps/2026-11.xml.br',
    'ar/articles/public-pointer/index.html',
  ])
    expect(before, file).toContain(file);
  expect(before.join('\n')).toMatch(/^media\/picture-zarqaa\..+\.share\.jpg$/m);
  expect(before.join('\n')).not.toMatch(/(?:draft|future)-zarqaa/);

  save(`withdrawn-${MARK}`, { status: 'withdrawn', english: 'published', hero });
  // An English page alone may be taken back too.
  save('english-in-public', { english: 'draft', mark: 'معلن' });
  writeEdition();
  expect(naming(MARK)).toEqual([]);
  expect(naming(ARABIC_MARK)).toEqual([]);
  expect(naming('Title معلن')).toEqual([]);
  expect(naming('معلن').length).toBeGreaterThan(10);
  expect(naming('public-pointer').length).toBeGreaterThan(10);
});

test('entries keep their ids over two builds, whatever happens to a title', () => {
  const title = /^title: '(.+)'$/m.exec(readFileSync(RENAMED, 'utf8'))?.[1] ?? '';
  writeFileSync(RENAMED, readFileSync(RENAMED, 'utf8').replace(title, 'عنوان لم يكن'));
  writeEdition();
  const feeds = readdirSync('out/ar/feeds').filter((name) => /\.(?:rss|atom|json)$/.test(name));
  expect(feeds.length).toBeGreaterThan(60);
  let renamed = 0;
  for (const name of feeds) {
    const read = readFeed[name.split('.').at(-1) ?? ''];
    const [first, second] = ['out', OUT].map((folder) =>
      read?.(readFileSync(`${folder}/ar/feeds/${name}`, 'utf8'), 'ar'),
    );
    const isNew = (id: string) => /\/(?:public-pointer|english-in-public)(?:#|$)/.test(id);
    const ids = second?.ids.filter((id) => !isNew(id)) ?? [];
    // New stories push old ones out at the end.
    expect(ids, name).toEqual(first?.ids.slice(0, ids.length));
    expect(ids.length, name).toBeGreaterThan(0);
    if (second?.titles.includes('عنوان لم يكن')) renamed++;
  }
  expect(renamed).toBeGreaterThan(5);
});
