/** A data block for machines. `<` is escaped, so that no string can end the element. */
export function JsonLd({ data }: { data: object }) {
  const json = JSON.stringify(data).replace(/</g, '\\u003c');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON with `<` escaped is inert.
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />;
}
