import { describe, expect, it } from 'vitest';
import { readSchema } from './read-schema';
import { fieldsOf } from './schema';
import schema from './schema.json';

describe('fieldsOf', () => {
  it('knows exactly what contentlayer.config.ts says', () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(readSchema())));
  });

  it('reads the one schema, nested types and lists included', () => {
    const article = fieldsOf('Article');
    expect(article.title).toEqual({ type: 'string', required: true });
    expect(article.label).toMatchObject({
      type: 'enum',
      options: ['news', 'analysis', 'opinion', 'explainer'],
    });
    expect(article.hero).toMatchObject({
      type: 'nested',
      fields: { src: { type: 'string', required: true } },
    });
    expect(article.corrections).toMatchObject({
      type: 'list',
      of: { type: 'nested', fields: { date: { type: 'date' } } },
    });
  });

  it('keeps shared facts out of the English page', () => {
    expect(Object.keys(fieldsOf('Translation'))).not.toContain('publishedAt');
  });
});
