import { localeCodes } from '@/i18n/locales';
import { paths } from './paths';
import { absoluteUrl, site } from './site';

/** Months for which the file is good; RFC 9116 advises less than a year. */
const MONTHS = 6;

/** `security.txt` (RFC 9116), and the moment at which it has to be written anew: the next month. */
export function securityText(now: Date): { text: string; renewAt: Date } {
  const month = (offset: number) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + offset, 1));
  const lines = [
    `Contact: ${site.securityContact}`,
    `Expires: ${month(MONTHS).toISOString()}`,
    `Preferred-Languages: ${localeCodes.join(', ')}`,
    `Canonical: ${absoluteUrl(paths.securityText())}`,
  ];
  return { text: `${lines.join('\n')}\n`, renewAt: month(1) };
}
