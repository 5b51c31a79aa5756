import type { Locale } from '@/i18n/locales';
import { formatDate } from '@/lib/dates';

export function StoryDate({ locale, iso }: { locale: Locale; iso: string }) {
  return (
    <time dateTime={iso} className="text-sm text-muted">
      {formatDate(locale, iso)}
    </time>
  );
}
