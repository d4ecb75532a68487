import { cx } from '~/components/ui/class-names'

/** The browser's own file input in the look of ours. */
export const fileInputClass = cx(
  'py-1.5 text-sm file:me-3 file:h-7 file:cursor-pointer file:rounded file:border-0 file:bg-sunken file:px-3',
  'file:text-ink file:text-sm file:font-medium',
)
