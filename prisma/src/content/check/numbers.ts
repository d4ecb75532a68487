import { evaluate } from 'mathjs'

/**
 * Whether `says`, as a text writes it, is what `is` computes to, rounded to as many digits as are written. `67 %` is 0.67;
 * thousands may be parted by spaces or commas. The arithmetic is mathjs's: `log` is natural, `log2`, `sqrt`, matrices, `std([…])`.
 *
 * @returns what it should say, or null where it says so.
 */
export function miscounted({ says, is }: { says: string; is: string }): string | null {
  const written = says.replaceAll(/[\s,−]/g, (sign) => (sign === '−' ? '-' : ''))
  const isPercentage = written.endsWith('%')
  const digits = /\.(\d+)/.exec(written)?.[1]?.length ?? 0
  const stated = Number.parseFloat(written)
  const computed = Number(evaluate(is)) * (isPercentage ? 100 : 1)
  const reach = 0.5 * 10 ** -digits
  // The hair's breadth is for halves, which floating point can't hold.
  if (Math.abs(stated - computed) <= reach * (1 + 1e-9)) return null
  return `${computed.toFixed(digits)}${isPercentage ? ' %' : ''}`
}

/** Whether a text, formulas included, states a number: spaces, commas and TeX's signs between digits don't matter. */
export function states(body: string, says: string): boolean {
  return bare(body).includes(bare(says))
}

function bare(text: string): string {
  return text
    .replaceAll('−', '-')
    .replaceAll('\\%', '%')
    .replaceAll(/(?<=\d)(\{,\}|\\,|[,\s\u202f\u00a0])+(?=\d|%)/g, '')
    .replaceAll(/\s+%/g, '%')
}
