import { describe, expect, it } from 'vitest';
import ar from './ar.json';
import en from './en.json';

type Messages = { [key: string]: string | Messages };

const entries = (node: Messages, path = ''): [string, string][] =>
  Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'object' ? entries(value, `${path}${key}.`) : [[`${path}${key}`, value]],
  );
const argumentsOf = (message: string) => [...new Set(message.match(/\{(\w+)(?=[,}])/g))].sort();

const arabic = entries(ar);
const english = new Map(entries(en));

describe('messages', () => {
  it('have the same keys in every language', () => {
    expect([...english.keys()]).toEqual(arabic.map(([key]) => key));
  });

  it('take the same arguments in every language', () => {
    const differing = arabic.filter(([key, message]) => {
      const names = (text: string) =>
        argumentsOf(text).filter((name) =>
          /^\{(?:minutes|count|section|date|network|credit|title|page|label|kind)$/.test(name),
        );
      return String(names(message)) !== String(names(english.get(key) ?? ''));
    });
    expect(differing).toEqual([]);
  });

  it('cover the six Arabic plural forms', () => {
    const plurals = arabic.filter(([, message]) => message.includes(', plural,'));
    expect(plurals.length).toBeGreaterThan(0);
    for (const [, message] of plurals) {
      for (const form of ['zero', 'one', 'two', 'few', 'many', 'other'])
        expect(message).toContain(`${form} {`);
    }
  });
});
