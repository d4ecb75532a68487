/**
 * Rows of one table that say something about a person: how they are found, what the person gets of them, and what becomes of
 * them when the person is erased.
 */
export interface PersonalRows {
  /** Stands in receipts. */
  key: string
  /** With its schema. */
  table: `${'app' | 'auth'}.${string}`
  /** By which the rows are found; none where they are found by the rows of another table. */
  columns: readonly string[]
  /** A condition on `t`, with `:id`, `:email` and `:name` of the person. */
  where: string
  erasure: Erasure
  copy: PersonalCopy | { leftOut: string }
}

/** Kept rows hold an id that means nobody any more. */
export type Erasure =
  | { how: 'delete' }
  | {
      how: 'keep'
      why: string
      /** Assignments that take out what would still tell who it was. */
      clear?: Readonly<Record<string, string>>
      /** Columns of text that we write: no word of the person's gets there. */
      ours?: readonly string[]
    }

export interface PersonalCopy {
  /** The file of the copy they stand in. */
  concept: Concept
  columns: readonly string[]
  /** In the place of ids that say nothing: expressions on `t`. */
  named?: Readonly<Record<string, string>>
  /** Columns that are left out, by the reason. Those of `impliedColumns` need none. */
  withheld?: Readonly<Record<string, readonly string[]>>
}

/** A name is anybody's word, so it is looked for only where the person was. */
export const inTheirCompanies = 't.organization_id in (select auth.companies_of(:id))'

/** Left out everywhere: the copy has a folder for each company, and all of it is the person's own. */
export const impliedColumns: readonly string[] = ['organization_id', 'user_id']

/** A file of a person's copy. */
export const concepts = [
  'profile',
  'sign-in',
  'browsers',
  'links',
  'companies',
  'invitations',
  'letters',
  'requests',
  'teams',
  'goals',
  'enrollments',
  'completions',
  'review',
  'notes',
  'questions',
  'certificates',
  'assessments',
  'answers',
  'drafts',
  'submissions',
  'runs',
  'curves',
  'gradings',
  'skills',
  'evidence',
  'recommendations',
  'notifications',
  'lists',
  'activity',
] as const

export type Concept = (typeof concepts)[number]

export interface KnownPerson {
  id: string
  email: string
  name: string
}

const facts = ['id', 'email', 'name'] as const
const types = { id: 'uuid', email: 'text', name: 'text' } as const

/** A condition as PostgreSQL takes it: $1 the id, $2 the e-mail, $3 the name; or counted by the facts that are given. */
export function numbered(condition: string, given: readonly (typeof facts)[number][] = facts): string {
  return condition.replaceAll(placeholder, (_, fact: (typeof facts)[number]) => {
    return `$${given.indexOf(fact) + 1}::${types[fact]}`
  })
}

/** The rows of a person that their copy holds, as one statement; null where it holds none of them. */
export function copyStatement(
  { copy, table, where }: PersonalRows,
  person: KnownPerson,
): { text: string; values: string[] } | null {
  if ('leftOut' in copy) return null
  const { columns, named = {} } = copy
  const wanted = [
    ...columns.map((column) => `t.${column}`),
    ...Object.entries(named).map(([name, expression]) => `${expression} as ${name}`),
  ]
  // PostgreSQL refuses values that a statement does not use.
  const used = facts.filter((fact) => [...where.matchAll(placeholder)].some(([, name]) => name === fact))
  return {
    text: `select ${wanted.join(', ')} from ${quoted(table)} t where ${numbered(where, used)}`,
    values: used.map((fact) => person[fact]),
  }
}

/** `user` is a word of SQL's. */
export function quoted(table: PersonalRows['table']): string {
  return table.replace('.', '."') + '"'
}

const placeholder = /(?<!:):(id|email|name)\b/g
