import { isUuid } from './global-id.js'

/** Where a page ended that is sorted by time; rows of one moment are told apart by their ids. */
export interface Position {
  at: Date
  id: string
}

export function toCursor({ at, id }: Position): string {
  return Buffer.from(`${at.getTime()} ${id}`, 'utf8').toString('base64url')
}

/** Null for whatever is no cursor of ours. */
export function fromCursor(text: string): Position | null {
  const [ms, id] = Buffer.from(text, 'base64url').toString('utf8').split(' ')
  if (!ms || !/^\d{1,14}$/.test(ms) || !id || !isUuid(id)) return null
  return { at: new Date(Number(ms)), id }
}
