type Props = { title: string; links: { href: string; text: string }[] };

export function FooterLinks({ title, links }: Props) {
  return (
    <nav aria-label={title}>
      <h2 className="mb-2 text-base">{title}</h2>
      <ul className="grid text-base">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href} className="inline-block py-0.5 hover:underline">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
