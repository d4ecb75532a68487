import { Field, ID, InterfaceType } from 'type-graphql'
import { decodeId } from './global-id.js'

@InterfaceType({ resolveType: (value: Node) => decodeId(value.id)?.type ?? '' })
export abstract class Node {
  @Field(() => ID)
  id!: string
}
