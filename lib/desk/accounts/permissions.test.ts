import { describe, expect, it } from 'vitest';
import { type Action, actions, may, type Person, roles } from './permissions';

const person = (role: Person['role'], sections: string[] = []): Person => ({
  id: 'me',
  name: 'أ',
  email: 'a@example.org',
  role,
  sections,
});

/** What each role may do with a story of its own, in any section. */
const table: Record<Action, string> = {
  'story.create': 'chief editor writer',
  'story.edit': 'chief editor writer',
  'story.submit': 'chief editor writer',
  'story.review': 'chief editor',
  'story.publish': 'chief editor',
  'story.schedule': 'chief editor',
  'story.correct': 'chief editor',
  'story.unpublish': 'chief editor',
  'story.rename': 'chief editor',
  'media.upload': 'chief editor writer',
  'media.edit': 'chief editor',
  'front.edit': 'chief editor',
  'people.manage': 'chief',
  'audit.read': 'chief',
};

describe('may', () => {
  it.each(actions)('%s', (action) => {
    const allowed = roles.filter((role) =>
      may(person(role), action, { owner: 'me', section: 'world' }),
    );
    expect(allowed.join(' ')).toBe(table[action]);
  });

  it('keeps writers to their own stories', () => {
    for (const action of ['story.edit', 'story.submit'] as const) {
      expect(may(person('writer'), action, { owner: 'other' })).toBe(false);
      expect(may(person('writer'), action)).toBe(false);
      expect(may(person('editor'), action, { owner: 'other' })).toBe(true);
    }
  });

  it('keeps editors and writers to their sections, and the chief to none', () => {
    const subject = { section: 'world', owner: 'me' };
    expect(may(person('editor', ['culture']), 'story.publish', subject)).toBe(false);
    expect(may(person('editor', ['culture', 'world']), 'story.publish', subject)).toBe(true);
    expect(may(person('writer', ['culture']), 'story.create', subject)).toBe(false);
    expect(may(person('chief', ['culture']), 'story.publish', subject)).toBe(true);
  });
});
