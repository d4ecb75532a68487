import { Check } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId } from 'react'

interface CheckboxProps {
  label: string
  /** What it means, under the label. */
  hint?: string
  name?: string
  value?: string
  checked?: boolean
  defaultChecked?: boolean
  disabled?: boolean
  onCheckedChange?: (checked: boolean) => void
}

export function Checkbox({ label, hint, onCheckedChange, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className={hint ? 'flex items-start gap-2.5' : 'flex items-center gap-2.5'}>
      <Radix.Root
        id={id}
        {...rest}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onCheckedChange={(state) => onCheckedChange?.(state === true)}
        className="border-line-strong bg-surface data-[state=checked]:bg-accent-fill data-[state=checked]:border-accent-fill grid size-5 shrink-0 place-items-center rounded-sm border transition-colors"
      >
        <Radix.Indicator>
          <Check aria-hidden className="text-on-accent size-3.5" strokeWidth={3} />
        </Radix.Indicator>
      </Radix.Root>
      <div>
        <label htmlFor={id} className="block text-sm">
          {label}
        </label>
        {hint ? (
          <p id={`${id}-hint`} className="text-ink-faint text-xs">
            {hint}
          </p>
        ) : null}
      </div>
    </div>
  )
}
