import { describe, expect, it } from 'vitest';
import type { Person } from '../accounts/permissions';
import { offeredSections, sectionChoices } from './section-choices';

const SECTIONS = ['world', 'culture', 'science'].map((slug) => ({ slug, name: `قسم ${slug}` }));
const SUBJECT = { section: 'world', owner: 'sami' };
const person = (role: Person['role'], sections: string[], id = 'sami'): Person => ({
  ...{ id, name: 'سامي', email: 'sami@example.org' },
  ...{ role, sections },
});

const offered = (who: Person, chosen?: string) =>
  offeredSections(sectionChoices(who, SUBJECT, SECTIONS), chosen).map(({ slug }) => slug);

describe('the sections that the form offers', () => {
  it.each(['writer', 'editor'] as const)('are those that are open to the %s', (role) => {
    expect(offered(person(role, ['world', 'science']), 'world')).toEqual(['world', 'science']);
    expect(offered(person(role, []), 'world')).toEqual(['world', 'culture', 'science']);
  });

  it('are all for a chief', () => {
    expect(offered(person('chief', ['world']))).toEqual(['world', 'culture', 'science']);
  });

  it('show the section of a story that stands in a closed one, by its name', () => {
    const choices = sectionChoices(person('editor', ['world']), SUBJECT, SECTIONS);
    expect(offeredSections(choices, 'culture')).toEqual([
      { slug: 'world', name: 'قسم world', isOpen: true },
      { slug: 'culture', name: 'قسم culture', isOpen: false },
    ]);
  });
});
