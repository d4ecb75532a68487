import { Tooltip as Radix } from 'radix-ui'
import type { PropsWithChildren, ReactElement } from 'react'

export function TooltipProvider({ children }: PropsWithChildren) {
  return <Radix.Provider delayDuration={400}>{children}</Radix.Provider>
}

/** More words about something that already has a name: nothing is said only here. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Radix.Root>
      <Radix.Trigger asChild>{children}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          sideOffset={6}
          collisionPadding={8}
          className="bg-ink text-paper animate-fade z-50 max-w-72 rounded-sm px-2.5 py-1.5 text-xs"
        >
          {text}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
