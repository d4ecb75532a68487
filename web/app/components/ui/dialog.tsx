import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import { useRef, type ReactElement, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { cx } from './class-names'
import { IconButton } from './icon-button'

interface DialogProps {
  title: string
  description?: string
  trigger?: ReactElement
  open?: boolean
  onOpenChange?: (open: boolean) => void
  children: ReactNode
  className?: string
}

export function Dialog({ className, ...rest }: DialogProps) {
  return (
    <Overlay
      {...rest}
      contentClass={cx(
        'animate-appear fixed top-1/2 left-1/2 max-h-[85dvh] w-[calc(100vw-2rem)] max-w-lg -translate-x-1/2 -translate-y-1/2 overflow-y-auto rounded-lg',
        className,
      )}
    />
  )
}

/** A panel from the side, for detail beside what it details; the whole width on a phone. */
export function Drawer({ className, ...rest }: DialogProps) {
  return (
    <Overlay
      {...rest}
      contentClass={cx('animate-slide-in fixed inset-y-0 right-0 w-full max-w-xl overflow-y-auto', className)}
    />
  )
}

interface PaletteProps {
  /** Said to screen readers. */
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  children: ReactNode
}

/**
 * A field with what it finds below, near the top; the whole window on a phone. The field is the first to have the focus, and
 * whatever had it before has it again afterwards, since keys open it from anywhere.
 */
export function Palette({ title, open, onOpenChange, children }: PaletteProps) {
  const before = useRef<Element | null>(null)
  const giveBack = (event: Event) => {
    event.preventDefault()
    if (before.current instanceof HTMLElement) before.current.focus()
  }
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          aria-describedby=""
          onOpenAutoFocus={() => (before.current = document.activeElement)}
          onCloseAutoFocus={giveBack}
          className="bg-surface border-line shadow-floating animate-appear fixed inset-0 z-50 flex flex-col overflow-hidden outline-none sm:inset-x-4 sm:top-[10dvh] sm:bottom-auto sm:mx-auto sm:max-h-[78dvh] sm:max-w-2xl sm:rounded-lg sm:border"
        >
          <Radix.Title className="sr-only">{title}</Radix.Title>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

function Backdrop() {
  return <Radix.Overlay className="animate-fade fixed inset-0 z-40 bg-[oklch(0.15_0.02_275/0.45)]" />
}

function Overlay({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  contentClass,
  children,
}: DialogProps & { contentClass: string }) {
  const { t } = useTranslation()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {trigger ? <Radix.Trigger asChild>{trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Backdrop />
        <Radix.Content
          aria-describedby={description ? undefined : ''}
          onOpenAutoFocus={focusWhole}
          className={cx('bg-surface border-line shadow-floating z-50 border p-6 outline-none', contentClass)}
        >
          <div className="mb-5 flex items-start justify-between gap-4">
            <div>
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description ? (
                <Radix.Description className="text-ink-soft mt-1 text-sm">{description}</Radix.Description>
              ) : null}
            </div>
            <Radix.Close asChild>
              <IconButton icon={X} label={t('action.close')} className="-mt-1.5 -mr-2" />
            </Radix.Close>
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

/** The dialog itself, so that its title is read first, and not the button that closes it, whose tooltip would open. */
function focusWhole(event: Event) {
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}
