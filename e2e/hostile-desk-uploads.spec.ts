import { expect, type Page, test } from '@playwright/test';
import { imageNames, images, photo, polyglots } from './hostile-desk-cases-images';
import {
  type Attacker,
  everything,
  git,
  inArabic,
  openAttack,
  refused,
  sentBack,
} from './hostile-desk-kit';
import { open } from './raw-request';
import { growthDuring, pageText, readHealth } from './site-state';

test.describe.configure({ mode: 'default', timeout: 60_000 });

let page: Page;
let by: Attacker;
let cookie: string;
let before: string[];

test.beforeAll(async ({ browser, baseURL }) => {
  ({ page, by } = await openAttack(browser, baseURL));
  const cookies = await page.context().cookies();
  cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  before = everything();
});
test.afterAll(async () => {
  expect((await readHealth(by.site)).status).toBe('ok');
  await page.context().close();
});

const nothingWritten = () => expect(everything()).toEqual(before);

for (const [name, make, error] of images) {
  test(`${name} is refused as an image: ${error}`, async () => {
    const bytes = await make();
    for (const kind of ['image/jpeg', 'image/svg+xml'])
      await refused(await by.image(bytes, { 'content-type': kind }), error);
    nothingWritten();
  });
}

for (const kind of ['text/html', 'application/octet-stream', 'multipart/form-data', 'imagejpeg']) {
  test(`a photograph that calls itself ${kind} is refused`, async () => {
    const answer = await by.image(await photo().jpeg().toBuffer(), { 'content-type': kind });
    await refused(answer, 'image-unknown-kind');
    expect(answer.status()).toBe(415);
    nothingWritten();
  });
}

for (const [name, make] of polyglots) {
  test(`of ${name} nothing is kept but the pixels`, async () => {
    const answer = await by.image(await make());
    const { id, src } = await answer.json();
    expect(id).toMatch(/^[0-9a-f]{20}$/);
    const kept = await page.request.get(src);
    expect((await kept.body()).toString('latin1')).not.toMatch(/script|pwned/);
    expect(kept.headers()['x-content-type-options']).toBe('nosniff');
    git('update-ref', '-d', `refs/desk/media/${id}`);
    nothingWritten();
  });
}

for (const name of imageNames) {
  test(`no image is called ${name.slice(0, 40)}`, async () => {
    const answer = await page.request.get(`/desk/media/${name}`);
    expect([400, 404]).toContain(answer.status());
    expect(answer.headers()['content-type'] ?? '').not.toContain('image/');
    nothingWritten();
  });
}

const GIGABYTE = 1024 ** 3;
const MEGABYTE = Buffer.alloc(1024 ** 2, 0xff);

/** Sends a body until there is an answer; what the site said and how many megabytes it was sent. */
function pour(head: string, frame: (bytes: Buffer) => Buffer) {
  return new Promise<{ answer: string; sent: number }>((resolve) => {
    const socket = open(by.site);
    let [answer, sent] = ['', 0];
    const finish = () => {
      socket.destroy();
      resolve({ answer, sent });
    };
    const send = () => {
      while (!socket.destroyed && sent < 1024 && socket.write(frame(MEGABYTE))) sent++;
    };
    socket.on('data', (chunk) => {
      answer += chunk;
      if (answer.includes('image-too-large')) finish();
    });
    socket.on('close', finish);
    socket.on('drain', () => {
      sent++;
      send();
    });
    const { host } = new URL(by.site);
    const own = `Host: ${host}\r\nOrigin: ${by.site}\r\nCookie: ${cookie}\r\n`;
    socket.write(`POST /desk/api/media HTTP/1.1\r\n${own}Content-Type: image/jpeg\r\n${head}\r\n`);
    send();
  });
}

test('a gigabyte that says its size is refused before it has come', async () => {
  const grown = await growthDuring(by.site, async () => {
    const { answer, sent } = await pour(`Content-Length: ${GIGABYTE}\r\n`, (bytes) => bytes);
    expect(answer).toContain('HTTP/1.1 413');
    expect(sent).toBeLessThan(500);
  });
  expect(grown).toBeLessThan(150);
  inArabic('image-too-large');
  nothingWritten();
});

test('a gigabyte in chunks is refused at 30 MB', async () => {
  const framed = (bytes: Buffer) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]);
  const grown = await growthDuring(by.site, async () => {
    const { answer, sent } = await pour('Transfer-Encoding: chunked\r\n', framed);
    expect(answer).toContain('HTTP/1.1 413');
    expect(sent).toBeLessThan(500);
  });
  expect(grown).toBeLessThan(250);
  nothingWritten();
});

const multipart = (data: Buffer | string, kind = 'multipart/form-data; boundary=x') =>
  page.request.post('/desk/api/media/add', {
    data: Buffer.from(data),
    headers: { origin: by.site, 'content-type': kind, referer: `${by.site}/desk/ar/media` },
    maxRedirects: 0,
  });
const part = (disposition: string, value: string) =>
  `--x\r\ncontent-disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
const FILE = 'name="image"; filename';

const forms: [name: string, body: string, error: string, kind?: string][] = [
  ['a form without an end', part(`${FILE}="a.jpg"`, 'x'), 'image-empty'],
  ['a form without a file', `${part('name="locale"', 'ar')}--x--\r\n`, 'image-empty'],
  ['a text in the place of a file', `${part('name="image"', 'x')}--x--\r\n`, 'image-empty'],
  ['a form without a boundary', 'x', 'image-empty', 'multipart/form-data'],
  [
    'a boundary of 10,000 letters',
    'x',
    'image-empty',
    `multipart/form-data; boundary=${'b'.repeat(10_000)}`,
  ],
  [
    'a file whose name leads out',
    `${part(`${FILE}="../../../pwned.svg"`, '<svg/>')}--x--\r\n`,
    'image-unknown-kind',
  ],
  [
    'a file whose name has a NUL',
    `${part(`${FILE}="pwned\0.jpg"`, '<svg/>')}--x--\r\n`,
    'image-unknown-kind',
  ],
  ['200,000 parts', `${part('name="a"', '').repeat(200_000)}--x--\r\n`, 'too-large'],
];

for (const [name, body, error, kind] of forms) {
  test(`${name} is refused: ${error}`, async () => {
    const started = Date.now();
    await sentBack(by, await multipart(body, kind), error);
    expect(Date.now() - started).toBeLessThan(5000);
    nothingWritten();
  });
}

test('readers were served all the while', async () => {
  expect(await pageText(by.site, '/ar')).toContain('</html>');
});
