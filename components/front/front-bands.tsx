import type { Locale } from '@/i18n/locales';
import type { SectionBand as Band } from '@/lib/front';
import { OpinionBand } from './opinion-band';
import { SectionBand } from './section-band';

/** Sections two by two; opinion across the page, after the second row. */
export function FrontBands({ locale, bands }: { locale: Locale; bands: Band[] }) {
  const opinion = bands.find(({ section }) => section.isOpinion);
  const sections = bands.filter(({ section }) => !section.isOpinion);

  return (
    <div className="mt-10 grid gap-12">
      <BandGrid locale={locale} bands={sections.slice(0, 4)} />
      {opinion && <OpinionBand locale={locale} band={opinion} />}
      <BandGrid locale={locale} bands={sections.slice(4)} />
    </div>
  );
}

function BandGrid({ locale, bands }: { locale: Locale; bands: Band[] }) {
  return (
    <div className="grid gap-x-10 gap-y-12 lg:grid-cols-2">
      {bands.map((band) => (
        <SectionBand key={band.section.slug} locale={locale} band={band} />
      ))}
    </div>
  );
}
