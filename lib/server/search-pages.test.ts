import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { RenderGate } from './render-gate';
import { BusyError, SearchPages, searchLocale } from './search-pages';

const query = (text: string) => new URLSearchParams({ q: text });

function open(render = async (address: string) => address) {
  return new SearchPages({
    gate: new RenderGate(),
    render: async (address) => ({
      status: 200,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: Buffer.from(`<p>${await render(address)}</p><script>1</script>`),
      reads: [],
      derived: [],
    }),
  });
}

describe('search pages', () => {
  it('are made from what the address says, without scripts', async () => {
    const odd = new URLSearchParams(
      'q=%D9%82%D9%85%D8%B1&page=-3&sort=newest&topic=../x&evil=1&q=second',
    );
    const page = await open().get('ar', odd);
    expect(gunzipSync(page.gzip).toString()).toBe('<p>/ar/search?q=second&sort=newest</p>');
  });

  it.each([
    ['a'.repeat(10_000), 200],
    ['\u202Eabc\u2066\u0000', 3],
    ["' OR 1=1 --", 11],
  ])('take so much of %j', async (text, length) => {
    const page = await open().get('en', query(text));
    const address = /<p>(.*)<\/p>/.exec(gunzipSync(page.gzip).toString())?.[1] ?? '';
    expect(new URLSearchParams(address.split('?')[1]).get('q')).toHaveLength(length);
  });

  it('wait for each other, and turn away whoever would wait too long', async () => {
    let running = 0;
    let most = 0;
    const pages = open(async (address) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 5));
      running--;
      return address;
    });
    const asked = Array.from({ length: 40 }, (_, at) =>
      pages.get('ar', query(`w${at}`)).then(
        () => 'page',
        (error: Error) => (error instanceof BusyError ? 'busy' : error),
      ),
    );
    const answers = await Promise.all(asked);
    expect(most).toBe(2);
    expect(answers.filter((answer) => answer === 'page')).toHaveLength(26);
    expect(answers.filter((answer) => answer === 'busy')).toHaveLength(14);
    expect((await pages.get('ar', query('after'))).etag).toBeTruthy();
  });

  it('know their paths', () => {
    expect(searchLocale('/en/search')).toBe('en');
    expect(searchLocale('/ar/search/')).toBeUndefined();
    expect(searchLocale('/ar')).toBeUndefined();
  });
});
