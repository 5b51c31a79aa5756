import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isError } from '../content/problems';
import { checkContent } from '../engine/check-content';
import { scanContent } from '../engine/scan';
import { importWxr } from './import-wxr';
import { parseMapping } from './mapping';
import type { Note } from './notes';

let root: string;
let notes: Map<string, Note[]>;
const SITE = 'https://old.example.com';
const at = (...parts: string[]) => path.join(root, ...parts);

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'midad-cases-'));
  notes = new Map();
  await put(
    'content/topics/trump.yaml',
    "name: { ar: 'دونالد ترمب', en: 'Donald Trump' }\ndescription: { ar: 'و', en: 'D' }\nkind: person\naliases: ['ترامب']\n",
  );
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, content: string | Buffer): Promise<void> {
  await mkdir(path.dirname(at(file)), { recursive: true });
  await writeFile(at(file), content);
}

type Post = {
  id: number;
  isNumberless?: boolean;
  title?: string;
  body: string;
  excerpt?: string;
  author?: string;
  labels?: [string, string, string][];
  meta?: [string, string][];
};

const postXml = ({
  id,
  isNumberless = false,
  title = `عنوان ${id}`,
  body,
  excerpt = '',
  author = 'ali',
  labels = [],
  meta = [],
}: Post) =>
  `<item><title>${title}</title><link>${SITE}/2019/05/post-${id}/</link><dc:creator>${author}</dc:creator><content:encoded><![CDATA[${body}]]></content:encoded><excerpt:encoded>${excerpt}</excerpt:encoded>` +
  `${isNumberless ? '' : `<wp:post_id>${id}</wp:post_id>`}<wp:post_date>2019-05-01 10:00:00</wp:post_date><wp:post_date_gmt>2019-05-01 07:00:00</wp:post_date_gmt><wp:post_name>post-${id}</wp:post_name>` +
  '<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>' +
  labels
    .map(
      ([domain, nicename, name]) =>
        `<category domain="${domain}" nicename="${nicename}">${name}</category>`,
    )
    .join('') +
  meta
    .map(
      ([key, value]) =>
        `<wp:postmeta><wp:meta_key>${key}</wp:meta_key><wp:meta_value><![CDATA[${value}]]></wp:meta_value></wp:postmeta>`,
    )
    .join('') +
  '</item>';

async function run(
  posts: Post[],
  mapping = '{ categories: {} }',
  fetch?: (url: string) => Promise<Buffer>,
) {
  await put(
    'export.xml',
    `<rss><channel><title>الموقع</title><wp:base_blog_url>${SITE}</wp:base_blog_url>${posts.map(postXml).join('')}</channel></rss>`,
  );
  const words = { ar: 'نص', en: 'Text' };
  const result = await importWxr({
    file: at('export.xml'),
    contentDir: at('content'),
    dataDir: at('data'),
    isWrite: true,
    mapping: parseMapping(mapping),
    ...(fetch && { fetch }),
    sentences: { section: () => words, topic: () => words, author: () => words, role: words },
    report: {
      post: async ({ id }, _, own) => {
        notes.set(id, own);
      },
      address: async () => {},
      end: async () => {},
    },
  });
  expect((await checkContent(at('content'))).problems.filter(isError)).toEqual([]);
  return result;
}
const story = (name: string) => readFile(at('content/articles/2019/05', name), 'utf8');
const body = async (name: string) => (await story(`${name}/ar.mdx`)).split('\n---\n\n')[1];

