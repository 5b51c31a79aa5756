import { describe, expect, it } from 'vitest';
import type { StoryVersion } from '@/lib/git/story-history';
import { comparedVersions, pageIn } from './compared-versions';

const versions = ['new', 'middle', 'old'].map((commit) => ({ commit }) as StoryVersion);

describe('comparedVersions', () => {
  it.each([
    [{}, 'middle', 'new'],
    [{ to: 'middle' }, 'old', 'middle'],
    [{ to: 'old' }, undefined, 'old'],
    [{ from: 'old', to: 'new' }, 'old', 'new'],
    [{ from: 'new', to: 'old' }, 'old', 'new'],
    [{ from: '--help', to: 'HEAD' }, 'middle', 'new'],
    [{ from: ['old'], to: undefined }, 'middle', 'new'],
  ])('%j', (search, from, to) => {
    const { older, newer } = comparedVersions(versions, search);
    expect([older?.commit, newer?.commit]).toEqual([from, to]);
  });
});

describe('pageIn', () => {
  it.each([
    [undefined, 1],
    ['2', 2],
    ['9', 3],
    ['-1', 1],
    ['x', 1],
    ['1e99', 3],
    [['2', '3'], 1],
  ])('%j', (page, expected) => expect(pageIn({ page }, 3)).toBe(expected));
});
