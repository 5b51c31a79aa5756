import { describe, expect, it } from 'vitest';
import { securityText } from './security-text';

describe('security.txt', () => {
  it.each(['2026-11-27T12:00:00Z', '2026-01-31T23:59:59Z', '2026-12-01T00:00:00Z'])(
    'is good for months at %s, and renewed long before it expires',
    (at) => {
      const now = new Date(at);
      const { text, renewAt } = securityText(now);
      const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
      const days = (expires - now.getTime()) / 86_400_000;
      expect(days).toBeGreaterThan(140);
      expect(days).toBeLessThan(365);
      expect(renewAt.getTime()).toBeGreaterThan(now.getTime());
      expect(renewAt.getTime()).toBeLessThan(expires);
    },
  );

  it('says whom to write to, in which languages, and where it lies', () => {
    const { text } = securityText(new Date());
    expect(text).toMatch(/^Contact: (?:mailto|https):\S+$/m);
    expect(text).toMatch(/^Preferred-Languages: ar, en$/m);
    expect(text).toMatch(/^Canonical: https?:\/\/.+\/\.well-known\/security\.txt$/m);
  });
});
