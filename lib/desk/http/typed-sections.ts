/** The sections that a form names; undefined if one is neither known nor already `held` by whom it is about. */
export function typedSections(
  typed: string,
  known: string[],
  held: string[] = [],
): string[] | undefined {
  const sections = typed.split(/[\s,،]+/).filter(Boolean);
  return sections.every((own) => known.includes(own) || held.includes(own)) ? sections : undefined;
}
