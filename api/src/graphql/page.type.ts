import { Field, ObjectType } from 'type-graphql'

@ObjectType({ simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean)
  hasNextPage!: boolean
  @Field(() => Boolean)
  hasPreviousPage!: boolean
  @Field(() => String, { nullable: true })
  startCursor!: string | null
  @Field(() => String, { nullable: true })
  endCursor!: string | null
}

export interface Connection<T> {
  edges: { cursor: string; node: T }[]
  pageInfo: PageInfo
  totalCount: number
}

export const maximumPage = 100

/** Cuts one page out of a list that is already short enough to be read whole. The cursor is the node's own id. */
export function pageOf<T extends { id: string }>(
  all: readonly T[],
  first: number,
  after?: string | null,
): Connection<T> {
  const start = after ? all.findIndex((node) => node.id === after) + 1 : 0
  const nodes = all.slice(start, start + pageSize(first))
  return {
    edges: nodes.map((node) => ({ cursor: node.id, node })),
    pageInfo: {
      hasNextPage: start + nodes.length < all.length,
      hasPreviousPage: start > 0,
      startCursor: nodes[0]?.id ?? null,
      endCursor: nodes.at(-1)?.id ?? null,
    },
    totalCount: all.length,
  }
}

/** What was asked for, between nothing and the most one page may hold. */
export function pageSize(first: number): number {
  return Math.max(0, Math.min(maximumPage, first))
}
