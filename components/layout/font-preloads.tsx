import { preload } from 'react-dom';
import type { Locale } from '@/i18n/locales';
import { fontFiles } from '@/lib/font-files';

const firstFonts = {
  ar: [fontFiles['plex-arabic-600'], fontFiles['naskh-400']],
  en: [fontFiles['plex-600'], fontFiles['serif-400']],
};

/** Asks for the two fonts that every page of a language needs, before its CSS is read. */
export function FontPreloads({ locale }: { locale: Locale }) {
  for (const href of firstFonts[locale]) {
    preload(href, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return null;
}
