import { Boxes, PartQuestion, Radios } from './choice-controls.tsx';
import { Consent } from './consent-control.tsx';
import { Counts } from './counts-control.tsx';
import type { ViewProps } from './field-props.ts';
import type { FormField } from './form-field.ts';
import { List, TextLine } from './text-controls.tsx';

/** One question of the form with its control. */
export function FieldView({ field, ...props }: ViewProps<FormField>) {
  switch (field.control) {
    case 'text':
      return <TextLine field={field} {...props} />;
    case 'list':
      return <List field={field} {...props} />;
    case 'radios':
      return <Radios field={field} {...props} />;
    case 'boxes':
      return <Boxes field={field} {...props} />;
    case 'part':
      return <PartQuestion field={field} {...props} />;
    case 'counts':
      return <Counts field={field} {...props} />;
    case 'consent':
      return <Consent field={field} {...props} />;
  }
}
