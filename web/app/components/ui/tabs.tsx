import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { cx } from './class-names'

export interface Tab {
  value: string
  label: ReactNode
  /** Leave out where the panels stand elsewhere in the page. */
  content?: ReactNode
}

interface TabsProps {
  /** What the tabs choose between, for screen readers. */
  label: string
  tabs: Tab[]
  value?: string
  defaultValue?: string
  onValueChange?: (value: string) => void
  /** Panels that are not shown stay mounted, so that an editor keeps its state. */
  keepMounted?: boolean
  className?: string
  panelClassName?: string
}

export function Tabs({
  label,
  tabs,
  keepMounted,
  className,
  panelClassName,
  defaultValue,
  ...rest
}: TabsProps) {
  return (
    <Radix.Root className={className} defaultValue={defaultValue ?? tabs[0]?.value} {...rest}>
      <Radix.List aria-label={label} className="border-line flex gap-1 border-b">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="text-ink-soft hover:text-ink data-[state=active]:text-ink data-[state=active]:border-accent -mb-px inline-flex h-11 items-center gap-2 border-b-2 border-transparent px-3 text-sm font-medium transition-colors"
          >
            {tab.label}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content
          key={tab.value}
          value={tab.value}
          forceMount={keepMounted ? true : undefined}
          className={cx('data-[state=inactive]:hidden', panelClassName)}
        >
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
