import type { ReactNode } from 'react'
import { Field } from './field'
import { Select } from './input'

interface ChoiceFieldProps {
  name: string
  label: string
  hint?: ReactNode
  error?: string | undefined
  /** What is shown for nothing chosen, which is sent as an empty text. */
  none: string
  choices: readonly { id: string; name: string }[]
  /** Id of what is chosen now. */
  chosen?: string | undefined
}

/** One of the things that have an id, or none of them. */
export function ChoiceField({ name, label, hint, error, none, choices, chosen = '' }: ChoiceFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      <Select name={name} defaultValue={chosen}>
        <option value="">{none}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.name}
          </option>
        ))}
      </Select>
    </Field>
  )
}
