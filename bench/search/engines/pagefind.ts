import { createReadStream, existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { MOST, type OpenEngine } from '../engine';
import { installedEngine } from './installed';

type Pagefind = {
  createIndex: () => Promise<{
    index: {
      addCustomRecord: (record: object) => Promise<unknown>;
      writeFiles: (options: { outputPath: string }) => Promise<unknown>;
    };
  }>;
  close: () => Promise<unknown>;
};

type InBrowser = {
  search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
};

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Pagefind as a reader's browser runs it. */
export const openPagefind: OpenEngine = async ({ stories }, folder) => {
  const pagefind = await installedEngine<Pagefind>(folder, 'pagefind', 'lib/index.js');
  const { index } = await pagefind.createIndex();
  for (const { slug, title, summary, body } of stories)
    await index.addCustomRecord({
      url: `/${slug}`,
      content: [title, summary, ...body].join('\n'),
      language: 'ar',
      meta: { title },
    });
  const outputPath = path.join(folder, 'pagefind');
  await index.writeFiles({ outputPath });
  await pagefind.close();
  const server = createServer((request, response) => {
    const file = path.join(outputPath, path.normalize(request.url?.split('?')[0] ?? '/'));
    if (request.url === '/') return response.end('<!doctype html><html lang="ar"></html>');
    if (!existsSync(file)) return response.writeHead(404).end();
    response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({
    executablePath: process.env.MIDAD_CHROMIUM || undefined,
    args: ['--no-sandbox'],
  });
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return {
    name: 'Pagefind',
    search: (query) =>
      page.evaluate(
        async ([words, most]) => {
          const own = (await import('/pagefind.js' as string)) as InBrowser;
          const { results } = await own.search(words);
          const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
          return data.map(({ url }) => url.slice(1));
        },
        [query, MOST] as const,
      ),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
};
