/** A direction that a script packed as text, one signed byte a number, brought to length one. */
export function unpacked(packed: string): number[] {
  const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0))
  const values = Array.from(new Int8Array(bytes.buffer))
  const length = Math.hypot(...values)
  return values.map((value) => value / length)
}

/** Of arrows of length one, the cosine of the angle between them. */
export function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0)
}
