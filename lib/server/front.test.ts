import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFront } from './front';

const PAGE = '<html><p>نص</p><script>self.__next_f=1</script></html>';
let next: Server;
let front: Server;
let url: string;
let seen: IncomingHttpHeaders = {};

/** Stands where Next stands: the front only knows it by its port. */
beforeAll(async () => {
  next = createServer((request, response) => {
    seen = request.headers;
    if (request.url === '/image')
      response.writeHead(200, { 'content-type': 'image/avif', 'content-length': 3 }).end('abc');
    else if (request.url === '/shell')
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html id="__next_error__">');
    else
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-nextjs-cache': 'HIT' })
        .end(PAGE);
  });
  await new Promise<void>((resolve) => next.listen(0, '127.0.0.1', resolve));
  front = createFront((next.address() as AddressInfo).port);
  await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(front.address() as AddressInfo).port}`;
});
afterAll(() => {
  front.close();
  next.close();
});

describe('the front', () => {
  it('answers with a page without scripts, its headers and no word of Next', async () => {
    const answer = await fetch(`${url}/ar`);
    expect(await answer.text()).toBe('<html><p>نص</p></html>');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'none'");
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    expect(answer.headers.get('x-nextjs-cache')).toBeNull();
  });

  it('answers HEAD like GET, without the body', async () => {
    const head = await fetch(`${url}/ar`, { method: 'HEAD' });
    const get = await fetch(`${url}/ar`);
    expect(head.headers.get('content-length')).toBe(get.headers.get('content-length'));
    expect(head.headers.get('etag')).toBe(get.headers.get('etag'));
    expect(await head.text()).toBe('');
  });

  it('keeps a reader from talking to Next’s inside', async () => {
    await fetch(`${url}/ar`, {
      headers: {
        rsc: '1',
        'next-router-state-tree': 'x',
        'x-middleware-subrequest': 'proxy',
        'x-forwarded-for': '6.6.6.6',
      },
    });
    expect(Object.keys(seen).filter((name) => /^(?:rsc|next-|x-middleware)/.test(name))).toEqual(
      [],
    );
    expect(seen['x-forwarded-for']).toContain('127.0.0.1');
  });

  it('hands images on untouched', async () => {
    const answer = await fetch(`${url}/image`);
    expect(answer.headers.get('content-type')).toBe('image/avif');
    expect(await answer.text()).toBe('abc');
  });

  it('refuses a page that would be blank without scripts, in both languages', async () => {
    const answer = await fetch(`${url}/shell`);
    expect(answer.status).toBe(502);
    expect(await answer.text()).toMatch(/تعذّر[\s\S]*cannot be shown/);
  });
});