describe('importWxr', () => {
  it('lays the English post beside its Arabic original, and leaves one without out', async () => {
    const group: [string, string, string] = ['post_translations', 'pll_1', 'pll_1'];
    await run([
      {
        id: 2,
        body: 'English words of the translation.',
        labels: [['language', 'en', 'English'], group],
      },
      { id: 1, body: 'نص.', labels: [['language', 'ar', 'العربية'], group] },
      { id: 3, body: 'Only English words here, nothing else.' },
    ]);
    expect(await story('post-1/en.mdx')).toContain('English words of the translation.');
    expect(await story('post-1/en.mdx')).toContain('coverage: full');
    expect(notes.get('3')).toEqual([{ code: 'english-alone' }]);
    const redirects = await readFile(
      at('content/redirects/wordpress-old-example-com-1.yaml'),
      'utf8',
    );
    expect(redirects).toContain('"/2019/05/post-2/", to: /en/articles/post-1');
  });

  it('writes slugs that YAML would take for numbers or words as text', async () => {
    await run([
      {
        id: 1,
        body: 'نص.',
        author: '48',
        labels: [
          ['category', 'true', 'true'],
          ['post_tag', '2011', '2011'],
          ['post_tag', 'null', 'null'],
          ['post_tag', '2011-05-06', '2011-05-06'],
        ],
      },
    ]);
    const text = await story('post-1/ar.mdx');
    expect(text).toContain("section: 'true'\n");
    expect(text).toContain("topics: ['2011', 'null', '2011-05-06']\n");
    expect(text).toContain("authors: ['48']\n");
  });

  it('leaves a translation out whose original could not be carried', async () => {
    const group: [string, string, string] = ['post_translations', 'pll_1', 'pll_1'];
    const endless = `<p><a href="https://a.example/${'x'.repeat(1000)}">نص</a></p>`.repeat(300);
    const { stories, leftOut, redirects } = await run([
      { id: 2, body: 'English words.', labels: [['language', 'en', 'English'], group] },
      { id: 1, body: endless, labels: [['language', 'ar', 'العربية'], group] },
    ]);
    expect({ stories, leftOut, redirects }).toEqual({ stories: 0, leftOut: 2, redirects: 0 });
    expect(notes.get('1')).toContainEqual({ code: 'too-long' });
    expect(notes.get('2')).toEqual([{ code: 'english-alone' }]);
    expect(await scanContent(at('content'), 'articles')).toEqual([]);
  });

  it('leads links between posts to their stories, and others where they led', async () => {
    await run([
      {
        id: 1,
        body: `<a href="${SITE}/?p=2">ب</a> <a href="/2019/05/post-2/#x">ج</a> <a href="${SITE}/about">د</a> <a href="javascript:x">هـ</a> <a href="${SITE}/?p=1">و</a>`,
      },
      { id: 2, body: 'نص.' },
    ]);
    expect(await body('post-1')).toBe(
      '[ب](/ar/articles/post-2) [ج](/ar/articles/post-2) [د](https://old.example.com/about) هـ و\n',
    );
    expect(notes.get('1')).toContainEqual({ code: 'link', detail: 'javascript:x' });
  });

  it('takes a topic that is there under another name, and goes by the mapping', async () => {
    const labels: [string, string, string][] = [
      ['post_tag', 'trump', 'ترامب'],
      ['category', 'misc', 'متفرقات'],
      ['category', 'egypt', 'مصر'],
    ];
    await run(
      [{ id: 1, body: 'نص.', labels }],
      "categories:\n  'متفرقات': none\n  'مصر': topic/egypt\nfallback: world\n",
    );
    expect(await story('post-1/ar.mdx')).toContain('section: world\n');
    expect(await story('post-1/ar.mdx')).toContain('topics: [trump, egypt]');
    expect(await readFile(at('content/topics/egypt.yaml'), 'utf8')).toContain('ar: "مصر"');
    expect(await scanContent(at('content'), 'topics')).toEqual([
      'topics/egypt.yaml',
      'topics/trump.yaml',
    ]);
  });

  it('makes footnotes of footnotes', async () => {
    const meta: [string, string][] = [
      ['footnotes', '[{"id":"n1","content":"<b>حاشية</b> أولى"},{"id":"n2","content":"لا أحد"}]'],
    ];
    await run([
      {
        id: 1,
        body: '<!-- wp:paragraph --><p>نص<sup data-fn="n1"><a href="#n1">1</a></sup>.</p><!-- /wp:paragraph -->',
        meta,
      },
    ]);
    expect(await body('post-1')).toBe('نص[^1].\n\n[^1]: **حاشية** أولى\n');
  });

  it('writes no text that MDX takes for code', async () => {
    await run([
      {
        id: 1,
        body: 'export const x = 1\n\nimport fs from "fs"\n\n{process.exit(1)} &lt;script&gt;\n\n<p>export default x</p> وهذا كلام عربي طويل بعد كل ما سبقه من الكلمات اللاتينية في هذا المقال القصير',
      },
    ]);
    const text = (await body('post-1')) ?? '';
    for (const own of [
      'xport const x = 1',
      'mport fs from "fs"',
      'process.exit(1)',
      'xport default x',
    ])
      expect(text).toContain(own);
  });

  it('asks other machines for images only if it is told to, each once', async () => {
    const bytes = await sharp({
      create: { width: 400, height: 330, channels: 3, background: 'red' },
    })
      .jpeg()
      .toBuffer();
    const asked: string[] = [];
    const posts = [
      {
        id: 1,
        body: `<img src="${SITE}/wp-content/uploads/a-300x200.jpg" alt="بديل"><img src="${SITE}/wp-content/uploads/a.jpg">`,
      },
    ];
    await run(posts);
    expect(notes.get('1')).toContainEqual({
      code: 'missing-image',
      detail: `${SITE}/wp-content/uploads/a.jpg`,
      reason: 'no-file',
    });
    await rm(at('data'), { recursive: true });
    await rm(at('content/articles'), { recursive: true });
    await run(posts, undefined, async (url) => {
      asked.push(url);
      return bytes;
    });
    expect(asked).toHaveLength(1);
    expect((await body('post-1'))?.match(/<Figure src="a-[0-9a-f]{8}\.jpg"/g)).toHaveLength(2);
  });

  it('adds what a newer export has, and leaves what editors changed', async () => {
    await run([{ id: 1, body: 'نص.' }]);
    const file = 'content/articles/2019/05/post-1/ar.mdx';
    const edited = (await readFile(at(file), 'utf8')).replace('نص.\n', 'نص حُرر.\n');
    await put(file, edited);
    const { stories, there } = await run([
      { id: 1, body: 'نص جديد.' },
      { id: 2, title: 'عنوان', body: 'نص.' },
    ]);
    expect({ stories, there }).toEqual({ stories: 1, there: 1 });
    expect(await readFile(at(file), 'utf8')).toBe(edited);
    expect(await scanContent(at('content'), 'redirects')).toEqual([
      'redirects/wordpress-old-example-com-1.yaml',
      'redirects/wordpress-old-example-com-2.yaml',
    ]);
  });

  it('keeps the whole of a long excerpt', async () => {
    const excerpt = `${'كلمة '.repeat(70)}آخر المقتطف`;
    await run([
      { id: 1, body: 'نص.', excerpt },
      { id: 2, body: `${excerpt}\n\nنص.`, excerpt },
      { id: 3, body: '', excerpt },
    ]);
    expect(await story('post-1/ar.mdx')).toMatch(/\nsummary: "(?:كلمة )+كلمة…"\n/);
    expect(await body('post-1')).toMatch(/^…(?:كلمة )+آخر المقتطف\n\nنص\.\n$/);
    expect(notes.get('1')).toContainEqual({ code: 'summary-cut' });
    expect((await body('post-2'))?.match(/آخر المقتطف/g)).toHaveLength(1);
    expect(await body('post-3')).toBe(`${excerpt}\n`);
  });

  it('carries every post of an export without numbers, once', async () => {
    const posts = [1, 2, 3].map((id) => ({ id, body: `نص ${id}.`, isNumberless: true }));
    expect(await run(posts)).toMatchObject({ posts: 3, stories: 3, there: 0 });
    expect(await body('post-3')).toBe('نص 3.\n');
    expect(await run(posts)).toMatchObject({ stories: 0, there: 3, written: 0 });
  });

  it('names authors without their addresses of e-mail', async () => {
    await run([{ id: 1, body: 'نص.', author: 'sara@example.com' }]);
    expect(await scanContent(at('content'), 'authors')).toEqual(['authors/sara.yaml']);
    expect(await readFile(at('content/authors/sara.yaml'), 'utf8')).not.toContain('example.com');
  });
});
