import { type Locale, locales } from '@/i18n/locales';
import { paths } from './paths';

type Words = { locale: Locale; name: string; description: string };

/** What a phone needs to put the newspaper on its home screen, in one language. */
export function webManifest({ locale, name, description }: Words) {
  const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
    src: `/${file}`,
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return {
    id: paths.home(locale),
    name,
    short_name: name,
    description,
    lang: locale,
    dir: locales[locale].dir,
    start_url: paths.home(locale),
    // Stories link to each other's language.
    scope: '/',
    // Without a script there is no way back but the browser's own.
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: '#fdfcf9',
    categories: ['news'],
    icons: [
      icon('icon-192.png', 192, 'any'),
      icon('icon-512.png', 512, 'any'),
      icon('icon-maskable-512.png', 512, 'maskable'),
    ],
  };
}
