import { may, type Person, type Subject } from '../accounts/permissions';

/** A section as the editor's form knows it; `isOpen` says whether this person may work in it. */
export type SectionChoice = { slug: string; name: string; isOpen: boolean };

/** All sections, and which of them are open to somebody for this story. */
export function sectionChoices(
  person: Person,
  subject: Subject,
  sections: { slug: string; name: string }[],
): SectionChoice[] {
  return sections.map(({ slug, name }) => {
    const isOpen = may(person, 'story.edit', { ...subject, section: slug });
    return { slug, name, isOpen };
  });
}

/** The sections that the form offers: the open ones, and the one that the story stands in. */
export function offeredSections(choices: SectionChoice[], chosen: unknown): SectionChoice[] {
  return choices.filter(({ slug, isOpen }) => isOpen || slug === chosen);
}
