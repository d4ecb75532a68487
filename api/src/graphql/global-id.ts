/**
 * Global ids are base64url of `Type:uuid`, or of `Type:organization:uuid` for everything that is seen inside a company:
 * the same course has another progress in another company, and row-level security needs the tenant before the row.
 * Being able to write such an id proves nothing; the membership check stands with whoever reads it.
 */
export interface GlobalId {
  type: string
  organizationId: string | null
  id: string
}

export function encodeId(type: string, id: string, organizationId?: string): string {
  const text = organizationId ? `${type}:${organizationId}:${id}` : `${type}:${id}`
  return Buffer.from(text, 'utf8').toString('base64url')
}

/** Null for whatever we did not write ourselves: malformed UUIDs never reach the database. */
export function decodeId(text: string): GlobalId | null {
  if (!/^[A-Za-z0-9_-]{1,200}$/.test(text)) return null
  const [type, ...uuids] = Buffer.from(text, 'base64url').toString('utf8').split(':')
  if (!type || !/^[A-Z][A-Za-z]{1,40}$/.test(type) || !uuids.every(isUuid)) return null
  const [first, second, ...more] = uuids
  if (!first || more.length > 0) return null
  // base64url leaves bits of the last character unread: an id that could be written in several ways would be several.
  if (encodeId(type, second ?? first, second && first) !== text) return null
  return second ? { type, organizationId: first, id: second } : { type, organizationId: null, id: first }
}

/** The id when it is of `type`, else null. */
export function decodeIdOf(type: string, text: string): GlobalId | null {
  const decoded = decodeId(text)
  return decoded?.type === type ? decoded : null
}

export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(text)
}
