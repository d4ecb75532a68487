interface ToggleProps {
  label: string
  checked: boolean
  onChange: (checked: boolean) => void
}

/** On or off, at once. */
export function Toggle({ label, checked, onChange }: ToggleProps) {
  return (
    <label className="has-focus-visible:outline-accent group inline-flex min-h-11 cursor-pointer items-center gap-3 rounded text-sm font-medium outline-offset-2 has-focus-visible:outline-2">
      <input
        type="checkbox"
        role="switch"
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        className="sr-only"
      />
      <span
        aria-hidden
        className="bg-line-strong group-has-checked:bg-accent-fill relative h-6 w-11 shrink-0 rounded-full transition-colors"
      >
        <span className="bg-on-accent absolute start-0.5 top-0.5 size-5 rounded-full transition-transform group-has-checked:translate-x-5" />
      </span>
      {label}
    </label>
  )
}
