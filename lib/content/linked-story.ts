/** The slug of the story that a link of a body leads to; undefined if it leads elsewhere. */
export function linkedStory(href: string): string | undefined {
  return /^\/(?:ar|en)\/articles\/([^/?#]+)/.exec(href)?.[1];
}
