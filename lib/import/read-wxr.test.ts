import { execFileSync } from 'node:child_process';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWxr } from './read-wxr';
import type { WxrEvent } from './wxr-types';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'midad-wxr-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(xml: string): Promise<WxrEvent[]> {
  const file = path.join(folder, 'export.xml');
  await writeFile(file, xml);
  const events: WxrEvent[] = [];
  for await (const event of readWxr(file)) events.push(event);
  return events;
}
const itemOf = async (inner: string) => {
  const events = await read(`<rss><channel><item>${inner}</item></channel></rss>`);
  return events.flatMap((event) => (event.kind === 'item' ? [event.item] : []))[0];
};

describe('readWxr', () => {
  it('joins sections that are split around their end mark', async () => {
    const item = await itemOf('<content:encoded><![CDATA[a]]]]><![CDATA[>b]]></content:encoded>');
    expect(item?.content).toBe('a]]>b');
  });

  it('reads no document type: nothing outside is asked for, nothing inside grows', async () => {
    const levels = 'abcdefghij'.split('');
    const bomb = levels.map(
      (name, index) => `<!ENTITY ${name} "${`&${levels[index - 1] ?? 'lol'};`.repeat(10)}">`,
    );
    const events = await read(
      `<!DOCTYPE rss [<!ENTITY xxe SYSTEM "file:///etc/passwd">${bomb.join('')}]><rss><channel><title>&xxe;&j;&amp;</title><item><title>&xxe; &#1593;</title></item></channel></rss>`,
    );
    expect(events[0]).toMatchObject({ kind: 'site', site: { title: '&xxe;&j;&' } });
    expect(events[1]).toMatchObject({ kind: 'item', item: { title: '&xxe; ع' } });
    expect(events[2]).toMatchObject({ kind: 'end', isUnfinished: false });
  });

  it('keeps what it read of a file that ends too early, and passes over characters that XML forbids', async () => {
    const events = await read('<rss><channel><item><title>a\u0008b</title></item><item><title>c');
    expect(events[1]).toMatchObject({ item: { title: 'a\u0008b' } });
    expect(events.at(-1)).toMatchObject({ kind: 'end', isUnfinished: true, faults: 1 });
    expect(events.filter(({ kind }) => kind === 'item')).toHaveLength(1);
  });

  it('takes no field of a comment or of a plugin for one of the post', async () => {
    const item = await itemOf(
      '<title>t</title><wp:comment><title>x</title><wp:comment_content>c</wp:comment_content></wp:comment><wp:postmeta><wp:meta_key>secret</wp:meta_key><wp:meta_value>v</wp:meta_value></wp:postmeta>',
    );
    expect(item).toMatchObject({ title: 't', comments: 1 });
    expect(item?.meta.size).toBe(0);
  });

  it('tells items without a number apart by their addresses', async () => {
    const ids = async (inner: string) => (await itemOf(inner))?.id;
    const link = '<link>https://a.example/1/</link>';
    expect(await ids(`${link}<wp:post_id>7</wp:post_id>`)).toBe('7');
    expect(await ids(`${link}<guid>https://a.example/?p=1</guid>`)).toBe('https://a.example/?p=1');
    expect(await ids(link)).toBe('https://a.example/1/');
    expect(await ids('<title>a\nb</title>')).toBe(' a b');
  });

  it('refuses what is no export, is nested without end, or is one endless text', async () => {
    await expect(read('<html><body>x</body></html>')).rejects.toThrow('no-channel');
    await expect(read(`<rss><channel>${'<a>'.repeat(100)}`)).rejects.toThrow('too-deep');
    await expect(
      read(`<rss><channel><item><title>${'x'.repeat(33 * 1024 * 1024)}`),
    ).rejects.toThrow('text-too-long');
    await expect(read(`<rss><channel><!--${'x'.repeat(33 * 1024 * 1024)}`)).rejects.toThrow(
      'text-too-long',
    );
  });

  it('reads a large file in little memory', async () => {
    const file = path.join(folder, 'large.xml');
    await writeFile(file, '<rss><channel>');
    const text = 'نص طويل '.repeat(20_000);
    for (let number = 0; number < 500; number++)
      await appendFile(
        file,
        `<item><title>A title of some length ${number}</title><link>https://old.example.com/${number}/</link><content:encoded><![CDATA[${text}]]></content:encoded><wp:post_id>${number}</wp:post_id><wp:post_type>post</wp:post_type></item>`,
      );
    await appendFile(file, '</channel></rss>');
    const code = `import { indexSite } from './lib/import/site-index.ts'; console.log((await indexSite(process.argv[1])).posts.length);`;
    // Half of what the file has: a run that kept its texts would end here.
    const flags = [
      '--max-old-space-size=64',
      '--import',
      'tsx',
      '--input-type=module',
      '--eval',
      code,
      file,
    ];
    expect(execFileSync(process.execPath, flags).toString().trim()).toBe('500');
  }, 60_000);
});
