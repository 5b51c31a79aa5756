import { localeCodes } from '@/i18n/locales';
import { storeFiles } from '../content/store-layout';
import type { Prepared } from './prepare-files';
import type { StoreWriter } from './store-writer';
import { fileOf, type Story } from './stories';

/** The compiled documents of a run, by content file. */
export type Compiled = Map<string, Buffer>;

export function compiledOf(prepared: Prepared[]): Compiled {
  return new Map(
    prepared.flatMap((result) =>
      result.kind === 'read' && result.json ? [[result.file, result.json] as const] : [],
    ),
  );
}

/** Writes the public articles of stories, and takes away those that are public no more. */
export async function writeStories(
  writer: StoreWriter,
  stories: Iterable<Story>,
  compiled: Compiled,
): Promise<void> {
  for (const story of stories) {
    for (const locale of localeCodes) {
      const target = storeFiles.article(story.slug, locale);
      const json = compiled.get(fileOf(story, locale) ?? '');
      if (!story.state.cards[locale]) await writer.remove(target);
      else if (json) await writer.writeBytes(target, json);
    }
    const gone = storeFiles.gone(story.slug);
    if (story.state.isGone) await writer.write(gone, { slug: story.slug });
    else await writer.remove(gone);
  }
}
