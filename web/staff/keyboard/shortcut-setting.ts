const key = 'staff.single-keys';

/** A convenience that may be refused by the browser; without it the setting lasts until the page is closed. */
const store = (): Storage | undefined => {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
};

let isOn = store()?.getItem(key) !== 'off';

/** Whether single keys do something (WCAG 2.1.4: they can be switched off). */
export const areSingleKeysOn = (): boolean => isOn;

export const switchSingleKeys = (on: boolean): void => {
  isOn = on;
  store()?.setItem(key, on ? 'on' : 'off');
};
