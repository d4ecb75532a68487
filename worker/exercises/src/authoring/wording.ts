/** A share in whole percent, rounded down, so that one that just misses does not read as if it had been reached. */
export function percent(share: number): string {
  return `${Math.floor(100 * share + 1e-9)}%`
}

/** With so many decimals, never as `-0.00`; powers of ten for numbers that ran away. */
export function decimals(value: number, places = 2): string {
  if (Math.abs(value) >= 1000) return value.toExponential(1).replace('e+', ' · 10^')
  return value.toFixed(places).replace(/^-(0\.0*)$/, '$1')
}
