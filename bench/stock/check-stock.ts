import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { type CorpusOptions, openCorpus } from '../corpus/corpus';
import { storyFiles } from '../corpus/story-files';

const MOST = 1000;
const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
};

/** Asks a running site for up to 1,000 articles; says how many, and what was wrong. */
export async function checkStock(url: string, dir: string, options: CorpusOptions) {
  const corpus = openCorpus(options);
  const faults: string[] = [];
  const step = Math.max(1, options.stories / MOST);
  let checked = 0;
  for (let at = options.stories; at >= 1; at -= step) {
    const { slug, folder } = storyFiles(Math.round(at), corpus);
    const { title, status } = frontMatterOf(path.join(dir, 'content', folder, 'ar.mdx'));
    const response = await fetch(`${url}/ar/articles/${slug}`);
    const text = await response.text();
    const isRight =
      status === 'published'
        ? response.status === 200 && text.includes(`<h1>${escaped(title)}</h1>`)
        : response.status === 404;
    if (!isRight) faults.push(`${slug}: ${response.status} for a ${status} story`);
    checked++;
  }
  for (const home of ['/ar', '/en']) {
    const text = await (await fetch(url + home)).text();
    const cards = text.split('<article class="card">').length - 1;
    if (cards === 0 || cards > 30) faults.push(`${home}: ${cards} stories`);
    checked++;
  }
  return { checked, faults };
}

function frontMatterOf(file: string): { title: string; status: string } {
  return parse(readFileSync(file, 'utf8').split('---\n')[1] ?? '');
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}
