import type { Outcome } from '../run/world.js'

export function printed({ goals, ...figures }: Outcome): string {
  const lines = flattened(figures).map(([name, value]) => `${name.padEnd(34)}${value}`)
  const judged = Object.entries(goals).map(([name, { value, atLeast, atMost, isMet }]) => {
    const bounds = [atLeast === undefined ? '' : `≥ ${atLeast}`, atMost === undefined ? '' : `≤ ${atMost}`]
    return `${isMet ? 'met   ' : 'missed'} ${name} = ${shown(value)} (${bounds.filter(Boolean).join(', ')})`
  })
  return [...lines, ...judged].join('\n')
}

function flattened(value: unknown, name = ''): [string, string][] {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return [[name, shown(value)]]
  return Object.entries(value).flatMap(([key, inner]) => flattened(inner, name ? `${name}.${key}` : key))
}

function shown(value: unknown): string {
  if (typeof value === 'number') return String(Math.round(value * 1e4) / 1e4)
  if (Array.isArray(value)) return value.map(shown).join(' to ')
  return String(value ?? '–')
}
