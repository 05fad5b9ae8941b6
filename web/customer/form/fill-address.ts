import type { Town } from '../../postal/find-towns.ts';

const put = (form: HTMLFormElement, path: string, value: string): void => {
  const control = form.elements.namedItem(path);
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
};

const valueAt = (form: HTMLFormElement, path: string): string => {
  const control = form.elements.namedItem(path);
  return control instanceof HTMLInputElement || control instanceof HTMLSelectElement ? control.value : '';
};

/** Writes the town of a postal code into an address. A street that goes on behind the same town is left as it is. */
export const fillAddress = (form: HTMLFormElement, address: string, { prefecture, city, town }: Town): void => {
  put(form, `${address}.prefecture`, prefecture);
  put(form, `${address}.city`, city);
  if (!valueAt(form, `${address}.street`).startsWith(town)) put(form, `${address}.street`, town);
};

/** Whether nothing has been typed that a town would overwrite. */
export const isAddressFree = (form: HTMLFormElement, address: string): boolean =>
  ['prefecture', 'city', 'street'].every((name) => valueAt(form, `${address}.${name}`) === '');

/** Whether an address lies in a town already. */
export const isAddressIn = (form: HTMLFormElement, address: string, { prefecture, city, town }: Town): boolean =>
  valueAt(form, `${address}.prefecture`) === prefecture &&
  valueAt(form, `${address}.city`) === city &&
  valueAt(form, `${address}.street`).startsWith(town);
