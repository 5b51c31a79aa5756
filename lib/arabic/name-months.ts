import { MONTH_STYLE, type MonthStyle } from '@/i18n/months';

/** The months in two regions, as Unicode's data name them (ar-LB, ar-MA). */
const REGIONS = { levant: 'ar-LB', maghreb: 'ar-MA' } as const;

/** An Arabic date of Intl («28 ديسمبر 2025») with its month in the newsroom's style. */
export function nameMonths(date: string, style: MonthStyle = MONTH_STYLE): string {
  if (style === 'gregorian') return date;
  const names = monthsIn(style === 'dual' ? REGIONS.levant : REGIONS[style]);
  const month = monthsIn('ar').findIndex((name) => date.split(' ').includes(name));
  const [own, other] = [monthsIn('ar')[month], names[month]];
  if (own === undefined || other === undefined) return date;
  return date.replace(own, style === 'dual' ? `${other}/${own}` : other);
}

const known = new Map<string, string[]>();

/** The names of the twelve months in a language of Intl. */
function monthsIn(tag: string): string[] {
  const names = known.get(tag) ?? makeMonths(tag);
  known.set(tag, names);
  return names;
}

function makeMonths(tag: string): string[] {
  const format = new Intl.DateTimeFormat(`${tag}-u-ca-gregory-nu-latn`, {
    month: 'long',
    timeZone: 'UTC',
  });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2000, month, 15)));
}
