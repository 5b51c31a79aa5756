import type { ReactNode } from 'react';

/** A run of another language, drawn left to right whatever stands around it. */
export function Ltr({ lang = 'en', children }: { lang?: string; children?: ReactNode }) {
  return (
    <span dir="ltr" lang={lang}>
      {children}
    </span>
  );
}

/** A score is drawn left to right in both languages; unmarked, Arabic text would turn it round. */
export function Score({ home, away }: { home: string; away: string }) {
  return (
    <bdi dir="ltr" className="whitespace-nowrap">
      {home}–{away}
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
