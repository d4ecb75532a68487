/** A share in whole percent, rounded down, so that one that just misses does not read as if it had been reached. */
export function percent(share: number): string {
  return `${Math.floor(100 * share + 1e-9)}%`
}

/** For readers: with so many decimals, never as `−0.00`; powers of ten for numbers that ran away. */
export function decimals(value: number, places = 2): string {
  if (Math.abs(value) >= 1000) return withMinus(value.toExponential(1).replace('e+', ' · 10^'))
  return withMinus(value.toFixed(places))
}

/** A number as readers know it: its sign is no hyphen, and 0 has none. */
export function withMinus(digits: string): string {
  return digits.replace(/^-(0(?:\.0*)?)$/, '$1').replace(/^-/, '−')
}
