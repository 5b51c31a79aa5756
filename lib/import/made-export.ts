import { between, chance, createRandom, pick, type Random } from '../../bench/corpus/random';
import { madeBlocks } from './made-blocks';
import type { MadeBlock } from './made-words';

/** One post of a made export and what must be found of it after the import. */
export type MadePost = {
  id: number;
  status: string;
  type: string;
  locale: 'ar' | 'en';
  link: string;
  isLocked: boolean;
  paragraphs: string[];
  xml: string;
};

const MADE_SITE = 'https://old.example.com';
const WORDS =
  'خبر عاجل من القاهرة اليوم والرئيس يفتتح معرض الكتاب في بغداد وزير المالية أسعار النفط كأس العالم'.split(
    ' ',
  );
const CATEGORIES = [
  ['akhbar', '', 'أخبار'],
  ['%d9%85%d8%b5%d8%b1', 'akhbar', 'مصر'],
  ['al-qahira', '%d9%85%d8%b5%d8%b1', 'القاهرة &amp; ضواحيها'],
  ['sport', '', 'رياضة'],
  ['football', 'sport', 'كرة القدم'],
  ['uncategorized', '', 'غير مصنف'],
] as const;
const STATUSES = ['draft', 'pending', 'private', 'future', 'trash'] as const;
const DATES = ['0000-00-00 00:00:00', '2019-02-30 10:00:00', '-0001-11-30 00:00:00', 'غدًا', ''];

/** An export of so many posts, the same for the same seed: Arabic, hostile and broken as real ones are. */
export function madeExport(
  seed: number,
  count: number,
): { posts: MadePost[]; xml: () => Generator<string> } {
  const posts = Array.from({ length: count }, (_, index) => madePost(seed, index + 1));
  return {
    posts,
    xml: function* () {
      yield head();
      for (let number = 1; number <= 40; number++) yield attachment(number);
      for (const post of posts) yield post.xml;
      yield '</channel></rss>\n';
    },
  };
}

function madePost(seed: number, number: number): MadePost {
  const random = createRandom(seed, number, 'post');
  const id = 1000 + number;
  const locale = number % 50 === 7 ? 'en' : 'ar';
  const status = number % 20 === 0 ? pick(random, STATUSES) : 'publish';
  const type = number % 60 === 11 ? 'page' : 'post';
  const blocks = locale === 'en' ? englishBlocks(random) : madeBlocks(random, number);
  const slug = madeSlug(random, number);
  const day = `20${between(random, 10, 25)}-${String(between(random, 1, 12)).padStart(2, '0')}-${String(between(random, 1, 28)).padStart(2, '0')}`;
  const link = `${MADE_SITE}/${day.slice(0, 4)}/${day.slice(5, 7)}/${slug}-${number}/`;
  return {
    id,
    status,
    type,
    locale,
    link,
    isLocked: number % 91 === 13,
    paragraphs: number % 83 === 5 ? [] : blocks.flatMap(({ texts }) => texts),
    xml: itemXml(random, { number, id, locale, status, type, slug, link, day, blocks }),
  };
}

type ItemFacts = {
  number: number;
  id: number;
  locale: string;
  status: string;
  type: string;
  slug: string;
  link: string;
  day: string;
  blocks: MadeBlock[];
};

function itemXml(
  random: Random,
  { number, id, locale, status, type, slug, link, day, blocks }: ItemFacts,
): string {
  const [local, gmt] =
    number % 37 === 3
      ? [pick(random, DATES), pick(random, DATES)]
      : [`${day} 02:30:00`, number % 5 === 0 ? '0000-00-00 00:00:00' : `${day} 00:30:00`];
  const title =
    locale === 'en'
      ? 'Plain English words'
      : `${madeTitle(random)} ${number % 9 === 0 ? '<em>&quot;{x}&quot;</em> &#8211; A&amp;B' : ''}`;
  const categories = [
    pick(random, CATEGORIES),
    ...(chance(random, 0.4) ? [pick(random, CATEGORIES)] : []),
  ];
  const tags = ['النفط', 'كأس العالم', 'O’Neil & Co', 'مِصر', 'مصر'].filter(() =>
    chance(random, 0.3),
  );
  const body = blocks.map(({ html }) => html).join('\n\n');
  return `<item>
<title>${cdata(title)}</title>
<link>${status === 'publish' ? link : `${MADE_SITE}/?p=${id}`}</link>
<pubDate>${number % 74 === 3 ? 'Wed, 30 Nov -0001 00:00:00 +0000' : `${day}T00:30:00Z`}</pubDate>
<dc:creator>${cdata(number % 11 === 0 ? '' : number % 2 ? 'ali' : 'sara@example.com')}</dc:creator>
<guid isPermaLink="false">${MADE_SITE}/?p=${id}</guid>
<description></description>
<content:encoded>${cdata(number % 83 === 5 ? '' : body)}</content:encoded>
<excerpt:encoded>${cdata(number % 3 === 0 ? `مقتطف ${madeTitle(random)}` : '')}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(local)}</wp:post_date>
<wp:post_date_gmt>${cdata(gmt)}</wp:post_date_gmt>
<wp:post_modified_gmt>${cdata(number % 4 === 0 ? '2026-01-05 10:00:00' : gmt)}</wp:post_modified_gmt>
<wp:comment_status>${cdata('open')}</wp:comment_status>
<wp:post_name>${cdata(slug)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
<wp:post_password>${cdata(number % 91 === 13 ? 'secret' : '')}</wp:post_password>
${categories.map(([nicename, , name]) => `<category domain="category" nicename="${nicename}">${cdata(name)}</category>`).join('\n')}
${tags.map((tag) => `<category domain="post_tag" nicename="${encodeURIComponent(tag).toLowerCase()}">${cdata(tag)}</category>`).join('\n')}
${number % 6 === 0 ? meta('_thumbnail_id', String(1 + (number % 45))) : ''}
${number % 13 === 0 ? meta('footnotes', JSON.stringify([{ id: 'note-a', content: `حاشية رقم ${number} <script>x()</script>` }])) : ''}
${number % 7 === 0 ? `<wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_content>${cdata('تعليق')}</wp:comment_content></wp:comment>` : ''}
</item>
`;
}

