import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isCompositeType,
  isInterfaceType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql'
import { limits } from '../../src/graphql/limits.js'

/** One operation of the schema, or one field that takes an id, asked with the ids of somebody else. */
export interface Ask {
  /** `Mutation.createTeam`, `Organization.member(id)`. */
  operation: string
  kind: 'query' | 'mutation' | 'subscription'
  document: string
  variables: Record<string, unknown>
}

export interface Ids {
  /** By the name of an argument: what somebody who knows everything about another company would put there. */
  foreign: Readonly<Record<string, string>>
  /** Where a field of a type is reached in the asker's own company: `organization(slug: "…")`. */
  own: Readonly<Record<string, string>>
}

/** Every query, mutation and subscription, and every field below them that takes an id, made from the schema itself. */
export function asksOf(schema: GraphQLSchema, ids: Ids): Ask[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const
  return [
    ...roots.flatMap(([kind, type]) =>
      fieldsOf(type).flatMap((field) => asksFor(kind, `${type!.name}.${field.name}`, field, ids)),
    ),
    ...Object.values(schema.getTypeMap())
      .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
      .filter((type) => !roots.some(([, root]) => root === type))
      .flatMap((type) =>
        fieldsOf(type)
          .filter((field) => field.args.some(takesId))
          .map((field) => below(type, field, ids)),
      ),
  ]
}

function fieldsOf(type: GraphQLObjectType | null | undefined) {
  return Object.values(type?.getFields() ?? {})
}

/** One, or several where what is within reach is more than the api answers at a time. */
function asksFor(
  kind: Ask['kind'],
  operation: string,
  field: GraphQLField<unknown, unknown>,
  ids: Ids,
): Ask[] {
  const { call, variables } = callOf(operation, field, ids)
  const declared = declaredIn(field)
  return portionsOf(field.type).map((portion) => ({
    operation,
    kind,
    document: `${kind} ${declared} { ${call}${portion} }`,
    variables,
  }))
}

function below(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, ids: Ids): Ask {
  const operation = `${type.name}.${field.name}`
  const way = ids.own[type.name]
  if (!way) throw new Error(`Say how ${operation} is reached in one's own company`)
  const { call: name, variables } = callOf(operation, field, ids)
  const call = `${name}${selection(field.type)}`
  const inner = way.startsWith('node(') ? `... on ${type.name} { ${call} }` : call
  return {
    operation,
    kind: 'query',
    document: `query ${declaredIn(field)} { ${way} { ${inner} } }`,
    variables,
  }
}

function declaredIn({ args }: GraphQLField<unknown, unknown>): string {
  const given = args.filter(isGiven)
  return given.length > 0 ? `(${given.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')})` : ''
}

function callOf(operation: string, field: GraphQLField<unknown, unknown>, { foreign }: Ids) {
  const given = field.args.filter(isGiven)
  const call = given.length > 0 ? `(${given.map(({ name }) => `${name}: $${name}`).join(', ')})` : ''
  const variables = Object.fromEntries(
    given.map(({ name, type }) => [name, valueOf(`${operation}(${name})`, name, type, foreign)]),
  )
  return { call: `${field.name}${call}`, variables }
}

/** What must be given, and whatever takes an id. */
function isGiven(argument: GraphQLArgument): boolean {
  return isNonNullType(argument.type) || takesId(argument)
}

function takesId({ type }: { type: GraphQLInputType }): boolean {
  return getNamedType(type).name === 'ID'
}

function valueOf(where: string, name: string, type: GraphQLInputType, foreign: Ids['foreign']): unknown {
  if (isNonNullType(type)) return valueOf(where, name, type.ofType, foreign)
  if (isListType(type)) return [valueOf(where, name, type.ofType, foreign)]
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => isNonNullType(field.type) || takesId(field))
        .map((field) => [field.name, valueOf(`${where}.${field.name}`, field.name, field.type, foreign)]),
    )
  if (isEnumType(type)) return type.getValues()[0]!.name
  const known = foreign[where] ?? foreign[name]
  if (type.name === 'ID') {
    if (known === undefined) throw new Error(`Say which id of another company ${where} may be given`)
    return known
  }
  if (type.name === 'String') return known ?? 'anything at all'
  if (type.name === 'Int' || type.name === 'Float') return 1
  if (type.name === 'Boolean') return true
  return {}
}

/** The selection in parts that the api takes, each with at least one field. */
function portionsOf(type: GraphQLOutputType): string[] {
  const portions: string[][] = []
  let room = 0
  for (const field of selectedFields(type, 4) ?? []) {
    const size = field.split(/[\s{}]+/).filter(Boolean).length
    if (size > room) {
      portions.push([])
      room = mostFields
    }
    portions.at(-1)!.push(field)
    room -= size
  }
  return portions.length > 0 ? portions.map(braced) : [selection(type)]
}

/** A little under the limit, for what stands around a portion. */
const mostFields = limits.fields - 20

/** Everything within reach: all plain fields, and those of the objects behind them, three steps further. */
function selection(type: GraphQLOutputType, depth = 4): string {
  const named = getNamedType(type)
  if (isScalarType(named) || isEnumType(named)) return ''
  return braced(selectedFields(type, depth) ?? [])
}

function braced(fields: readonly string[]): string {
  return ` { ${['__typename', ...fields].join(' ')} }`
}

function selectedFields(type: GraphQLOutputType, depth: number): string[] | null {
  const named = getNamedType(type)
  if (!isCompositeType(named) || (!isObjectType(named) && !isInterfaceType(named))) return null
  return Object.values(named.getFields())
    .filter(({ args }) =>
      args.every(
        ({ type: argument, defaultValue }) => !isNonNullType(argument) || defaultValue !== undefined,
      ),
    )
    .flatMap((field) => {
      const inner = getNamedType(field.type)
      if (isScalarType(inner) || isEnumType(inner)) return [field.name]
      return depth > 1 ? [`${field.name}${selection(field.type, depth - 1)}`] : []
    })
}
