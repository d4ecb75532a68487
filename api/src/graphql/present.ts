/** For `filter`, where it also narrows the type. */
export function isPresent<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined
}
