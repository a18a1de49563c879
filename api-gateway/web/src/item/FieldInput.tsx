import { NumberInput, TagsInput, Textarea, TextInput } from '@mantine/core';
import type { Form } from './fields';

/** What a field of that form is written with. */
export function FieldInput({
  label,
  form,
  value,
  onChange,
  autoFocus = false,
}: {
  label: string;
  form: Form;
  value: string | string[];
  onChange: (value: string | string[]) => void;
  autoFocus?: boolean;
}) {
  const common = { 'aria-label': label, autoFocus };
  if (Array.isArray(value)) {
    return <TagsInput {...common} value={value} onChange={onChange} maxTags={100} />;
  }
  switch (form) {
    case 'prose':
      return (
        <Textarea {...common} autosize minRows={3} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
      );
    case 'number':
      return (
        <NumberInput {...common} min={1} allowDecimal={false} value={value} onChange={(n) => onChange(String(n))} />
      );
    case 'date':
      return <TextInput {...common} type="date" value={value} onChange={(e) => onChange(e.currentTarget.value)} />;
    default:
      return <TextInput {...common} value={value} onChange={(e) => onChange(e.currentTarget.value)} maxLength={500} />;
  }
}
