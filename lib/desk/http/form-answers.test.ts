import { describe, expect, it } from 'vitest';
import ar from '@/messages/ar.json';
import { filesOf } from './draft-body';
import { plain, withError } from './form-route';
import { isKind } from './is-kind';

describe('withError', () => {
  it.each([
    ['/desk/ar/new', '/desk/ar/new?error=x'],
    ['/desk/ar/new?a=1', '/desk/ar/new?a=1&error=x'],
    ['https://evil.example/desk/ar', '/desk/ar?error=x'],
    ['//evil.example', '/desk/ar?error=x'],
    ['/desk/a/../../..//evil.example', '/desk/ar?error=x'],
    ['/desk/a/%2e%2e/%2e%2e//evil.example', '/desk/ar?error=x'],
    ['/desk/a\\..\\..\\\\evil.example', '/desk/ar?error=x'],
    ['/desk/ar/../../api/metrics', '/desk/ar?error=x'],
  ])('leads from %s only to a page of the desk', (page, expected) => {
    expect(withError(page, '/desk/ar', 'x')).toBe(expected);
  });
});

describe('plain', () => {
  it('says in Arabic first why a form was refused', async () => {
    expect(await plain(403, 'other-site').text()).toMatch(ar.Desk.errors['other-site']);
  });
});

describe('isKind', () => {
  it.each([
    ['application/json', true],
    ['application/json; charset=utf-8', true],
    ['Application/JSON', true],
    ['application/json-patch+json', false],
    ['application/jsonp', false],
    ['text/plain; application/json', false],
    ['', false],
  ])('%s: %s', (type, expected) => {
    expect(isKind(type, 'application/json')).toBe(expected);
  });
});

describe('filesOf', () => {
  it('takes texts by their languages', () => {
    expect(filesOf({ files: { ar: 'نص' } })).toEqual({ ar: 'نص' });
    expect(filesOf({ files: {} })).toEqual({});
  });

  it.each([
    {},
    { files: null },
    { files: 'نص' },
    { files: [] },
    { files: { ar: 1 } },
    { files: { ar: null } },
    { files: { fr: 'x' } },
    { files: { '../../etc/passwd': 'x' } },
    { files: { constructor: 'x' } },
    JSON.parse('{"files":{"__proto__":"x"}}'),
    { files: { ar: '\ud800' } },
  ])('refuses %j', (body) => {
    expect(() => filesOf(body)).toThrow('bad-request');
  });
});
