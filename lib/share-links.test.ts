import { expect, it } from 'vitest';
import { shareLinks } from './share-links';

it('isolates the headline and puts the URL on a line of its own', () => {
  const [whatsApp] = shareLinks('C++ لغة', 'https://midad.example/ar/articles/x');
  const text = new URL(whatsApp?.href ?? '').searchParams.get('text');
  expect(text).toBe('\u2068C++ لغة\u2069\nhttps://midad.example/ar/articles/x');
});
