import type { LucideIcon } from 'lucide-react'
import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { PropsWithChildren, ReactElement } from 'react'
import { cx } from './class-names'

export function Menu({
  trigger,
  align = 'end',
  children,
}: PropsWithChildren<{ trigger: ReactElement; align?: 'start' | 'end' }>) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="bg-surface border-line shadow-floating animate-appear z-50 max-h-[80dvh] min-w-56 overflow-y-auto rounded border p-1.5"
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface MenuItemProps {
  icon?: LucideIcon
  checked?: boolean
  onSelect?: () => void
  asChild?: boolean
}

export const menuItemClass = cx(
  'data-[highlighted]:bg-hover flex h-10 w-full cursor-pointer items-center gap-2.5 rounded-sm px-2.5 text-sm outline-none select-none',
)

export function MenuItem({
  icon: Icon,
  checked,
  onSelect,
  asChild,
  children,
}: PropsWithChildren<MenuItemProps>) {
  if (asChild) {
    return (
      <Radix.Item asChild onSelect={onSelect} className={menuItemClass}>
        {children}
      </Radix.Item>
    )
  }
  return (
    <Radix.Item onSelect={onSelect} className={menuItemClass}>
      {Icon ? <Icon aria-hidden className="text-ink-faint size-4" strokeWidth={1.5} /> : null}
      <span className="grow text-start">{children}</span>
      {checked ? <Check aria-hidden className="text-accent size-4" /> : null}
    </Radix.Item>
  )
}

export function MenuLabel({ children }: PropsWithChildren) {
  return <Radix.Label className="text-ink-faint px-2.5 pt-2 pb-1 text-xs">{children}</Radix.Label>
}

export function MenuSeparator() {
  return <Radix.Separator className="bg-line -mx-1.5 my-1.5 h-px" />
}
