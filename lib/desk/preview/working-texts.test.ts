import { describe, expect, it } from 'vitest';
import { WorkingTexts } from './working-texts';

const MINUTE = 60_000;
const key = (draft = 'd', person = 'p', version = 'v') => ({ draft, person, version });
const sound = (body: string) => `---\ntitle: أ\n---\n${body}\n`;

describe('WorkingTexts', () => {
  it('gives everybody their own texts', () => {
    const texts = new WorkingTexts();
    texts.remember(key('d', 'layla'), { ar: sound('ليلى') }, 0);
    texts.remember(key('d', 'sami'), { ar: sound('سامي') }, 0);
    texts.remember(key('e', 'layla'), { ar: sound('أخرى') }, 0);
    expect(texts.find(key('d', 'layla'), 0)?.files.ar).toContain('ليلى');
    expect(texts.find(key('d', 'sami'), 0)?.files.ar).toContain('سامي');
    expect(texts.find(key('e', 'sami'), 0)).toBeUndefined();
  });

  it('keeps the language that was not sent again, until another version is saved', () => {
    const texts = new WorkingTexts();
    texts.remember(key(), { ar: sound('نص') }, 0);
    texts.remember(key(), { en: sound('text') }, 0);
    expect(texts.find(key(), 0)?.files).toEqual({ ar: sound('نص'), en: sound('text') });
    expect(texts.find(key('d', 'p', 'next'), 0)?.files).toEqual({});
    texts.remember(key('d', 'p', 'next'), { en: sound('more') }, 0);
    expect(texts.find(key('d', 'p', 'next'), 0)?.files).toEqual({ en: sound('more') });
  });

  it.each(['no front matter', sound('{expression}'), '---\ntitle: "\n---\n', sound('<script>')])(
    'keeps the last text that can be shown beside %j',
    (broken) => {
      const texts = new WorkingTexts();
      texts.remember(key(), { ar: sound('سليم') }, 0);
      texts.remember(key(), { ar: broken }, 0);
      expect(texts.find(key(), 0)).toEqual({ files: { ar: broken }, shown: { ar: sound('سليم') } });
    },
  );

  it('forgets after half an hour', () => {
    const texts = new WorkingTexts();
    texts.remember(key(), { ar: sound('نص') }, 0);
    expect(texts.find(key(), 30 * MINUTE)).toBeDefined();
    expect(texts.find(key(), 31 * MINUTE)).toBeUndefined();
  });

  it('keeps neither a text that is too large nor the one before it', () => {
    const texts = new WorkingTexts();
    texts.remember(key(), { ar: sound('نص') }, 0);
    texts.remember(key(), { ar: sound('ا'.repeat(600_000)) }, 0);
    expect(texts.find(key(), 0)).toBeUndefined();
  });

  it('keeps as many as it may, the newest', () => {
    const texts = new WorkingTexts();
    for (let n = 0; n < 500; n++) texts.remember(key(`d${n}`), { ar: sound('نص') }, n);
    const kept = Array.from({ length: 500 }, (_, n) => n).filter((n) =>
      texts.find(key(`d${n}`), 500),
    );
    expect(kept).toEqual(Array.from({ length: 200 }, (_, n) => n + 300));
  });

  it('keeps no more bytes than it may', () => {
    const texts = new WorkingTexts();
    const large = sound(`{${'x'.repeat(900_000)}`);
    for (let n = 0; n < 100; n++) texts.remember(key(`d${n}`), { ar: large }, 0);
    const kept = Array.from({ length: 100 }, (_, n) => n).filter((n) =>
      texts.find(key(`d${n}`), 0),
    );
    expect(kept).toHaveLength(37);
    expect(kept.at(-1)).toBe(99);
  });
});
