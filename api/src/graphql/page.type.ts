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
