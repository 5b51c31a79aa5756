import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { BodyTree } from '../content/tree';
import { atomXml } from './atom';
import type { StoryParts } from './component-html';
import { type Feed, parseFeedFile } from './feed';
import { jsonFeed } from './json-feed';
import { rssXml } from './rss';
import { namedInTree, storyHtml } from './story-html';

const URL = 'https://midad.example/ar/articles/story';
const words = {
  readAlso: 'اقرأ أيضًا',
  notes: (kind: string) => (kind === 'sources' ? 'المصادر' : 'الحواشي'),
  keyPoints: 'أبرز النقاط',
  corrections: 'تصحيحات',
  correctedOn: (date: string) => `تصحيح في ${date}`,
  summaryOnly: 'ملخص',
  readFull: 'القصة كاملة',
};
const parts = {
  locale: 'ar',
  url: URL,
  words,
  cards: new Map([
    ['other', { title: 'قصة <أخرى>', url: 'https://midad.example/ar/articles/other' }],
  ]),
  linked: new Set(['open']),
  pictures: new Map([
    ['a.png', { url: 'https://midad.example/media/a.webp', width: 8, height: 6, alt: 'ألف' }],
  ]),
} satisfies Omit<StoryParts, 'words'> & { words: typeof words };

function html(tree: BodyTree): string {
  return storyHtml({ tree, keyPoints: [], corrections: [] }, parts);
}

