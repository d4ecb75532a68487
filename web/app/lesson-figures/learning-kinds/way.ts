import type { Panel } from '@skillgrad/exercises/contract'
import type { ReactNode } from 'react'

/** What one way of learning shows in the figure. */
export interface Way {
  panels: readonly Panel[]
  sees: string
  picture: ReactNode
  controls: ReactNode
}
