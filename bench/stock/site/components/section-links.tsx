import Link from 'next/link';
import type { Locale } from '@/lib/locales';
import { listSections } from '@/lib/sections';

/** The way to every section, in the header and in the footer. */
export function SectionLinks({ locale }: { locale: Locale }) {
  return (
    <ul className="sections">
      {listSections(locale).map(({ slug, name }) => (
        <li key={slug}>
          <Link href={`/${locale}/sections/${slug}`}>{name}</Link>
        </li>
      ))}
    </ul>
  );
}
