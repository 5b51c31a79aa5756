import { describe, expect, it, vi } from 'vitest';
import { flashCookie, readFlash } from './flash';
import { withError } from './form-route';
import { typedCode } from './typed-code';

const SECRET = 's'.repeat(40);
const cookie = () => flashCookie({ invitation: 'https://a/x' }, SECRET, true).split(';')[0] ?? '';

describe('flashCookie', () => {
  it('is read by the server that wrote it, among other cookies', () => {
    expect(readFlash(`a=b; ${cookie()}; c=d`, SECRET)).toEqual({ invitation: 'https://a/x' });
  });

  it('says nothing to others, forged, changed or too late', () => {
    const own = cookie();
    expect(own).not.toContain('example');
    expect(readFlash(own, 'x'.repeat(40))).toBeUndefined();
    expect(readFlash(`${own.slice(0, -4)}AAAA`, SECRET)).toBeUndefined();
    expect(readFlash('midad-desk-flash=AAAA', SECRET)).toBeUndefined();
    expect(readFlash(null, SECRET)).toBeUndefined();
    vi.useFakeTimers({ now: Date.now() + 11 * 60_000 });
    expect(readFlash(own, SECRET)).toBeUndefined();
    vi.useRealTimers();
  });

  it('is for the desk alone, and for no script', () => {
    expect(flashCookie({ invitation: 'x' }, SECRET, true)).toMatch(
      /Path=\/desk; HttpOnly; SameSite=Strict; Max-Age=600; Secure$/,
    );
  });
});

describe('withError', () => {
  it.each([
    ['/desk/ar/join?key=k', '/desk/ar/join?key=k&error=e'],
    ['/desk/ar/people', '/desk/ar/people?error=e'],
    ['https://evil.example/desk/ar', '/desk/ar?error=e'],
    ['//evil.example', '/desk/ar?error=e'],
    ['/desk/../ar', '/desk/ar?error=e'],
    ['/desk/ar/../../x', '/desk/ar?error=e'],
    ['/desk/\\evil.example', '/desk/ar?error=e'],
    ['', '/desk/ar?error=e'],
  ])('%s leads to %s', (page, address) => {
    expect(withError(page, '/desk/ar', 'e')).toBe(address);
  });
});

describe('typedCode', () => {
  it.each([
    ['123 456', '123456'],
    ['١٢٣٤٥٦', '123456'],
    ['\u200f۱۲۳ ۴۵۶', '123456'],
    [' ab-cd ', 'ab-cd'],
  ])('%s', (typed, code) => {
    expect(typedCode(typed)).toBe(code);
  });
});
