import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { cx } from './class-names'

export type BannerTone = 'info' | 'success' | 'caution' | 'danger'

const looks = {
  info: { icon: Info, className: 'bg-accent-soft text-ink', iconClass: 'text-accent' },
  success: { icon: CircleCheck, className: 'bg-success-soft text-ink', iconClass: 'text-success' },
  caution: { icon: TriangleAlert, className: 'bg-caution-soft text-ink', iconClass: 'text-caution' },
  danger: { icon: CircleAlert, className: 'bg-danger-soft text-ink', iconClass: 'text-danger' },
}

interface BannerProps {
  tone?: BannerTone
  title?: string
  children?: ReactNode
  action?: ReactNode
  /** Read out when it appears, for what answers the person's own action. */
  live?: boolean
}

export function Banner({ tone = 'info', title, children, action, live }: BannerProps) {
  const { icon: Icon, className, iconClass } = looks[tone]
  return (
    <div
      role={live ? (tone === 'danger' ? 'alert' : 'status') : undefined}
      tabIndex={live ? -1 : undefined}
      className={cx('flex items-start gap-3 rounded px-4 py-3 text-sm', className)}
    >
      <Icon aria-hidden className={cx('mt-0.5 size-4.5 shrink-0', iconClass)} strokeWidth={1.75} />
      <div className="min-w-0 grow">
        {title ? <p className="font-medium">{title}</p> : null}
        {children ? <div className={title ? 'text-ink-soft mt-0.5' : undefined}>{children}</div> : null}
      </div>
      {action}
    </div>
  )
}
