import { expect, type Locator, type Page } from '@playwright/test';

/** More presses than this for one step is a way nobody would go. */
const MOST = 12;

/** The control that has the focus; a frame counts as one. */
export const focused = (page: Page) => page.locator(':focus');

/** Somebody who works at the desk without a mouse. Every look at the focus is also a check of it. */
export class Keyboard {
  constructor(private readonly page: Page) {}

  /** The focus is on this, for the eye as for a screen reader. */
  async isOn(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    const place = `no visible focus on ${await this.name()}`;
    // The source tells a moment later that it has the focus.
    await expect.poll(() => this.isOutlined(), { message: place, timeout: 1000 }).toBe(true);
    // A line of text that only takes the focus is read as it is; a control needs a name.
    if ((await target.and(this.page.locator('p')).count()) === 0)
      await expect(target).not.toHaveAccessibleName('');
    else await expect(target).not.toBeEmpty();
  }

  /** Goes on by Tab until the focus is there. */
  async tabTo(target: Locator, { most = MOST, key = 'Tab' } = {}): Promise<void> {
    const passed: string[] = [];
    while (passed.length < most) {
      await this.page.keyboard.press(key);
      passed.push(await this.name());
      if (await this.isHere(target)) return this.isOn(target);
    }
    throw new Error(`${most} times ${key} led to ${passed.join(', ')}, but not to ${target}`);
  }

  backTo(target: Locator, most = MOST): Promise<void> {
    return this.tabTo(target, { most, key: 'Shift+Tab' });
  }

  /** Goes through a toolbar by arrows. */
  arrowTo(target: Locator, key: 'ArrowLeft' | 'ArrowRight'): Promise<void> {
    return this.tabTo(target, { key });
  }

  /** Goes through a closed list until it shows this. */
  async choose(list: Locator, name: string): Promise<void> {
    await this.isOn(list);
    for (let step = 0; step < MOST; step++) {
      const shown = list.locator('option:checked');
      if ((await shown.textContent()) === name) return;
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The list never came to ${name}.`);
  }

  async type(target: Locator, text: string): Promise<void> {
    await this.isOn(target);
    await this.page.keyboard.type(text);
  }

  /** Presses a button or follows a link that has the focus. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await this.isOn(target);
    await this.page.keyboard.press(key);
  }

  private async isHere(target: Locator): Promise<boolean> {
    return (await target.and(focused(this.page)).count()) === 1;
  }

  private isOutlined(): Promise<boolean> {
    return this.page.evaluate(() => {
      const element = document.activeElement ?? document.body;
      // The source draws its outline around the whole of the text field.
      const { outlineStyle, outlineWidth } = getComputedStyle(
        element.closest('.cm-editor') ?? element,
      );
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    });
  }

  private async name(): Promise<string> {
    const here = focused(this.page);
    if ((await here.count()) === 0) return 'nowhere';
    return (await here.ariaSnapshot()).split('\n')[0]?.slice(0, 80) ?? '';
  }
}
