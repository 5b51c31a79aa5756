import type { ReactNode } from 'react';

/** A run of another language, drawn left to right whatever stands around it. */
export function Ltr({ lang = 'en', children }: { lang?: string; children?: ReactNode }) {
  return (
    <span dir="ltr" lang={lang}>
      {children}
    </span>
  );
}

/** The side named first stands first in reading order, so an Arabic score reads from the right. */
export function Score({ home, away }: { home: string; away: string }) {
  return (
    <bdi className="whitespace-nowrap tabular-nums">
      <bdi>{home}</bdi>
      {'\u200a–\u200a'}
      <bdi>{away}</bdi>
    </bdi>
  );
}

export function Phone({ number }: { number: string }) {
  return (
    <a href={`tel:${number.replace(/[^\d+]/g, '')}`} dir="ltr" className="whitespace-nowrap">
      {number}
    </a>
  );
}

export function Handle({ name }: { name: string }) {
  return <span dir="ltr">{name}</span>;
}
