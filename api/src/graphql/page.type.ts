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

/** What was asked for, between nothing and the most one page may hold. */
export function pageSize(first: number): number {
  return Math.max(0, Math.min(maximumPage, first))
}

/** What is said of a page whose rows were asked for with one more than it holds. `isLater`: another page comes before it. */
export function pageInfoOf(
  edges: readonly { cursor: string }[],
  { hasMore, isLater }: { hasMore: boolean; isLater: boolean },
): PageInfo {
  return {
    hasNextPage: hasMore,
    hasPreviousPage: isLater,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  }
}
