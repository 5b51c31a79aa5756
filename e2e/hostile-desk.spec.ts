import { expect, type Page, test } from '@playwright/test';
import { bodies, ids, type JsonCase, limits, types, versions } from './hostile-desk-cases';
import {
  corrections,
  descriptions,
  type FormCase,
  fronts,
  people,
  stories,
} from './hostile-desk-cases-forms';
import * as texts from './hostile-desk-cases-texts';
import {
  type Attacker,
  everything,
  git,
  inArabic,
  openAttack,
  refused,
  sentBack,
  type Target,
} from './hostile-desk-kit';
import { readHealth, settled } from './site-state';

test.describe.configure({ mode: 'default', timeout: 60_000 });

let page: Page;
let by: Attacker;
let target: Target;
let before: string[];

test.beforeAll(async ({ browser, baseURL }) => {
  ({ page, by } = await openAttack(browser, baseURL));
  const [own, other] = [await by.begin('hostile-one'), await by.begin('hostile-two')];
  const [head, tree] = [git('rev-parse', 'HEAD'), git('rev-parse', `${own.version}^{tree}`)];
  target = { ...own, other: other.id, otherVersion: other.version, head, tree };
  await settled(by.site);
  before = everything();
});
test.afterAll(async () => {
  for (const id of [target.id, target.other]) await by.discard(id);
  expect((await readHealth(by.site)).status).toBe('ok');
  await page.context().close();
});

const nothingWritten = () => expect(everything()).toEqual(before);

const jsonCases = (cases: JsonCase[]) =>
  cases.forEach(([name, route, body, error]) => {
    test(`${name} is refused: ${error}`, async () => {
      await refused(await by.json(route, body(target)), error);
      nothingWritten();
    });
  });

test.describe('ids', () => jsonCases(ids));
test.describe('versions', () => jsonCases(versions));
test.describe('types', () => jsonCases(types));
test.describe('bodies', () => jsonCases(bodies));
test.describe('limits', () => jsonCases(limits));

const formCases = (cases: FormCase[]) =>
  cases.forEach(([name, route, fields, error]) => {
    test(`${name} is refused: ${error}`, async () => {
      await sentBack(by, await by.form(route, fields), error);
      nothingWritten();
    });
  });

test.describe('stories', () => formCases(stories));
test.describe('corrections', () => formCases(corrections));
test.describe('the front page', () => formCases(fronts));
test.describe('people', () => formCases(people));
test.describe('descriptions', () => formCases(descriptions));

const ORIGINS: [string, Record<string, string>][] = [
  ['of another site', { origin: 'https://evil.example' }],
  ['of a sandboxed page', { origin: 'null' }],
  ['of another port', { origin: 'http://127.0.0.1:1' }],
  ['of a name that begins as ours', { origin: 'http://127.0.0.1:4317.evil.example' }],
  ['of another protocol', { origin: 'ftp://127.0.0.1:4317' }],
  ['with a user', { origin: 'http://evil@127.0.0.1:4317' }],
  ['from nowhere', { origin: '' }],
  ['of a link on another site', { origin: '', 'sec-fetch-site': 'cross-site' }],
];

for (const [name, headers] of ORIGINS) {
  test(`a request ${name} is refused, whatever its cookies`, async () => {
    const { id, version } = target;
    const body = { id, version, files: { ar: 'x' } };
    const answer = await by.json('draft/save', body, headers);
    await refused(answer, 'other-site');
    expect(answer.status()).toBe(403);
    const kind = { 'content-type': 'application/x-www-form-urlencoded' };
    const form = await by.json('begin', 'slug=pwned&section=culture', { ...headers, ...kind });
    expect([form.status(), await form.text()]).toEqual([
      403,
      expect.stringContaining(inArabic('other-site')),
    ]);
    nothingWritten();
  });
}

const KINDS = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
];

for (const kind of [...KINDS, 'application/json-patch+json', 'text/json', 'application/jsonp']) {
  test(`JSON that calls itself ${kind} is refused`, async () => {
    const { id, version } = target;
    const headers = { 'content-type': kind };
    const answer = await by.json('draft/save', { id, version, files: { ar: 'x' } }, headers);
    await refused(answer, 'bad-request');
    expect(answer.status()).toBe(415);
    nothingWritten();
  });
}

for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE']) {
  test(`${method} does nothing`, async () => {
    const { id, version } = target;
    for (const name of ['draft/save', 'draft/discard', 'begin', 'people', 'media', 'media/add']) {
      const address = `/desk/api/${name}?id=${id}&version=${version}&slug=pwned`;
      const answer = await page.request.fetch(address, { method, headers: { origin: by.site } });
      expect(answer.status(), name).toBe(405);
    }
    nothingWritten();
  });
}

test.describe('texts', () => {
  let id: string;
  let version: string;
  let main: string;
  test.beforeAll(async () => {
    ({ id, version } = await by.begin('hostile-text'));
    main = git('rev-parse', 'main');
  });
  test.afterAll(() => by.discard(id));

  for (const [name, text, code] of [...texts.frontMatter, ...texts.bodies]) {
    test(`${name} may be kept in a draft, but is not published: ${code}`, async () => {
      const wish = { id, files: { ar: text } };
      const check = await (await by.json('draft/check', wish)).json();
      expect(check.problems).toContainEqual(expect.objectContaining({ code }));
      const saved = await by.json('draft/save', { ...wish, version });
      expect(saved.status()).toBe(200);
      ({ version } = await saved.json());
      const answer = await by.json('draft/publish', { id, version });
      await refused(answer, 'has-errors');
      const { problems } = await answer.json();
      expect(problems).toContainEqual(expect.objectContaining({ code }));
      const shown = await page.request.get(`/desk/ar/preview/${id}`);
      expect(shown.status()).toBe(200);
      expect(await shown.text()).not.toMatch(/<script>window\.pwned|<img src="x"|<base |<iframe/);
      if (texts.frontMatter.some(([own]) => own === name))
        expect((await page.request.get(`/desk/ar/story/${id}`)).status()).toBe(200);
      expect(git('rev-parse', 'main')).toBe(main);
    });
  }
});
