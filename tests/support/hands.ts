import type { Locator, Page } from 'playwright-core';

/** How a visitor works the controls of a page. */
export interface Hands {
  press(control: Locator): Promise<void>;
  type(control: Locator, text: string): Promise<void>;
  choose(control: Locator): Promise<void>;
  pick(control: Locator, option: string): Promise<void>;
}

export const mouse: Hands = {
  press: (control) => control.click(),
  type: (control, text) => control.fill(text),
  choose: (control) => control.check(),
  pick: async (control, option) => void (await control.selectOption({ label: option })),
};

const MOST_TABS = 150;

/** Tab to a control, Enter or Space to use it, arrows among radio buttons; focus is never put anywhere by a script. */
export const keyboard = (page: Page): Hands => {
  const isFocused = (control: Locator) =>
    control.evaluate((element) => element.ownerDocument.activeElement === element);
  const tabTo = async (control: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await isFocused(control)) return;
      await page.keyboard.press(key);
    }
    throw new Error(`No key press brings one to ${control.toString()}`);
  };
  return {
    press: async (control) => {
      await tabTo(control);
      await page.keyboard.press('Enter');
    },
    type: async (control, text) => {
      await tabTo(control);
      await page.keyboard.press('Control+A');
      await page.keyboard.type(text);
    },
    choose: async (control) => {
      if ((await control.getAttribute('type')) === 'checkbox') {
        await tabTo(control);
        await page.keyboard.press('Space');
        return;
      }
      const name = await control.getAttribute('name');
      const group = page.locator(`input[type=radio][name="${name ?? ''}"]`);
      await tabTo(group.first());
      await page.keyboard.press('Space');
      for (let steps = await group.count(); steps > 0 && !(await control.isChecked()); steps -= 1)
        await page.keyboard.press('ArrowDown');
    },
    pick: async (control, option) => {
      await tabTo(control);
      for (let steps = await control.locator('option').count(); steps > 0; steps -= 1) {
        if ((await control.locator('option:checked').textContent()) === option) return;
        await page.keyboard.press('ArrowDown');
      }
    },
  };
};
