import {
  forwardRef,
  type InputHTMLAttributes,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react'
import { ChevronDown } from 'lucide-react'
import { cx } from './class-names'
import { controlClass, useField } from './field'

export const Input = forwardRef<HTMLInputElement, InputHTMLAttributes<HTMLInputElement>>(function Input(
  { className, ...rest },
  ref,
) {
  return <input ref={ref} {...useField()} className={cx(controlClass, 'h-11', className)} {...rest} />
})

export const Textarea = forwardRef<HTMLTextAreaElement, TextareaHTMLAttributes<HTMLTextAreaElement>>(
  function Textarea({ className, ...rest }, ref) {
    return (
      <textarea
        ref={ref}
        {...useField()}
        className={cx(controlClass, 'min-h-24 py-2', className)}
        {...rest}
      />
    )
  },
)

/** The browser's own select: it works without script, on every phone, with every reader. */
export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(function Select(
  { className, ...rest },
  ref,
) {
  return (
    <div className="relative">
      <select
        ref={ref}
        {...useField()}
        className={cx(controlClass, 'h-11 appearance-none pe-9', className)}
        {...rest}
      />
      <ChevronDown
        aria-hidden
        className="text-ink-faint pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2"
      />
    </div>
  )
})
