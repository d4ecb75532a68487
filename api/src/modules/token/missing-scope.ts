import {
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'
import { operationScopes, readingOf } from './demands.js'
import type { ScopeName } from './scopes.js'

/** The first field of a document that a token with these scopes may not ask for. */
export interface MissingScope {
  /** Such as `Organization.auditEvents`. */
  field: string
  /** Those that would do; none where no token may. */
  wanted: readonly ScopeName[]
  node: FieldNode
}

/** Looks at what is asked before any of it is run: nothing is done by halves. The document must be valid. */
export function missingScope(
  schema: GraphQLSchema,
  document: DocumentNode,
  scopes: readonly string[],
): MissingScope | null {
  const roots = new Set<GraphQLObjectType | null | undefined>([
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ])
  const types = new TypeInfo(schema)
  let missing: MissingScope | null = null
  visit(
    document,
    visitWithTypeInfo(types, {
      Field(node) {
        const parent = types.getParentType()
        const name = node.name.value
        // The schema is no secret: it stands in the repository.
        if (missing || !parent || name.startsWith('__') || parent.name.startsWith('__')) return
        const isRoot = roots.has(parent as GraphQLObjectType)
        const demand = isRoot
          ? (operationScopes[`${parent.name}.${name}`] ?? 'never')
          : readingOf(parent.name, name)
        if (demand === 'any') return
        const wanted = demand === 'never' ? [] : ([demand].flat() as ScopeName[])
        if (!wanted.some((scope) => scopes.includes(scope)))
          missing = { field: `${parent.name}.${name}`, wanted, node }
      },
    }),
  )
  return missing
}
