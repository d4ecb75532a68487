/** A number as readers know it: JavaScript writes its sign as a hyphen. */
export function withMinus(digits: string): string {
  return digits.replace(/^-/, '−')
}
