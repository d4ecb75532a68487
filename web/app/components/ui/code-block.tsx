import { cx } from './class-names'

/** Code or output as it was written. Longer than its place at times, so a keyboard must be able to scroll it. */
export function CodeBlock({ children, className }: { children: string; className: string }) {
  return (
    <pre
      tabIndex={0}
      className={cx(
        'bg-sunken border-line overflow-auto rounded border p-3 font-mono text-xs leading-relaxed',
        className,
      )}
    >
      {children}
    </pre>
  )
}
