import { isObjectType, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql'
import type { RequestContext } from '../../context.js'
import type { FaultCode } from '../../graphql/faults.js'
import type { UserError } from '../../graphql/user-error.type.js'

/** What a role, and nothing else, forbids. */
const forbidden: readonly string[] = ['FORBIDDEN', 'ROLE_NOT_ALLOWED'] satisfies FaultCode[]

/** From here on every mutation that a role forbids is recorded in the company it was tried in. */
export function recordRefusals(schema: GraphQLSchema): GraphQLSchema {
  const mutations = schema.getMutationType()
  if (!isObjectType(mutations)) return schema
  for (const field of Object.values(mutations.getFields()))
    if (field.resolve) field.resolve = recording(field.name, field.resolve)
  return schema
}

type Resolve = GraphQLFieldResolver<unknown, RequestContext>

function recording(operation: string, resolve: Resolve): Resolve {
  return async (source, args, context, info) => {
    const payload = (await resolve(source, args, context, info)) as { userErrors?: UserError[] }
    const refusal = payload.userErrors?.find(({ code }) => forbidden.includes(code))
    // Nobody is told of a company that they are not in, and neither is its trail of them.
    const tenant = refusal && context.actsIn
    if (tenant) await context.services.audit.refused(tenant, { operation, code: refusal.code })
    return payload
  }
}
