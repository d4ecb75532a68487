import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.js'
import { missingScope } from '../modules/token/missing-scope.js'
import type { TokenHolder } from '../modules/token/token-holder.js'
import { Refusal } from './refusal.js'

/** A program gets what its token's scopes name, or nothing at all: this looks before anything is run. */
export function scopePlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue: { token } }) {
          const refused = token && scopeRefusal(schema, document, token)
          if (refused) throw refused
        },
      }
    },
  }
}

/** Why this token may not ask this; null where it may. */
export function scopeRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  token: TokenHolder,
): GraphQLError | null {
  const missing = missingScope(schema, document, token.scopes)
  if (!missing) return null
  const { field, wanted, node } = missing
  const scope = wanted[0]
  const refusal = scope
    ? new Refusal('TOKEN_SCOPE', [], { field, scope })
    : new Refusal('TOKEN_NEVER', [], { field })
  return new GraphQLError(refusal.message, {
    nodes: node,
    originalError: refusal,
    extensions: { http: { status: 403 } },
  })
}
