import { isInterfaceType, type GraphQLSchema } from 'graphql'
import { Field, ID, InterfaceType } from 'type-graphql'
import { decodeId } from './global-id.js'

@InterfaceType()
export abstract class Node {
  @Field(() => ID)
  id!: string
}

/** An id says what it is of. Told to the schema itself, since the library would answer with a promise, which compiled queries can't wait for. */
export function tellNodesApart(schema: GraphQLSchema): GraphQLSchema {
  const type = schema.getType('Node')
  if (isInterfaceType(type)) type.resolveType = ({ id }: Node) => decodeId(id)?.type
  return schema
}