describe('a story in a feed', () => {
  it('knows its direction and language', () => {
    expect(html([['p', 0, 'نص']])).toBe('<div dir="rtl" lang="ar"><p>نص</p></div>');
  });

  it('runs nothing and stays text, whatever its text is', () => {
    const hostile = '<script>alert(1)</script>" onload="x';
    const made = html([
      ['p', 0, hostile],
      ['@Quote', { speaker: hostile }, ['p', 0, hostile]],
      ['@Figure', { src: 'a.png', caption: hostile, alt: hostile }],
    ]);
    expect(made).not.toMatch(/<script|\sonload="/);
    expect(made).toContain('&lt;script&gt;');
  });

  it.each([
    ['/ar/about/contact', 'https://midad.example/ar/about/contact'],
    ['/ar/topics/غزة', 'https://midad.example/ar/topics/%D8%BA%D8%B2%D8%A9'],
    ['/ar/articles/open#a', 'https://midad.example/ar/articles/open#a'],
    ['#note-1', `${URL}#note-1`],
    ['https://example.org/a?b=1&c=2', 'https://example.org/a?b=1&amp;c=2'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
  ])('leads from %s to %s', (href, target) => {
    expect(html([['p', 0, ['a', { href, rel: 'x', id: 'y' }, 'رابط']]])).toContain(
      `<a href="${target}">رابط</a>`,
    );
  });

  it.each(['javascript:alert(1)', '//evil.example', 'data:text/html,x', '/ar/articles/not-public'])(
    'leads nowhere with %s',
    (href) => {
      expect(html([['p', 0, ['a', { href }, 'رابط']]])).toContain('<p>رابط</p>');
    },
  );

  it('shows every component as plain HTML', () => {
    const made = html([
      ['@ReadAlso', { slug: 'other' }],
      ['@ReadAlso', { slug: 'not-public' }],
      ['@Figure', { src: 'a.png', credit: 'مداد' }],
      ['@KeyPoints', 0, ['ul', 0, ['li', 0, 'نقطة']]],
      ['@FactBox', { title: 'حقائق' }, ['p', 0, 'حقيقة']],
      ['@Timeline', { title: 'تواريخ' }, ['@Event', { date: '1956' }, ['p', 0, 'حدث']]],
      ['@Correction', { date: '2026-11-01' }, ['p', 0, 'كان خطأ']],
      ['@Poem', { poet: 'المتنبي' }, ['@Verse', { sadr: 'صدر', ajuz: 'عجز' }]],
      ['section', { role: 'doc-endnotes', id: 'sources' }, ['ol', 0, ['li', { id: 'x' }, 'مصدر']]],
      [
        'p',
        0,
        ['@Score', { home: '3', away: '1' }],
        ['@Phone', { number: '+966 50 123' }],
        ['@Handle', { name: '@midad' }],
        ['@Ltr', { lang: 'fr' }, 'Le Monde'],
      ],
    ]);
    for (const part of [
      '<a href="https://midad.example/ar/articles/other">قصة &lt;أخرى&gt;</a>',
      '<img src="https://midad.example/media/a.webp" alt="ألف" width="8" height="6">',
      '<figcaption>(مداد)</figcaption>',
      '<p><strong>أبرز النقاط</strong></p><ul><li>نقطة</li></ul>',
      '<li><p><strong>1956</strong></p><p>حدث</p></li>',
      '<p><strong>تصحيح في \u20662026-11-01\u2069</strong></p>',
      '<p>صدر<br>عجز</p><p>— المتنبي</p>',
      '<section><p><strong>المصادر</strong></p><ol><li>مصدر</li></ol></section>',
      '\u20663–1\u2069',
      '<a href="tel:+96650123">\u2066+966 50 123\u2069</a>',
      '<span lang="fr" dir="ltr">\u2066Le Monde\u2069</span>',
    ])
      expect(made).toContain(part);
    expect(made.match(/اقرأ أيضًا/g)).toHaveLength(1);
  });

  it('refuses an element that no compiler makes', () => {
    expect(() => html([['script' as never, 0, 'x']])).toThrow(/not allowed/);
  });

  it('names the stories and images that it needs, however deep', () => {
    const tree: BodyTree = [
      [
        '@FactBox',
        { title: 'ح' },
        ['@Figure', { src: 'b.png' }],
        ['@ReadAlso', { slug: 'c' }],
        ['a', { href: '/ar/articles/d' }, 'x'],
      ],
    ];
    expect(namedInTree(tree)).toEqual({
      stories: ['c'],
      images: ['b.png'],
      linked: ['d'],
    });
  });
});

const feed: Feed = {
  locale: 'ar',
  list: 'topic.space',
  title: 'مداد: \u2066A&B\u2069',
  description: 'وصف',
  homeUrl: 'https://midad.example/ar/topics/space',
  publisher: 'مداد',
  updatedAt: '2026-11-02T09:00:00.000Z',
  entries: [
    {
      url: URL,
      title: 'عنوان <b> & "آخر"\u0000',
      summary: 'ملخص',
      html: '<div dir="rtl" lang="ar"><p>]]&gt; &amp; نص</p></div>',
      publishedAt: '2026-11-01T09:00:00.000Z',
      updatedAt: '2026-11-02T09:00:00.000Z',
      authors: [{ name: 'مكتب العلوم', url: 'https://midad.example/ar/authors/science-desk' }],
      categories: [{ name: 'علوم', url: 'https://midad.example/ar/sections/science' }],
      image: {
        url: 'https://midad.example/media/a.jpg',
        type: 'image/jpeg',
        width: 1200,
        height: 630,
      },
    },
  ],
};

/** The text of each element, by name; throws if the document is not well-formed. */
function texts(xml: string): Record<string, string[]> {
  const found: Record<string, string[]> = {};
  const open: { name: string; text: string }[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ name }) => open.push({ name, text: '' }));
  parser.on('text', (text) => {
    const innermost = open.at(-1);
    if (innermost) innermost.text += text;
  });
  parser.on('closetag', () => {
    const { name, text } = open.pop() ?? { name: '', text: '' };
    found[name] = [...(found[name] ?? []), text];
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
  return found;
}

describe('a feed', () => {
  it('is well-formed in RSS and says everything', () => {
    const found = texts(rssXml(feed));
    expect(found.title).toEqual(['مداد: \u2066A&B\u2069', 'عنوان <b> & "آخر"']);
    expect(found.guid).toEqual([URL]);
    expect(found.pubDate).toEqual(['Sun, 01 Nov 2026 09:00:00 GMT']);
    expect(found['content:encoded']).toEqual([feed.entries[0]?.html]);
    expect(found['dc:creator']).toEqual(['مكتب العلوم']);
  });

  it('is well-formed in Atom and says everything', () => {
    const found = texts(atomXml(feed));
    expect(found.id?.[0]).toBe('http://localhost:3000/ar/feeds/topic.space.atom');
    expect(found.updated).toEqual(['2026-11-02T09:00:00.000Z', '2026-11-02T09:00:00.000Z']);
    expect(found.content).toEqual([feed.entries[0]?.html]);
  });

  it('says the same in JSON', () => {
    const { items, language, feed_url } = JSON.parse(jsonFeed(feed));
    expect([language, feed_url]).toEqual(['ar', 'http://localhost:3000/ar/feeds/topic.space.json']);
    expect(items[0]).toMatchObject({ id: URL, date_modified: '2026-11-02T09:00:00.000Z' });
  });

  it('may be empty in every format', () => {
    const empty = { ...feed, entries: [] };
    expect(texts(rssXml(empty)).item).toBeUndefined();
    expect(texts(atomXml(empty)).entry).toBeUndefined();
    expect(JSON.parse(jsonFeed(empty)).items).toEqual([]);
  });
});

describe('the name of a feed', () => {
  it.each([
    ['latest.rss', { list: 'latest', format: 'rss' }],
    ['section.science.atom', { list: 'section.science', format: 'atom' }],
    ['topic.james-webb.json', { list: 'topic.james-webb', format: 'json' }],
    ['author.science-desk.rss', { list: 'author.science-desk', format: 'rss' }],
    ['latest', undefined],
    ['latest.xml', undefined],
    ['section.rss', undefined],
    ['gone.x.rss', undefined],
    ['topic...rss', undefined],
    ['topic.A.rss', undefined],
  ])('%s', (file, named) => {
    expect(parseFeedFile(file)).toEqual(named);
  });
});
