import { Check } from 'lucide-react'
import { Checkbox as Radix } from 'radix-ui'
import { useId } from 'react'

interface CheckboxProps {
  label: string
  name?: string
  value?: string
  checked?: boolean
  defaultChecked?: boolean
  disabled?: boolean
  onCheckedChange?: (checked: boolean) => void
}

export function Checkbox({ label, onCheckedChange, ...rest }: CheckboxProps) {
  const id = useId()
  return (
    <div className="flex items-center gap-2.5">
      <Radix.Root
        id={id}
        {...rest}
        onCheckedChange={(state) => onCheckedChange?.(state === true)}
        className="border-line-strong bg-surface data-[state=checked]:bg-accent-fill data-[state=checked]:border-accent-fill grid size-5 shrink-0 place-items-center rounded-sm border transition-colors"
      >
        <Radix.Indicator>
          <Check aria-hidden className="text-on-accent size-3.5" strokeWidth={3} />
        </Radix.Indicator>
      </Radix.Root>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
    </div>
  )
}
