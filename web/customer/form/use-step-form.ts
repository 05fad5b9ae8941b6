import { useRef, useState } from 'preact/hooks';
import type { DraftForm } from '#shared/domain/form.ts';
import { findTowns, type Town } from '../../postal/find-towns.ts';
import { fillAddress, isAddressFree, isAddressIn } from './fill-address.ts';
import type { FormStep } from './form-steps.ts';
import { type Reading, readEntry } from './read-entry.ts';
import { readStep } from './read-step.ts';
import { shownText } from './shown-value.ts';
import type { OpenTowns } from './town-choice.tsx';

/** Shows a line of text as it was read. Only when the field is left: while typing, an input method would be disturbed. */
const showAsRead = (input: HTMLInputElement): void => {
  const reading = input.dataset.reading as Reading | undefined;
  if (!reading) return;
  const shown = shownText(reading, readEntry(reading, input.value));
  if (shown !== input.value) input.value = shown;
};

/** The form of one step on the page: it reads a field when it is left, and fills in addresses by their postal codes. */
export const useStepForm = (step: FormStep, draft: DraftForm, onRead: (draft: DraftForm) => void) => {
  const form = useRef<HTMLFormElement>(null);
  const latest = useRef(draft);
  latest.current = draft;
  const [openTowns, setOpenTowns] = useState<OpenTowns>();
  const [said, say] = useState('');

  /** What stands on the page now. */
  const read = (): DraftForm => (form.current ? readStep(step, latest.current, form.current) : latest.current);

  const fill = (address: string, town: Town) => {
    if (!form.current) return;
    fillAddress(form.current, address, town);
    setOpenTowns(undefined);
    say(`住所に「${town.prefecture}${town.city}${town.town}」を入れました。続きを入力してください。`);
    onRead(read());
  };

  const lookUp = async (input: HTMLInputElement) => {
    const address = input.name.replace(/\.postalCode$/, '');
    const code = readEntry('postal_code', input.value);
    setOpenTowns(undefined);
    say('');
    if (typeof code !== 'string' || !/^\d{7}$/.test(code)) return;
    const towns = await findTowns(code);
    const [first] = towns;
    if (!first || !form.current) return;
    const page = form.current;
    if (towns.length === 1 && isAddressFree(page, address)) fill(address, first);
    else if (!towns.some((town) => isAddressIn(page, address, town))) setOpenTowns({ address, towns });
  };

  const onChange = (event: Event) => {
    const control = event.target;
    if (control instanceof HTMLInputElement && control.type === 'text') showAsRead(control);
    onRead(read());
    if (control instanceof HTMLInputElement && control.dataset.reading === 'postal_code') void lookUp(control);
  };

  return { form, read, onChange, openTowns, fill, said };
};
