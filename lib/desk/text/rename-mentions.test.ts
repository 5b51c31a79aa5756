import { describe, expect, it } from 'vitest';
import { renameInDocument, renameInFront } from './rename-mentions';

const change = { from: 'old-name', to: 'new-name' };

describe('renameInDocument', () => {
  it('changes related, read also and links, and nothing that only looks like them', () => {
    const written = `---
title: 'old-name في العنوان'
related: [old-name, "old-name", old-name-2] # old-name
---

<ReadAlso slug="old-name" />

<ReadAlso   slug='old-name'/>

<ReadAlso slug="old-name-2" />

نص [/ar/articles/old-name](/ar/articles/old-name "old-name") و[آخر](/en/articles/old-name?x#y) و[بعيد](https://example.org/ar/articles/old-name)
و[ثالث](/ar/articles/old-name-2) و\`/ar/articles/old-name\` و[مرجع][m].

[m]: /ar/articles/old-name/
`;
    expect(renameInDocument(written, change)).toBe(`---
title: 'old-name في العنوان'
related: [new-name, "new-name", old-name-2] # old-name
---

<ReadAlso slug="new-name" />

<ReadAlso   slug='new-name'/>

<ReadAlso slug="old-name-2" />

نص [/ar/articles/old-name](/ar/articles/new-name "old-name") و[آخر](/en/articles/new-name?x#y) و[بعيد](https://example.org/ar/articles/old-name)
و[ثالث](/ar/articles/old-name-2) و\`/ar/articles/old-name\` و[مرجع][m].

[m]: /ar/articles/new-name/
`);
  });

  it.each([
    'no front matter <ReadAlso slug="old-name" />',
    '---\nrelated: []\n---\n\n<ReadAlso slug="old-name"\n',
    '---\nrelated: []\n---\n\n[x](/ar/articles/&#111;ld-name)\n',
    '---\r\nrelated: []\r\n---\r\n\r\nold-name\r\n',
  ])('leaves %j as it is', (written) => {
    expect(renameInDocument(written, change)).toBe(written);
  });

  it('keeps Windows line ends', () => {
    const written =
      '---\r\nrelated:\r\n  - old-name\r\n---\r\n\r\nأ\r\n\r\n<ReadAlso slug="old-name" />\r\n';
    expect(renameInDocument(written, change)).toBe(written.replaceAll('old-name', 'new-name'));
  });

  it('quotes a name that YAML would take for something else', () => {
    expect(renameInDocument('---\nrelated: [old-name]\n---\n', { ...change, to: '2026' })).toBe(
      '---\nrelated: ["2026"]\n---\n',
    );
  });
});

describe('renameInFront', () => {
  it('changes the story wherever the front page has it, and no section of its name', () => {
    const written = `lead: old-name # old-name
secondary:
  - 'old-name'
picks:
  - section: old-name
    stories: [x, old-name]
`;
    expect(renameInFront(written, change)).toBe(`lead: new-name # old-name
secondary:
  - 'new-name'
picks:
  - section: old-name
    stories: [x, new-name]
`);
  });
});
