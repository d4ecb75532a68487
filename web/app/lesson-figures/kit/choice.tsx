import { useId } from 'react'

interface ChoiceProps<T extends string> {
  label: string
  options: readonly { value: T; label: string }[]
  value: T
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ label, options, value, onChange }: ChoiceProps<T>) {
  const name = useId()
  return (
    <fieldset className="grid min-w-0 content-start gap-2">
      <legend className="mb-2 text-sm font-medium">{label}</legend>
      <div className="bg-surface border-line flex flex-wrap gap-1 rounded border p-1">
        {options.map((option) => (
          <label
            key={option.value}
            className="has-checked:bg-accent-fill has-checked:text-on-accent text-ink-soft hover:text-ink has-focus-visible:outline-accent inline-flex min-h-9 flex-1 cursor-pointer items-center justify-center rounded-sm px-3 text-center text-sm font-medium outline-offset-2 transition-colors has-focus-visible:outline-2"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="sr-only"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
