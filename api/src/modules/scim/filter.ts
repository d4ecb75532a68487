import type { Compare, Filter } from 'scim2-parse-filter'
import { ScimRefusal } from './scim-refusal.js'
import { withoutUrn } from './attribute-path.js'
import { caseExact, type Shape } from './schemas.js'

type Value = Compare['compValue']

/** Whether a resource, or an element of one of its attributes (`within`), is what the filter asks for. */
export function matches(resource: unknown, filter: Filter, shape: Shape, within = ''): boolean {
  switch (filter.op) {
    case 'and':
      return filter.filters.every((part) => matches(resource, part, shape, within))
    case 'or':
      return filter.filters.some((part) => matches(resource, part, shape, within))
    case 'not':
      return !matches(resource, filter.filter, shape, within)
    case '[]':
      return valuesAt(resource, filter.attrPath, shape).values.some((element) =>
        matches(element, filter.valFilter, shape, `${filter.attrPath}.`),
      )
    case 'pr':
      return valuesAt(resource, filter.attrPath, shape).values.some(isPresent)
    default: {
      const { values, name } = valuesAt(resource, filter.attrPath, shape)
      return compares(values.map(inner), filter, caseExact.has(`${within}${name}`.toLowerCase()))
    }
  }
}

/** What must hold of everything that the filter lets through, for the database to look among fewer. */
export function equalities(filter: Filter, shape: Shape): Map<string, string> {
  if (filter.op === 'and') return new Map(filter.filters.flatMap((part) => [...equalities(part, shape)]))
  if (filter.op !== 'eq' || typeof filter.compValue !== 'string') return new Map()
  const { extension, rest } = withoutUrn(filter.attrPath, shape)
  return extension === null ? new Map([[rest.toLowerCase(), filter.compValue]]) : new Map()
}

function compares(values: unknown[], { op, compValue }: Compare, isExact: boolean): boolean {
  if (op === 'eq') return equals(values, compValue, isExact)
  if (op === 'ne') return !equals(values, compValue, isExact)
  if (typeof compValue === 'boolean' || compValue === null)
    throw new ScimRefusal(400, `“${op}” does not compare ${compValue}.`, 'invalidFilter')
  return values.some(
    (value) => typeof value === typeof compValue && ordered(op, value as string, compValue, isExact),
  )
}

/** An attribute without a value equals null. Entra writes booleans as words. */
function equals(values: unknown[], wanted: Value, isExact: boolean): boolean {
  if (wanted === null) return values.every((value) => !isPresent(value))
  return values.some((value) => {
    if (typeof value === 'boolean') return String(value) === String(wanted).toLowerCase()
    return typeof value === typeof wanted && folded(value, isExact) === folded(wanted, isExact)
  })
}

function ordered(
  op: Compare['op'],
  left: string | number,
  right: string | number,
  isExact: boolean,
): boolean {
  const [value, wanted] = [folded(left, isExact), folded(right, isExact)]
  switch (op) {
    case 'co':
      return String(value).includes(String(wanted))
    case 'sw':
      return String(value).startsWith(String(wanted))
    case 'ew':
      return String(value).endsWith(String(wanted))
    case 'gt':
      return value > wanted
    case 'ge':
      return value >= wanted
    case 'lt':
      return value < wanted
    case 'le':
      return value <= wanted
    default:
      return false
  }
}

function folded<Of>(value: Of, isExact: boolean): Of | string {
  return typeof value === 'string' && !isExact ? value.toLowerCase() : value
}

/** All values at a path, of every element where an attribute holds many. */
function valuesAt(resource: unknown, path: string, shape: Shape): { values: unknown[]; name: string } {
  const { extension, rest } = withoutUrn(path, shape)
  const steps = [...(extension === null ? [] : [extension]), ...(rest === '' ? [] : rest.split('.'))]
  return { values: steps.reduce<unknown[]>(stepInto, [resource].flat()), name: rest }
}

function stepInto(from: unknown[], step: string): unknown[] {
  return from.flatMap((value) => {
    if (typeof value !== 'object' || value === null) return []
    const found = Object.entries(value).find(([key]) => key.toLowerCase() === step.toLowerCase())
    return found ? [found[1]].flat() : []
  })
}

/** `emails eq "…"` means the value of one of them. */
function inner(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'value' in value ? value.value : value
}

function isPresent(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false
  return typeof value !== 'object' || Object.keys(value).length > 0
}
