type Props = { title: string; href: string; more: string };

/** The line that opens a band of the front page, with the way to all of its stories. */
export function BandHeading({ title, href, more }: Props) {
  return (
    <div className="flex flex-wrap items-baseline justify-between gap-x-4 border-t-2 border-ink pt-2">
      <h2 className="text-2xl">
        <a href={href} className="hover:text-accent">
          {title}
        </a>
      </h2>
      <a href={href} className="no-print py-1 text-base text-link hover:underline">
        {more}
      </a>
    </div>
  );
}
