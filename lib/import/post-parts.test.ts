import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeMarkdown } from '../desk/text/write-markdown';
import { readBlocks } from '../html/read-blocks';
import { imageName, readUpload, uploadPath, withoutSize } from './image-file';
import { formatMapping, MappingError, parseMapping } from './mapping';
import { noteDetail } from './notes';
import { parseHtml } from './parse-html';
import { postTime } from './post-date';
import { readShortcodes } from './shortcodes';

describe('readShortcodes', () => {
  const read = (text: string) => {
    const unknown: string[] = [];
    return { text: readShortcodes(text, (code) => unknown.push(code)), unknown };
  };

  it.each([
    'قال [الصورة] ثم [1] و[sic]',
    '[[caption]] هكذا',
    'a[0] [ b ]',
    '[not a shortcode, but words]',
  ])('leaves %s as it is', (text) => {
    expect(read(text)).toEqual({ text, unknown: [] });
  });

  it('keeps what unknown ones enclose, and tells of them', () => {
    expect(read('x [box a="]"]نص [b c=1]ب[/b][/box] y')).toEqual({
      text: 'x نص ب y',
      unknown: ['[box a="]"]', '[b c=1]'],
    });
  });

  it('reads captions, galleries and embeds', () => {
    expect(read('[caption id="1"]<a href="x"><img src="y"></a> كلام[/caption]').text).toBe(
      '<figure><a href="x"><img src="y"></a><figcaption> كلام </figcaption></figure>',
    );
    expect(read('[gallery ids="1,2,x"]').text).toBe('<figure data-gallery="1,2,"></figure>');
    expect(read('[embed]https://a.example/"x[/embed]').text).toBe(
      '<iframe src="https://a.example/&quot;x"></iframe>',
    );
  });

  it('swallows no text up to the closing tag of another one', () => {
    const [a, b] = ['<iframe src="a.mp4"></iframe>', '<iframe src="b"></iframe>'];
    expect(read('[video src="a.mp4" /] P1 P2 [video mp4="b"][/video]').text).toBe(
      `${a} P1 P2 ${b}`,
    );
    expect(read('[video src="a.mp4"] P1 P2 [video mp4="b"][/video]').text).toBe(`${a} P1 P2 ${b}`);
    expect(read('[audio mp3="b"] P1 [audio mp3="b" /] P2 [/audio]').text).toBe(`${b} P1 ${b} P2 `);
  });

  it('keeps what an embed encloses unless it is one address', () => {
    expect(read('[video mp4="b"]كلام [caption]x[/caption][/video]').text).toBe(
      '<iframe src="b"></iframe>كلام <figure><figcaption>x </figcaption></figure>',
    );
    expect(read('[embed]https://a.example/x وكلام[/embed]').text).toBe(
      '<iframe src=""></iframe>https://a.example/x وكلام',
    );
    expect(read('[gallery ids="1"]كلام[/gallery]').text).toBe(
      '<figure data-gallery="1"></figure>كلام',
    );
  });

  it('is quick at a hundred thousand of them', () => {
    const started = performance.now();
    read('[a b=1]'.repeat(100_000));
    read('[a b="'.repeat(100_000));
    read('[a]'.repeat(50_000) + '[/a]'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(8000);
  });
});

describe('reading HTML', () => {
  const markdown = (html: string, keepsLines = false) =>
    writeMarkdown({
      type: 'root',
      children: readBlocks(parseHtml(html), { link: (href) => href, keepsLines }),
    });

  it('parts paragraphs at empty lines, inside bold text too', () => {
    expect(markdown('أ\nب\n\n<b>ج\n\nد</b>', true)).toBe('أ\\\nب\n\n**ج**\n\n**د**\n');
  });

  it('keeps every cell of an uneven table, and the paragraphs of one that only lays out', () => {
    expect(markdown('<table><tr><td>أ<td>ب<tr><td>ج<td>د<td>هـ</table>')).toContain(
      '| ج | د | هـ |',
    );
    expect(markdown('<table><tr><td><p>أ</p><p>ب</p></td></tr></table>')).toBe('أ\n\nب\n');
  });

  it('keeps blocks apart and code out at any depth', () => {
    const deep = (html: string) => markdown(`${'<div>'.repeat(60)}${html}`);
    expect(deep('<p>أ</p><p>ب</p>ج<div>د<script>x()</script><style>p{}</style></div>هـ')).toBe(
      'أ\n\nب\n\nج\n\nد\n\nهـ\n',
    );
    expect(deep('أ <b>ب</b> ج<br>د')).toBe('أ ب ج\\\nد\n');
    expect(deep('<table><tr><td>أ</td><td>ب</td></tr></table>')).toBe('أ\n\nب\n');
  });

  it('does not sink in a hundred thousand nested elements', () => {
    expect(markdown(`${'<div><b>'.repeat(30_000)}نص`)).toBe('**نص**\n');
    expect(markdown(`${'<blockquote><ul><li>'.repeat(20_000)}نص`)).toContain('نص');
    const reopened = Array.from({ length: 2000 }, (_, n) => `<p><b id="${n}">${n}</p>`).join('');
    expect(markdown(reopened).split('\n\n')).toHaveLength(2000);
    expect(markdown('<table><tr><td>'.repeat(20_000))).toBe('');
    expect(markdown('<a'.repeat(200_000))).toBe('');
  });
});

describe('images of an export', () => {
  it.each([
    '../../x.jpg',
    '2019/../../x.jpg',
    '..%2f..%2fx.jpg',
    '2019/.htaccess',
    'a//b.jpg',
    'a\\b.jpg',
    'a%00.jpg',
  ])('take no path like %s', (file) => {
    expect(uploadPath(`https://a.example/wp-content/uploads/${file}`)).toBeUndefined();
  });

  it('are found by their whole size, in any form of their letters, and only in their folder', async () => {
    const root = await mkdtemp(path.join(tmpdir(), 'midad-uploads-'));
    const uploads = path.join(root, 'uploads');
    await mkdir(uploads);
    await writeFile(path.join(uploads, 'أثر.jpg'.normalize('NFD')), 'whole');
    await writeFile(path.join(root, 'secret.jpg'), 'secret');
    await symlink(path.join(root, 'secret.jpg'), path.join(uploads, 'link.jpg'));
    const place =
      uploadPath(`https://a.example/wp-content/uploads/${encodeURIComponent('أثر')}-300x200.jpg`) ??
      '';
    expect((await readUpload(uploads, place))?.toString()).toBe('whole');
    expect(await readUpload(uploads, 'link.jpg')).toBeUndefined();
    expect(await readUpload(uploads, '../secret.jpg')).toBeUndefined();
    await rm(root, { recursive: true });
  });

  it('have the same name in every run', () => {
    expect(withoutSize('a/b-300x200.jpg')).toBe('a/b.jpg');
    expect(imageName('2019/05/صورة.jpg')).toMatch(/^sura-[0-9a-f]{8}$/);
  });
});

describe('dates of posts', () => {
  const none = '0000-00-00 00:00:00';
  it.each([
    [
      { date: '2019-05-01 03:00:00', dateGmt: '2019-05-01 00:00:00', pubDate: '' },
      '2019-05-01T00:00:00.000Z',
    ],
    [{ date: '2019-05-01 03:00:00', dateGmt: none, pubDate: '' }, '2019-05-01T00:00:00.000Z'],
    [
      { date: none, dateGmt: none, pubDate: 'Wed, 01 May 2019 00:00:00 +0000' },
      '2019-05-01T00:00:00.000Z',
    ],
    [
      { date: '2019-02-30 00:00:00', dateGmt: none, pubDate: 'Wed, 30 Nov -0001 00:00:00 +0000' },
      undefined,
    ],
  ])('%j', (dates, expected) => {
    expect(postTime(dates, 180)?.toISOString()).toBe(expected);
  });
});

describe('a mapping', () => {
  it('is read as it is written', () => {
    const text =
      "fallback: world\ncategories:\n  'أخبار': section/world\n  'أخبار/مصر': topic/egypt\n  'x''y': none\n";
    expect(formatMapping(parseMapping(text))).toBe(text);
  });

  it('tells the line of what it does not know', () => {
    expect(() => parseMapping("categories:\n  'أ': section/world\n  'ب': ../x\n")).toThrow(
      new MappingError(3, '../x'),
    );
  });
});

describe('noteDetail', () => {
  it('is one short line that a terminal can show', () => {
    expect(noteDetail('a\n\u001b[31m\u202eb')).toBe('a [31m b');
    expect(noteDetail('x'.repeat(500))).toHaveLength(160);
  });
});
