import { allSections } from 'contentlayer/generated';
import type { Locale } from './locales';

/** The sections in the order of the navigation. */
export function listSections(locale: Locale): { slug: string; name: string }[] {
  return [...allSections]
    .sort((one, other) => one.order - other.order)
    .map(({ _raw, name }) => ({
      slug: _raw.sourceFileName.replace('.yaml', ''),
      name: name[locale],
    }));
}
