import { describe, expect, it } from 'vitest';
import { withoutScripts } from './script-free';

describe('withoutScripts', () => {
  it('drops scripts, their preloads and flight data', () => {
    const html =
      '<link rel="preload" as="script" href="/a.js"/><p>نص<!-- -->ثم</p><script>self.__next_f=1</script><script src="/a.js" async=""></script>';
    expect(withoutScripts(html)).toBe('<p>نصثم</p>');
  });

  it('keeps data blocks and font preloads', () => {
    const html =
      '<link rel="preload" as="font" href="/a.woff2"/><script type="application/ld+json">{"a":"\\u003c"}</script><script type="speculationrules">{}</script>';
    expect(withoutScripts(html)).toBe(html);
  });

  it('keeps comments that are not of React', () => {
    expect(withoutScripts('<!--$--><p></p><!--/$--><!-- licence: CC BY -->')).toBe(
      '<p></p><!-- licence: CC BY -->',
    );
  });

  it('keeps the kind of card, and leaves X to read the rest in Open Graph', () => {
    const card = '<meta name="twitter:card" content="summary"/>';
    const html = `<meta property="og:title" content="a &gt; b"/>${card}<meta name="twitter:title" content="a &gt; b"/><p>x</p>`;
    expect(withoutScripts(html)).toBe(
      `<meta property="og:title" content="a &gt; b"/>${card}<p>x</p>`,
    );
  });

  it.each([
    '<html id="__next_error__">',
    '<template id="B:0"></template>',
    '<div hidden id="S:0">',
  ])('refuses %s, which is blank without scripts', (html) =>
    expect(() => withoutScripts(html)).toThrow(/needs its scripts/),
  );
});
