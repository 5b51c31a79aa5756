type Props = {
  label: string;
  newer: string;
  older: string;
  pageOf: string;
  page: number;
  pages: number;
  address: (page: number) => string;
};

/** The way to newer and older parts of a long list. */
export function Pager({ label, newer, older, pageOf, page, pages, address }: Props) {
  if (pages === 1) return null;
  const link = 'block border border-ink px-3 py-2 hover:bg-surface';

  return (
    <nav aria-label={label} className="flex flex-wrap items-center gap-4 font-headline text-base">
      {page > 1 && (
        <a href={address(page - 1)} rel="prev" className={link}>
          {newer}
        </a>
      )}
      <p>{pageOf}</p>
      {page < pages && (
        <a href={address(page + 1)} rel="next" className={link}>
          {older}
        </a>
      )}
    </nav>
  );
}
