import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
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
  /** Where a field of a type is reached in the asker's own company: `organization(slug: "…")`, what is open there is closed. */
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
      fieldsOf(type).flatMap((field) => asksOfField(kind, `${type!.name}.${field.name}`, field, ids)),
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

/** A query asks for a few fields at a time, since everything at once is more than the api answers. */
function asksOfField(
  kind: Ask['kind'],
  operation: string,
  field: GraphQLField<unknown, unknown>,
  ids: Ids,
): Ask[] {
  const { call, variables } = callOf(operation, field, ids)
  const declared = declaredIn(field)
  const fields = kind === 'mutation' ? asMuchAsIsAnswered(field.type) : within(field.type)
  const size = kind === 'query' ? 6 : fields.length
  const parts = Array.from({ length: Math.ceil(fields.length / size) }, (_, at) =>
    fields.slice(at * size, (at + 1) * size),
  )
  return (parts.length > 0 ? parts : [[]]).map((part) => ({
    operation,
    kind,
    document: `${kind} ${declared} { ${call}${braced(part)} }`,
    variables,
  }))
}

function below(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, ids: Ids): Ask {
  const operation = `${type.name}.${field.name}`
  const way = ids.own[type.name]
  if (!way) throw new Error(`Say how ${operation} is reached in one's own company`)
  const { call, variables } = callOf(operation, field, ids)
  const asked = `${call}${braced(within(field.type))}`
  const closing = ' }'.repeat(way.split('{').length - 1)
  const inner = way.startsWith('node(') ? `... on ${type.name} { ${asked} }` : asked
  return {
    operation,
    kind: 'query',
    document: `query ${declaredIn(field)} { ${way} { ${inner} }${closing} }`,
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

/** Everything within reach: all plain fields, and those of the objects behind them, three steps further. */
function within(type: GraphQLOutputType, depth = 4): string[] {
  const named = getNamedType(type)
  if (!isObjectType(named) && !isInterfaceType(named)) return isCompositeType(named) ? ['__typename'] : []
  const fields = Object.values(named.getFields())
    .filter(({ args }) =>
      args.every(
        ({ type: argument, defaultValue }) => !isNonNullType(argument) || defaultValue !== undefined,
      ),
    )
    .flatMap((field) => {
      if (!isCompositeType(getNamedType(field.type))) return [field.name]
      return depth > 1 ? [`${field.name}${braced(within(field.type, depth - 1))}`] : []
    })
  return fields.length > 0 ? fields : ['__typename']
}

/** What a mutation gives back is asked for at once; where that is more than the api answers, a step less far. */
function asMuchAsIsAnswered(type: GraphQLOutputType): string[] {
  const all = within(type)
  const count = all.join(' ').match(/\w+/g)?.length ?? 0
  return count < limits.fields ? all : within(type, 3)
}

function braced(fields: readonly string[]): string {
  return fields.length > 0 ? ` { ${fields.join(' ')} }` : ''
}
