import type { TypedDocumentString } from './generated/graphql'

/** The hash by which the api knows this document in production. */
export function documentId(document: TypedDocumentString<unknown, never>): string {
  const hash: unknown = document.__meta__?.hash
  if (typeof hash !== 'string') throw new Error('A document without a hash: run the generate script')
  return hash
}
