import type { Tenant } from '../../tenant.js'
import type { MemberRow } from '../organization/people.js'
import { activeSince, assessed, learning } from '../team-scope/steps.js'
import type { Goal } from './goal.repository.js'
import { isInScope, scopeValues, type Scope } from '../team-scope/scope.js'

/** What people are sorted by; their names, then their ids tell those apart who are alike in it. */
export type SortedBy =
  | { by: 'name' }
  | { by: 'skill'; skillId: string }
  | { by: 'last-active' }
  /** How many of the targets are not met. */
  | { by: 'gap'; targets: Goal['targets'] }

export interface Wanted {
  sortedBy: SortedBy
  isDescending: boolean
  /** Each stands in the name or the address. */
  words: readonly string[]
  said: { skillId: string; ranks: readonly number[] } | null
  /** What they aim for: their own goal, or the company's where that is the one. */
  goal: Pick<Goal, 'profileId' | 'isCompanys'> | null
  /** Who is active since then, of whom something is known, or who has finished something. */
  step: { at: 'active'; since: Date } | { at: 'assessed' } | { at: 'learning' } | null
}

export interface Place {
  /** Of what is sorted by; nothing to say by name. */
  key: number | null
  memberId: string
}

export interface PersonRow extends MemberRow {
  key: number | null
}

/** Values of a statement as they are named in it. */
class Values {
  constructor(readonly all: unknown[]) {}
  add(value: unknown, type: string): string {
    this.all.push(value)
    return `$${this.all.length}::${type}`
  }
}

/**
 * A page of people. Raw SQL: Prisma can sort neither by what is said of one skill nor by the last of what somebody did, nor by
 * how a language orders names.
 */
export async function peopleAfter(
  tenant: Tenant,
  scope: Scope,
  wanted: Wanted,
  { after, take }: { after: Place | null; take: number },
): Promise<PersonRow[]> {
  const values = new Values(scopeValues(tenant, scope))
  const key = keyOf(values, wanted.sortedBy)
  const people = peopleOf(values, wanted, `join auth."user" u on u.id = m.user_id ${key.join}`)
  const direction = wanted.isDescending ? 'desc' : 'asc'
  // People are told apart by name in the same order, whichever way they are sorted by something else.
  const names = wanted.sortedBy.by === 'name' ? direction : 'asc'
  const rows = await tenant.db.query<Omit<PersonRow, 'user'> & { name: string; email: string }>(
    `select * from (
       select m.id, m.user_id as "userId", m.role, m.created_at as "createdAt", m.suspended_at as "suspendedAt",
         u.name, u.email, (${key.expression})::float8 as key
       ${people}) p
     where ${isAfter(values, wanted, { after, locale: tenant.locale })}
     order by key ${direction}, ${inLanguage('name', tenant.locale)} ${names}, id ${names}
     limit ${values.add(take, 'int')}`,
    values.all,
  )
  return rows.map(({ name, email, ...row }) => ({ ...row, user: { name, email } }))
}

export async function countPeople(tenant: Tenant, scope: Scope, wanted: Wanted): Promise<number> {
  const values = new Values(scopeValues(tenant, scope))
  const names = wanted.words.length > 0 ? 'join auth."user" u on u.id = m.user_id' : ''
  const [row] = await tenant.db.query<{ count: number }>(
    `select count(*)::int as count ${peopleOf(values, wanted, names)}`,
    values.all,
  )
  return row!.count
}

function peopleOf(values: Values, { words, said, goal, step }: Wanted, joins: string): string {
  const conditions = [
    'm.organization_id = $1',
    'm.suspended_at is null',
    isInScope('m.user_id'),
    ...words.map((word) => {
      const pattern = values.add(`%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`, 'text')
      return `(u.name ilike ${pattern} or u.email ilike ${pattern})`
    }),
    ...(said ? [isSaid(values, said)] : []),
    ...(goal ? [aimsFor(values, goal)] : []),
    ...(step ? [`m.user_id in (${isAt(values, step)})`] : []),
  ]
  // The viewer is named in any case, so that the values are used.
  return `from auth.member m ${joins}
    where $2::uuid is not null and ${conditions.join(' and ')}`
}

