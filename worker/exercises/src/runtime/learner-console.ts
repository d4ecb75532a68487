const maximumCharacters = 64 * 1024
const maximumLineCharacters = 2000
const maximumLines = 1000

/** `console` for the learner: each call becomes one bounded line; past the bounds one notice, then silence. */
export function learnerConsole(
  deliver: (line: string) => void,
): Readonly<Record<string, (...given: unknown[]) => void>> {
  let lines = 0
  let characters = 0
  const write = (...given: unknown[]) => {
    if (lines > maximumLines || characters > maximumCharacters) return
    const line = clip(given.map((value) => show(value, 0)).join(' '))
    lines++
    characters += line.length
    const full = lines > maximumLines || characters > maximumCharacters
    deliver(full ? '… output limit reached, the rest is left out' : line)
  }
  const ignore = () => undefined
  const names = ['log', 'info', 'debug', 'warn', 'error', 'table', 'dir', 'trace']
  return Object.freeze({
    ...Object.fromEntries(names.map((name) => [name, write])),
    ...Object.fromEntries(
      ['group', 'groupEnd', 'time', 'timeEnd', 'assert', 'count', 'clear'].map((name) => [name, ignore]),
    ),
  })
}

function clip(line: string): string {
  return line.length > maximumLineCharacters ? `${line.slice(0, maximumLineCharacters)} …` : line
}

/** One value as text, bounded, whatever it is; lists and objects are cut where they are deep or long. */
export function show(value: unknown, depth: number): string {
  try {
    return showValue(value, depth)
  } catch {
    return '[value that cannot be shown]'
  }
}

function showValue(value: unknown, depth: number): string {
  if (typeof value === 'string')
    return depth === 0 ? value.slice(0, maximumLineCharacters + 1) : JSON.stringify(value.slice(0, 200))
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean' || value == null)
    return String(value)
  if (typeof value === 'function') return `[function ${value.name}]`
  if (typeof value === 'symbol') return value.toString()
  if (value instanceof Error) return `${value.name}: ${value.message}`
  if (ArrayBuffer.isView(value) && 'length' in value)
    return showList(value.constructor.name, value as unknown as ArrayLike<unknown>, depth)
  if (Array.isArray(value)) return showList('', value, depth)
  const tensor = value as { shape?: unknown; dtype?: unknown; dataId?: unknown }
  if (tensor.dataId !== undefined && Array.isArray(tensor.shape))
    return `Tensor ${String(tensor.dtype)} [${tensor.shape.join(', ')}]`
  return showObject(value as object, depth)
}

function showList(name: string, list: ArrayLike<unknown>, depth: number): string {
  if (depth > 3) return '[…]'
  const limit = depth === 0 ? 100 : 10
  const shown = Array.from({ length: Math.min(list.length, limit) }, (_, index) =>
    show(list[index], depth + 1),
  )
  return `${name}[${shown.join(', ')}${list.length > limit ? `, … ${list.length - limit} more` : ''}]`
}

function showObject(value: object, depth: number): string {
  if (depth > 3) return '{…}'
  const entries = Object.entries(value).slice(0, 50)
  return `{ ${entries.map(([key, entry]) => `${key}: ${show(entry, depth + 1)}`).join(', ')} }`
}
