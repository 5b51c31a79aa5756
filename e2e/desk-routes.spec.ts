import { type APIRequestContext, expect, test } from '@playwright/test';
import { mayEver } from '@/lib/desk/accounts/permissions';
import { type DeskRoute, deskRoutes } from '@/lib/desk/http/routes';
import { addressOf, deskPage, invite } from './desk-people';

test.describe.configure({ mode: 'serial' });

test.use({ extraHTTPHeaders: addressOf('routes') });

type ApiRoute = Extract<DeskRoute, `/desk/api/${string}`>;

/** What each route takes. A route that is missing here does not compile. */
const takes: Record<ApiRoute, 'form' | 'json' | 'image' | 'multipart'> = {
  '/desk/api/sign-in': 'form',
  '/desk/api/code': 'form',
  '/desk/api/join': 'form',
  '/desk/api/sign-out': 'form',
  '/desk/api/two-factor': 'form',
  '/desk/api/password': 'form',
  '/desk/api/people': 'form',
  '/desk/api/stories': 'json',
  '/desk/api/begin': 'form',
  '/desk/api/open': 'form',
  '/desk/api/restore': 'form',
  '/desk/api/unpublish': 'form',
  '/desk/api/rename': 'form',
  '/desk/api/correct': 'form',
  '/desk/api/front': 'form',
  '/desk/api/draft/read': 'json',
  '/desk/api/draft/save': 'json',
  '/desk/api/draft/check': 'json',
  '/desk/api/draft/move': 'json',
  '/desk/api/draft/comment': 'json',
  '/desk/api/draft/publish': 'json',
  '/desk/api/draft/discard': 'json',
  '/desk/api/draft/plan': 'json',
  '/desk/api/draft/share': 'json',
  '/desk/api/draft/presence': 'json',
  '/desk/api/media': 'image',
  '/desk/api/media/add': 'multipart',
  '/desk/api/media/find': 'json',
  '/desk/api/media/describe': 'form',
  '/desk/api/shared': 'form',
};

const bodies = {
  form: {
    'content-type': 'application/x-www-form-urlencoded',
    data: 'locale=ar&page=%2Fdesk%2Far',
  },
  json: { 'content-type': 'application/json', data: '{"id":"x","text":"x"}' },
  image: { 'content-type': 'image/png', data: 'no image' },
  multipart: {
    'content-type': 'multipart/form-data; boundary=x',
    data: '--x\r\ncontent-disposition: form-data; name="locale"\r\n\r\nar\r\n--x--\r\n',
  },
};

const apiRoutes = Object.entries(takes) as [ApiRoute, keyof typeof bodies][];
const WRITER = 'routes-writer@example.org';

/** Sends what the route takes, or something else, from a page of this origin. */
function send(
  request: APIRequestContext,
  route: string,
  kind: keyof typeof bodies,
  headers: Record<string, string>,
  data = bodies[kind].data,
) {
  const own = { 'content-type': bodies[kind]['content-type'], ...headers };
  return request.post(route, { data: Buffer.from(data), headers: own, maxRedirects: 0 });
}

for (const [route, kind] of apiRoutes) {
  test(`${route} refuses other sites, strangers, other kinds and floods`, async ({
    request,
    baseURL,
  }) => {
    const own = { origin: baseURL ?? '' };
    for (const origin of ['https://evil.example', 'null', 'http://127.0.0.1:1'])
      expect((await send(request, route, kind, { origin })).status(), origin).toBe(403);
    expect((await send(request, route, kind, {})).status(), 'no origin').toBe(403);
    const otherKind = { ...own, 'content-type': 'text/plain' };
    expect((await send(request, route, kind, otherKind)).status()).toBe(415);
    expect((await request.get(route, { maxRedirects: 0 })).status()).toBe(405);
    const answer = await send(request, route, kind, own);
    const isForPeople = deskRoutes[route] !== 'anybody';
    if (kind === 'json' || kind === 'image') {
      expect(answer.status()).toBe(401);
      expect(await answer.json()).toEqual({ error: 'signed-out' });
    } else {
      expect(answer.status()).toBe(303);
      if (isForPeople) expect(answer.headers().location).toBe('/desk/ar/sign-in');
    }
    if (kind === 'form') {
      const flood = `${bodies.form.data}&x=${'x'.repeat(70_000)}`;
      expect((await send(request, route, kind, own, flood)).status()).toBe(413);
    }
  });
}

