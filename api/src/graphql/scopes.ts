import type { ApolloServerPlugin } from '@apollo/server'
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../context.js'
import { missingScope } from '../modules/token/missing-scope.js'
import { Refusal } from './refusal.js'

/** A program gets what its token's scopes name, or nothing at all: this looks before anything is run. */
export function scopePlugin(schema: GraphQLSchema): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue }) {
          const refused = scopeRefusal(schema, document, contextValue)
          if (refused) throw refused
        },
      }
    },
  }
}

/** Why the token of whoever asks may not ask this, which its company reads; null where it may, or where nobody shows one. */
export function scopeRefusal(
  schema: GraphQLSchema,
  document: DocumentNode,
  { token, origin, services }: RequestContext,
): GraphQLError | null {
  if (!token) return null
  const missing = missingScope(schema, document, token.scopes)
  if (!missing) return null
  const { field, wanted, node } = missing
  services.audit.tokenRefused(token, { from: origin, reason: 'scope', operation: field })
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
