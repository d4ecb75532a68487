import { Check, CloudOff, GitFork, LoaderCircle, Pencil, TriangleAlert, type LucideIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cx } from '~/components/ui/class-names'
import type { DraftStatus } from '~/exercise-runner/draft/draft'

const icons: Record<DraftStatus, LucideIcon> = {
  saved: Check,
  unsaved: Pencil,
  saving: LoaderCircle,
  offline: CloudOff,
  rejected: TriangleAlert,
  conflict: GitFork,
}

/** Where the code is kept right now. Said aloud only when it matters: every pause in typing would be noise. */
export function DraftLine({ status }: { status: DraftStatus }) {
  const { t } = useTranslation('exercise')
  const Icon = icons[status]
  const matters = status === 'offline' || status === 'rejected' || status === 'conflict'
  return (
    <span
      role={matters ? 'status' : undefined}
      data-draft={status}
      className={cx('inline-flex items-center gap-1.5 text-xs', matters ? 'text-caution' : 'text-ink-faint')}
    >
      <Icon aria-hidden className="size-3.5" strokeWidth={1.75} />
      {t(`draft.${status}`)}
    </span>
  )
}
