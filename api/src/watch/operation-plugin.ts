import type { ApolloServerPlugin } from '@apollo/server'
import { tellSpan } from '@skillgrad/telemetry'
import type { RequestContext } from '../context.js'
import type { TrustedDocuments } from '../graphql/trusted-documents.js'
import type { ApiWatch, Outcome } from './api-watch.js'

/** Counts each operation by its name and by how it ended. */
export function operationPlugin(
  watch: ApiWatch,
  documents: TrustedDocuments,
): ApolloServerPlugin<RequestContext> {
  return {
    async requestDidStart() {
      const begun = performance.now()
      return {
        async willSendResponse({ request, response }) {
          const outcome = outcomeOf(response.body)
          tellSpan({ 'skillgrad.outcome': outcome }, { isFault: outcome === 'fault' })
          watch.answered(documents.nameOf(request.query), {
            outcome,
            seconds: (performance.now() - begun) / 1000,
          })
        },
      }
    },
  }
}

interface Answered {
  kind: string
  singleResult?: { errors?: readonly { extensions?: { code?: unknown } }[] }
}

function outcomeOf({ singleResult }: Answered): Outcome {
  const codes = singleResult?.errors?.map(({ extensions }) => extensions?.code) ?? []
  if (codes.length === 0) return 'ok'
  return codes.includes('INTERNAL_SERVER_ERROR') ? 'fault' : 'refused'
}
