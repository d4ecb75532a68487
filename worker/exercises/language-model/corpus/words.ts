/** The entries of a list that is written with commas. */
export function entries(list: string): readonly string[] {
  return list.split(',').map((entry) => entry.trim().replace(/\s+/g, ' '))
}

/** A family's lists, each written with commas. */
export function listsOf<Name extends string>(
  lists: Readonly<Record<Name, string>>,
): Record<Name, readonly string[]> {
  const read = Object.entries<string>(lists).map(([name, list]) => [name, entries(list)] as const)
  return Object.fromEntries(read) as Record<Name, readonly string[]>
}
