import { describe, expect, it } from 'vitest';
import { readPreviewMessage } from './preview-message';

const origin = 'https://example.org';
const [parent, other] = [{} as Window, {} as Window];
const data = { type: 'midad-preview-refresh', stamp: 3 };

describe('readPreviewMessage', () => {
  it('hears the one window of this site', () => {
    expect(
      readPreviewMessage({ origin, source: parent, data }, { origin, source: parent }),
    ).toEqual(data);
  });

  it.each([
    ['of another origin', { origin: 'https://evil.example', source: parent, data }],
    ['of no origin', { origin: 'null', source: parent, data }],
    ['of another window', { origin, source: other, data }],
    ['of no window', { origin, source: null, data }],
    ['without a shape', { origin, source: parent, data: null }],
    ['that is a text', { origin, source: parent, data: 'midad-preview-refresh' }],
    ['of another kind', { origin, source: parent, data: { ...data, type: 'eval' } }],
    ['without a number', { origin, source: parent, data: { ...data, stamp: '3' } }],
    ['with no whole number', { origin, source: parent, data: { ...data, stamp: Number.NaN } }],
  ])('hears nothing %s', (_, event) => {
    expect(readPreviewMessage(event, { origin, source: parent })).toBeUndefined();
  });

  it('hears nothing where there is no such window', () => {
    const event = { origin, source: null, data };
    expect(readPreviewMessage(event, { origin, source: undefined })).toBeUndefined();
    expect(readPreviewMessage(event, { origin, source: null })).toBeUndefined();
  });
});
