import { isLocale, localeCodes } from '@/i18n/locales';
import { paths } from '../paths';

/** The addresses of stories and pages whose files of the store changed: new ones nobody asked for yet. */
export function dirtyPaths(changed: Iterable<string>): string[] {
  const found = new Set<string>();
  for (const file of changed) for (const path of pathsOf(file)) found.add(path);
  return [...found].sort();
}

function pathsOf(file: string): string[] {
  const [folder, ...rest] = file.split('/');
  const name = rest.at(-1)?.replace(/\.json$/, '') ?? '';
  if (folder === 'articles' || folder === 'gone') {
    const slug = name.replace(/\.(?:ar|en)$/, '');
    return localeCodes.map((locale) => paths.article(locale, slug));
  }
  if (folder === 'pages') {
    const [slug = '', locale] = name.split('.');
    return isLocale(locale) ? [paths.page(locale, slug)] : [];
  }
  return [];
}
