/** The deepest ground on which ink keeps a contrast of 4.5 in light and dark, in percent of the accent. */
const deepest = 70

/** The ground of a word or cell that holds `share` (0 to 1) of something; ink is readable on all of them. */
export function shade(share: number): string {
  return `color-mix(in oklab, var(--accent-fill) ${Math.round(deepest * Math.min(1, share))}%, var(--sunken))`
}