test('every route refuses whoever has no right to it', async ({ browser, baseURL }) => {
  const chief = await deskPage(browser, 'ar');
  await invite(chief, browser, 'ar', { name: 'كاتبة', email: WRITER, role: 'writer' });
  const writer = await deskPage(browser, 'ar', WRITER);
  const person = { id: 'x', name: 'x', email: WRITER, role: 'writer' as const, sections: [] };
  let refused = 0;
  for (const [route, access] of Object.entries(deskRoutes)) {
    const isAction = !['anybody', 'signed-in', 'person'].includes(access);
    if (!isAction || mayEver(person, access as 'story.edit')) continue;
    refused++;
    const kind = takes[route as ApiRoute] as keyof typeof bodies | undefined;
    if (kind) {
      const answer = await send(writer.request, route, kind, { origin: baseURL ?? '' });
      expect(answer.status(), route).toBe(403);
    } else {
      await writer.goto(route.replace('[locale]', 'ar'));
      await expect(writer, route).toHaveURL(/\/desk\/ar$/);
    }
  }
  expect(refused).toBeGreaterThan(8);
  for (const name of ['read', 'save', 'check', 'move', 'comment', 'discard', 'share', 'presence']) {
    const data = JSON.stringify({
      id: '../../etc/passwd',
      version: 'x',
      state: 'submitted',
      text: '',
      quote: '',
      locale: 'ar',
      files: {},
    });
    const answer = await send(
      writer.request,
      `/desk/api/draft/${name}`,
      'json',
      { origin: baseURL ?? '' },
      data,
    );
    expect(answer.status(), name).toBe(404);
  }
  await writer.context().close();
  await chief.context().close();
});

test('a writer reaches no draft of somebody else', async ({ browser, baseURL }) => {
  const chief = await deskPage(browser, 'ar');
  const own = { origin: baseURL ?? '' };
  const begun = await send(
    chief.request,
    '/desk/api/begin',
    'form',
    own,
    new URLSearchParams({
      locale: 'ar',
      slug: 'not-for-writers',
      section: 'culture',
      title: 'سر',
    }).toString(),
  );
  const id = begun.headers().location?.split('/').at(-1);
  const writer = await deskPage(browser, 'ar', WRITER);
  for (const name of ['read', 'save', 'check', 'move', 'comment', 'discard', 'share', 'presence']) {
    const data = JSON.stringify({
      id,
      version: 'x',
      state: 'submitted',
      text: 'x',
      quote: '',
      locale: 'ar',
      files: {},
    });
    const answer = await send(writer.request, `/desk/api/draft/${name}`, 'json', own, data);
    expect(answer.status(), name).toBe(403);
    expect(await answer.text()).not.toContain('سر');
  }
  for (const address of [`story/${id}`, `preview/${id}/card`])
    expect((await writer.request.get(`/desk/ar/${address}`)).status(), address).toBe(404);
  await expect(writer.getByText('سر', { exact: true })).toHaveCount(0);
  const { version } = await (
    await send(chief.request, '/desk/api/draft/read', 'json', own, JSON.stringify({ id }))
  ).json();
  const discard = JSON.stringify({ id, version });
  expect(
    (await send(chief.request, '/desk/api/draft/discard', 'json', own, discard)).status(),
  ).toBe(200);
  await writer.context().close();
  await chief.context().close();
});

for (const [route, access] of Object.entries(deskRoutes).filter(([name]) =>
  name.startsWith('/desk/['),
)) {
  test(`${route} is for nobody's index or cache, and sends strangers to the door`, async ({
    request,
  }) => {
    const address = route.replace('[locale]', 'ar');
    const answer = await request.get(address, { maxRedirects: 0 });
    const isOver = route === '/desk/[locale]/link-over';
    // A link that was never made leads to where dead links lead.
    const isOpen = access === 'anybody' && !route.endsWith('/[token]');
    expect(answer.status()).toBe(isOver ? 410 : isOpen ? 200 : 307);
    const headers = answer.headers();
    expect(headers['x-robots-tag']).toContain('noindex');
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
  });
}

test('an image of the library is for those who are signed in', async ({ request }) => {
  const answer = await request.get('/desk/media/kremlin-call.jpg', { maxRedirects: 0 });
  expect([302, 303, 307, 401, 403]).toContain(answer.status());
  expect(answer.headers()['content-type'] ?? '').not.toContain('image/');
});
