import { isLocale, type Locale, localeCodes } from '@/i18n/locales';
import { paths } from '../paths';

/** The addresses that show a changed file of the store, front pages first. */
export function dirtyPaths(changed: string[]): string[] {
  const found = new Set<string>();
  for (const file of changed) for (const path of pathsOf(file)) found.add(path);
  return [...found].sort((a, b) => a.length - b.length || a.localeCompare(b));
}

function pathsOf(file: string): string[] {
  const [folder, ...rest] = file.split('/');
  switch (folder) {
    case 'articles': {
      const slug = rest.at(-1)?.replace(/\.(ar|en)\.json$/, '') ?? '';
      return localeCodes.map((locale) => paths.article(locale, slug));
    }
    case 'lists':
      return listPaths(rest);
    case 'pages': {
      const [slug = '', locale] = rest.at(-1)?.split('.') ?? [];
      return isLocale(locale) ? [paths.page(locale, slug)] : [];
    }
    case 'front.json':
    case 'sections.json':
      return localeCodes.map((locale) => paths.home(locale));
    default:
      return [];
  }
}

function listPaths([locale, name = '', file = '']: string[]): string[] {
  if (!isLocale(locale)) return [];
  const page = Number.parseInt(file, 10) || undefined;
  return [
    paths.home(locale),
    ...listPath(locale, name),
    ...(page ? listPath(locale, name, page) : []),
  ];
}

function listPath(locale: Locale, name: string, page?: number): string[] {
  const [kind, slug = ''] = name.split('.');
  if (kind === 'latest') return [paths.latest(locale, page)];
  if (kind === 'section') return [paths.section(locale, slug, page)];
  if (kind === 'topic') return [paths.topic(locale, slug, page)];
  return kind === 'author' ? [paths.author(locale, slug, page)] : [];
}
