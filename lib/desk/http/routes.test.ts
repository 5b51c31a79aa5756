import { readdirSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Account } from '../accounts/account';
import type { Role } from '../accounts/permissions';
import { isOwnOrigin } from './is-own-origin';
import { barrierFor } from './let-in';
import { deskRoutes } from './routes';

const APP = path.resolve('app/desk');

describe('deskRoutes', () => {
  it('has every page and route of the desk, and no other', () => {
    const files = readdirSync(APP, { recursive: true }).map(String);
    const routes = files
      .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/.test(file))
      .map((file) => path.posix.join('/desk', path.dirname(file)));
    expect(Object.keys(deskRoutes).sort()).toEqual(routes.sort());
  });
});

describe('barrierFor', () => {
  const account = (role: Role, hasTwoFactor = true): Account => ({
    id: 'a',
    name: 'أ',
    email: 'a@example.org',
    role,
    sections: [],
    hasTwoFactor,
    isActive: true,
  });

  it.each([
    ['anybody', undefined, undefined],
    ['signed-in', undefined, 'sign-in'],
    ['person', undefined, 'sign-in'],
    ['people.manage', undefined, 'sign-in'],
    ['signed-in', account('writer', false), undefined],
    ['person', account('chief', false), 'two-factor'],
    ['people.manage', account('chief', false), 'two-factor'],
    ['person', account('writer'), undefined],
    ['people.manage', account('writer'), 'forbidden'],
    // Of which story it is decides whoever reads the story.
    ['story.edit', account('writer'), undefined],
    ['story.publish', account('writer'), 'forbidden'],
    ['people.manage', account('editor'), 'forbidden'],
    ['people.manage', account('chief'), undefined],
  ] as const)('%s, %o: %s', (access, who, barrier) => {
    expect(barrierFor(access, who)).toBe(barrier);
  });
});

describe('isOwnOrigin', () => {
  it.each([
    [{ origin: 'https://example.org', host: 'example.org' }, true],
    [{ origin: 'https://example.org:8443', host: 'example.org:8443' }, true],
    [{ origin: 'https://evil.example', host: 'example.org' }, false],
    [{ origin: 'https://example.org.evil.example', host: 'example.org' }, false],
    [{ origin: 'https://example.org', host: 'example.org:8443' }, false],
    [{ origin: 'null', host: 'example.org' }, false],
    [{ origin: '', host: 'example.org' }, false],
    [{ origin: 'ftp://example.org', host: 'example.org' }, false],
    [{ origin: 'https://example.org/page', host: 'example.org' }, false],
    [{ origin: 'https://evil@example.org', host: 'example.org' }, false],
    [{ origin: 'https://example.org, https://evil.example', host: 'example.org' }, false],
    [{ host: 'example.org', 'sec-fetch-site': 'same-origin' }, true],
    [{ host: 'example.org', 'sec-fetch-site': 'cross-site' }, false],
    [{ host: 'example.org', 'sec-fetch-site': 'same-site' }, false],
    [{ host: 'example.org' }, false],
  ])('%o: %s', (headers, expected) => {
    expect(isOwnOrigin(new Headers(headers as Record<string, string>))).toBe(expected);
  });
});
