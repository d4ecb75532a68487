import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  /** Why it is empty and what the first step is. */
  text: string
  action?: ReactNode
}

export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="border-line grid justify-items-center gap-2 rounded border border-dashed px-6 py-10 text-center">
      <Icon aria-hidden className="text-ink-faint size-8" strokeWidth={1.25} />
      <p className="mt-1 font-medium">{title}</p>
      <p className="text-ink-soft max-w-md text-sm">{text}</p>
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  )
}
