import { Field } from '~/components/ui/field'
import { Textarea } from '~/components/ui/input'

interface WritingProps {
  label: string
  value: string
  onChange: (text: string) => void
  placeholder?: string
}

const longest = 200

/** A line or two of one's own. */
export function Writing({ label, value, onChange, placeholder }: WritingProps) {
  return (
    <Field label={label} className="min-w-0 content-start">
      <Textarea
        rows={2}
        value={value}
        maxLength={longest}
        placeholder={placeholder}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="min-h-16"
      />
    </Field>
  )
}
