import { parse, type Filter } from 'scim2-parse-filter'
import { ScimRefusal } from './scim-refusal.js'
import type { Shape } from './schemas.js'

/** `emails[type eq "work"].value`, taken apart. */
export interface AttributePath {
  /** The extension it is of; null: the resource's own. */
  extension: string | null
  /** Empty: the extension as a whole. */
  attribute: string
  filter: Filter | null
  sub: string | null
}

const longestFilter = 1_000
const form = /^([A-Za-z$][\w$-]*)(?:\[(.*)\])?(?:\.([A-Za-z$][\w$-]*))?$/s

/** Refused with `invalidPath` where it is none. Names are told apart without their case, and come back as the schema writes them. */
export function attributePath(text: string, shape: Shape): AttributePath {
  const { extension, rest } = withoutUrn(text.trim(), shape)
  if (extension !== null && rest === '') return { extension, attribute: '', filter: null, sub: null }
  const [, attribute, filter, sub] = form.exec(rest) ?? []
  if (!attribute)
    throw new ScimRefusal(400, `“${text.slice(0, 100)}” is no path of an attribute.`, 'invalidPath')
  return {
    extension,
    attribute: extension === null ? asWritten(attribute, shape) : attribute,
    filter: filter === undefined ? null : parsedFilter(filter, 'invalidPath'),
    sub: sub ?? null,
  }
}

/** Any filter of RFC 7644, by its grammar. */
export function parsedFilter(
  text: string,
  scimType: 'invalidFilter' | 'invalidPath' = 'invalidFilter',
): Filter {
  if (text.length > longestFilter)
    throw new ScimRefusal(400, `A filter may have at most ${longestFilter} characters.`, scimType)
  try {
    return parse(text)
  } catch {
    throw new ScimRefusal(
      400,
      `The filter “${text.slice(0, 100)}” cannot be read. Write it as in RFC 7644, 3.4.2.2: userName eq "kim@example.com".`,
      scimType,
    )
  }
}

/** An attribute may be named in full, its schema before it. */
export function withoutUrn(text: string, shape: Shape): { extension: string | null; rest: string } {
  const lower = text.toLowerCase()
  for (const urn of [shape.urn, ...shape.extensions]) {
    const known = urn.toLowerCase()
    if (lower !== known && !lower.startsWith(`${known}:`)) continue
    return { extension: urn === shape.urn ? null : urn, rest: text.slice(urn.length + 1) }
  }
  return { extension: null, rest: text }
}

function asWritten(attribute: string, { simple, complex, many, readOnly }: Shape): string {
  const known = [...simple, ...complex, ...many, ...readOnly]
  return known.find((name) => name.toLowerCase() === attribute.toLowerCase()) ?? attribute
}