/** Of whom nothing is kept, nothing is said. */
function isSaid(values: Values, { skillId, ranks }: NonNullable<Wanted['said']>): string {
  const said = `select e.user_id from app.skill_estimate e
    where e.organization_id = $1 and e.skill_id = ${values.add(skillId, 'uuid')}`
  if (ranks.includes(0)) return `not exists (${said} and e.rank > 0 and e.user_id = m.user_id)`
  return `m.user_id in (${said} and e.rank = any (${values.add(ranks, 'smallint[]')}))`
}

function aimsFor(values: Values, { profileId, isCompanys }: NonNullable<Wanted['goal']>): string {
  const own = `select from app.role_assignment a where a.organization_id = $1 and a.user_id = m.user_id`
  const has = `exists (${own} and a.catalogue_role_profile_id = ${values.add(profileId, 'uuid')})`
  return isCompanys ? `(${has} or not exists (${own}))` : has
}

function isAt(values: Values, step: NonNullable<Wanted['step']>): string {
  switch (step.at) {
    case 'active':
      return activeSince(values.add(step.since, 'timestamptz'))
    case 'assessed':
      return assessed
    case 'learning':
      return learning
  }
}

interface SortKey {
  /** What `expression` is of: each person at most once. */
  join: string
  expression: string
}

/** Joined as a whole, since a look-up for each of thousands takes longer. Whoever never did anything comes before whoever did. */
function keyOf(values: Values, sortedBy: SortedBy): SortKey {
  switch (sortedBy.by) {
    case 'name':
      return { join: '', expression: '0' }
    case 'skill':
      return {
        join: `left join app.skill_estimate k on k.organization_id = $1 and k.user_id = m.user_id
          and k.skill_id = ${values.add(sortedBy.skillId, 'uuid')}`,
        expression: 'coalesce(k.rank, 0)',
      }
    case 'last-active':
      return {
        join: `left join (select s.user_id, max(s.created_at) as at from app.submission s
          where s.organization_id = $1 group by s.user_id) k on k.user_id = m.user_id`,
        expression: 'coalesce(extract(epoch from k.at), 0)',
      }
    case 'gap':
      return {
        join: metBy(values, sortedBy.targets),
        expression: `${sortedBy.targets.length} - coalesce(k.met, 0)`,
      }
  }
}

function metBy(values: Values, targets: Goal['targets']): string {
  const skills = values.add(
    targets.map(({ skillId }) => skillId),
    'uuid[]',
  )
  const ranks = values.add(
    targets.map(({ rank }) => rank),
    'smallint[]',
  )
  return `left join (select e.user_id, count(*) as met from app.skill_estimate e
      join unnest(${skills}, ${ranks}) as t (skill_id, rank) on t.skill_id = e.skill_id and e.rank >= t.rank
      where e.organization_id = $1 group by e.user_id) k on k.user_id = m.user_id`
}

/** Names are told by the row, not by the place, which stands in addresses. */
function isAfter(
  values: Values,
  { sortedBy, isDescending }: Wanted,
  { after, locale }: { after: Place | null; locale: Tenant['locale'] },
): string {
  if (!after) return 'true'
  const id = values.add(after.memberId, 'uuid')
  const name = `(select v.name from auth.member w join auth."user" v on v.id = w.user_id where w.organization_id = $1 and w.id = ${id})`
  const beyond = isDescending ? '<' : '>'
  const byName = sortedBy.by === 'name' ? beyond : '>'
  const isLater = `(${inLanguage('name', locale)}, id) ${byName} (coalesce(${inLanguage(name, locale)}, ''), ${id})`
  if (sortedBy.by === 'name') return isLater
  const key = values.add(after.key, 'float8')
  return `(key ${beyond} ${key} or (key = ${key} and ${isLater}))`
}

const inLanguage = (name: string, locale: Tenant['locale']) =>
  `${name} collate "${locale === 'zh-CN' ? 'zh' : 'en'}-x-icu"`

/** Of these skills, those of which something is known of somebody. */
export async function knownSkills(
  tenant: Tenant,
  scope: Scope,
  skillIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tenant.db.query<{ id: string }>(
    `select s.id from unnest($4::uuid[]) as s (id) where $2::uuid is not null and exists (
       select from app.skill_estimate e
       where e.organization_id = $1 and e.skill_id = s.id and ${isInScope('e.user_id')})`,
    [...scopeValues(tenant, scope), skillIds],
  )
  return new Set(rows.map(({ id }) => id))
}
