import type { ShownAnswer } from './shown-answer';

/**
 * An answer with everything that an answer may have. The search page holds it in a `<template>`, which nobody sees:
 * pages carry only the CSS of what stands in them.
 */
export const sampleAnswer: ShownAnswer = {
  state: 'done',
  total: 0,
  results: [
    {
      href: '/',
      section: '.',
      date: '.',
      isoDate: '2000-01-01',
      title: [{ text: '.', isHit: false }],
      text: [{ text: '.', isHit: true }],
      image: { width: 1, height: 1, avif: '/icon.svg 1w', webp: '/icon.svg' },
    },
  ],
  pages: 2,
  partly: [],
  mended: { text: '.', isShown: true },
};
