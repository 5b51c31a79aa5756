import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBase } from './base';
import { authorRecord, madeAuthors } from './made-authors';
import { madeTopics, topicRecord } from './made-topics';
import type { Output } from './output';

/** Links to the base's stories, which are not copied, lead to the front page instead. */
const STORY_LINK = /\((\/(?:ar|en))\/articles\/[^)]+\)/g;

/** Writes everything but the stories: the base's records and pages, and the made ones. */
export function writeBase(output: Output, base: string, stories: number): void {
  const { topics, authors, images } = readBase(base);
  for (const folder of ['sections', 'topics', 'authors', 'pages']) copyText(output, base, folder);
  for (const image of images) {
    for (const name of [image, image.replace(/\.\w+$/, '.yaml')]) {
      output.write(`media/${name}`, readFileSync(path.join(base, 'media', name)));
    }
  }
  for (const topic of madeTopics(topics, stories)) {
    output.write(`topics/${topic.slug}.yaml`, topicRecord(topic));
  }
  for (const author of madeAuthors(authors)) {
    output.write(`authors/${author.slug}.yaml`, authorRecord(author));
  }
  output.write('front.yaml', 'secondary: []\n');
}

function copyText(output: Output, base: string, folder: string): void {
  const entries = readdirSync(path.join(base, folder), { withFileTypes: true });
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) copyText(output, base, file);
    else if (/^[^.].*\.(yaml|mdx)$/.test(entry.name)) {
      output.write(file, readFileSync(path.join(base, file), 'utf8').replace(STORY_LINK, '($1)'));
    }
  }
}
