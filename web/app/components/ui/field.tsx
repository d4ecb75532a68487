import { CircleAlert } from 'lucide-react'
import { createContext, useContext, useId, type ReactNode } from 'react'
import { cx } from './class-names'

interface FieldWiring {
  id: string
  'aria-invalid'?: true
  'aria-describedby'?: string
  required?: boolean
}

const FieldContext = createContext<FieldWiring | undefined>(undefined)

interface FieldProps {
  label: string
  /** What the person should know before typing. */
  hint?: ReactNode
  /** What is wrong and what to do about it. */
  error?: string
  required?: boolean
  /** The label is for screen readers alone, where the surroundings already say it. */
  quietLabel?: boolean
  className?: string
  children: ReactNode
}

/** Owns label, hint, error and their wiring; the input inside only has a look. */
export function Field({ label, hint, error, required, quietLabel, className, children }: FieldProps) {
  const id = useId()
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  const wiring: FieldWiring = {
    id,
    required,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': described || undefined,
  }
  return (
    <div className={cx('grid gap-1.5', className)}>
      <label htmlFor={id} className={quietLabel ? 'sr-only' : 'text-sm font-medium'}>
        {label}
      </label>
      <FieldContext.Provider value={wiring}>{children}</FieldContext.Provider>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-faint text-sm">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-danger flex items-start gap-1.5 text-sm">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" strokeWidth={1.75} />
          {error}
        </p>
      ) : null}
    </div>
  )
}

export function useField(): FieldWiring | undefined {
  return useContext(FieldContext)
}

export const controlClass = cx(
  'bg-surface text-ink border-line-strong placeholder:text-ink-faint w-full rounded border px-3 text-base transition-colors',
  'hover:border-ink-faint disabled:opacity-55',
  'focus-visible:border-accent focus-visible:outline-accent focus-visible:outline-2 focus-visible:-outline-offset-1',
  'aria-invalid:border-danger',
)
