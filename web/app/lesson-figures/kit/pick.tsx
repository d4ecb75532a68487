import { Field } from '~/components/ui/field'
import { Select } from '~/components/ui/input'

interface PickProps {
  label: string
  options: readonly string[]
  value: number
  onChange: (at: number) => void
}

/** One of many, in the browser's own list. */
export function Pick({ label, options, value, onChange }: PickProps) {
  return (
    <Field label={label} className="min-w-0 content-start">
      <Select value={value} onChange={(event) => onChange(Number(event.currentTarget.value))}>
        {options.map((option, at) => (
          <option key={at} value={at}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  )
}
