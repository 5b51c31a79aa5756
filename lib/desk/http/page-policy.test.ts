import { describe, expect, it } from 'vitest';
import { pagePolicy } from './page-policy';

describe('pagePolicy', () => {
  it.each([
    ['/desk/ar/preview/0abc', "'self'"],
    ['/desk/en/preview/0abc', "'self'"],
    ['/desk/ar', "'none'"],
    ['/desk/ar/sign-in', "'none'"],
    ['/desk/ar/story/0abc', "'none'"],
    ['/desk/ar/story/0abc/preview', "'none'"],
    ['/desk/ar/preview/0abc/more', "'none'"],
    ['/desk/ar/shared/preview', "'none'"],
  ])('%s may be framed by %s', (pathname, ancestors) => {
    expect(pagePolicy(pathname, 'n')).toContain(`frame-ancestors ${ancestors}`);
  });

  it('runs no script without the nonce, and evaluates nothing', () => {
    expect(pagePolicy('/desk/ar', 'n')).toContain("script-src 'self' 'nonce-n';");
  });
});