function englishBlocks(random: Random): MadeBlock[] {
  const text = `An English paragraph number ${between(random, 1, 999)} about nothing in particular.`;
  return [{ html: `<p>${text}</p>`, texts: [text] }];
}

/** Percent-encoded Arabic, cut off in the middle as WordPress does, plain ASCII, doubles, tricks, nothing. */
function madeSlug(random: Random, number: number): string {
  const arabic = encodeURIComponent(madeTitle(random).replaceAll(' ', '-')).toLowerCase();
  const kinds = [
    'the-same-slug',
    arabic,
    arabic.slice(0, 100),
    `post-number-${number}`,
    '../../etc/passwd',
    '',
  ];
  return kinds[number % kinds.length] ?? '';
}

function madeTitle(random: Random): string {
  return Array.from({ length: between(random, 3, 8) }, () => pick(random, WORDS)).join(' ');
}

/** Images 1 to 30 lie in the folder of uploads; the others have names that play tricks, or are not there. */
function attachment(number: number): string {
  const tricks = [
    '../../../etc/passwd',
    '..%2f..%2fsecret.jpg',
    '2019/05/../../../x.jpg',
    '/etc/passwd',
    '2019/05/missing.jpg',
  ];
  const file = number <= 30 ? madeImage(number) : (tricks[number % tricks.length] ?? '');
  return `<item><title>${cdata(`صورة ${number}`)}</title><link>${MADE_SITE}/?attachment_id=${number}</link>
<wp:post_id>${number}</wp:post_id><wp:post_type>${cdata('attachment')}</wp:post_type><wp:status>${cdata('inherit')}</wp:status>
<wp:attachment_url>${cdata(`${MADE_SITE}/wp-content/uploads/${file}`)}</wp:attachment_url>
<excerpt:encoded>${cdata(number % 2 ? `تعليق على الصورة ${number}` : '')}</excerpt:encoded>
${meta('_wp_attached_file', file)}${number % 3 ? meta('_wp_attachment_image_alt', `وصف "الصورة" ${number}`) : ''}</item>
`;
}

/** The name of an image in the folder of uploads. */
export function madeImage(number: number): string {
  return `2019/05/${number % 2 ? `صورة-${number}.jpg` : `Photo ${number}.png`}`;
}

function head(): string {
  const terms = CATEGORIES.map(
    ([nicename, parent, name]) =>
      `<wp:category><wp:term_id>1</wp:term_id><wp:category_nicename>${cdata(nicename)}</wp:category_nicename><wp:category_parent>${cdata(parent)}</wp:category_parent><wp:cat_name>${cdata(name)}</wp:cat_name></wp:category>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>الموقع القديم &xxe; &c;</title><link>${MADE_SITE}</link><wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>${MADE_SITE}</wp:base_site_url><wp:base_blog_url>${MADE_SITE}</wp:base_blog_url>
<wp:author><wp:author_login>${cdata('ali')}</wp:author_login><wp:author_display_name>${cdata('علي محمود')}</wp:author_display_name></wp:author>
<wp:author><wp:author_login>${cdata('sara@example.com')}</wp:author_login><wp:author_display_name>${cdata('Sara O’Neil')}</wp:author_display_name></wp:author>
${terms.join('\n')}
`;
}

const meta = (key: string, value: string) =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

/** As WordPress writes it: the end mark of a section is split over two. */
function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}
