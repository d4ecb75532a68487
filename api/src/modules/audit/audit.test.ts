import { givenApi, type Member } from '../../../testkit/api.js'
import { statementsOf } from '../../../testkit/statements.js'
import { encodeId } from '../../graphql/global-id.js'

const api = await givenApi()

const fields = 'action verb at subject details address actor { id name email } changes { field before after }'

async function reads(person: Member, given: object = {}) {
  const { organization } = await person.asks(
    `query ($slug: String!, $first: Int!, $after: String, $filter: AuditFilter) {
      organization(slug: $slug) {
        viewerCanReadAudit
        auditEvents(first: $first, after: $after, filter: $filter) {
          edges { cursor node { id ${fields} } }
          pageInfo { hasNextPage hasPreviousPage endCursor }
        }
      }
    }`,
    { slug: person.organization.slug, first: 50, ...given },
  )
  return organization
}

const nodes = ({ auditEvents }: Awaited<ReturnType<typeof reads>>) =>
  auditEvents.edges.map(({ node }: { node: object }) => node)

interface Stored {
  action: string
  actorId?: string
  at?: Date
  subjectType?: string
  subjectId?: string
}

const givenEvents = ({ organization }: Member, events: Stored[]) =>
  api.db.owner.auditEvent.createMany({
    data: events.map((event) => ({
      organizationId: organization.id,
      subjectType: 'organization',
      subjectId: organization.id,
      ...event,
    })),
  })

test('an owner reads who did what, what it changed, and from where', async () => {
  const owner = await api.member({ role: 'owner', name: 'Olive Owner' })
  const learner = await api.member({ organization: owner.organization, name: 'Lena Learner' })
  const team = await api.db.givenTeam({ organization: owner.organization, name: 'Growth' })
  await owner.does(
    'changeMember',
    {
      member: encodeId('Member', learner.row.id, owner.organization.id),
      role: 'MANAGER',
      managedTeams: [encodeId('Team', team.id, owner.organization.id)],
    },
    'member { id }',
  )

  const [role, teams] = nodes(await reads(owner))

  expect(role).toMatchObject({
    action: 'MEMBER_ROLE_CHANGED',
    verb: 'member.role-changed',
    subject: 'Lena Learner',
    actor: { name: 'Olive Owner', email: owner.row.user.email },
    address: owner.address,
    changes: [{ field: 'role', before: ['learner'], after: ['manager'] }],
  })
  expect(teams.changes).toEqual([
    { field: 'teams', before: [], after: ['Growth'] },
    { field: 'managed', before: [], after: ['Growth'] },
  ])
})

test.each(['owner', 'admin'] as const)('is read by an %s', async (role) => {
  expect((await reads(await api.member({ role }))).viewerCanReadAudit).toBe(true)
})

test.each(['author', 'manager', 'learner'] as const)('is not there for a %s', async (role) => {
  const person = await api.member({ role })

  expect(await reads(person)).toEqual({ viewerCanReadAudit: false, auditEvents: null })
  const { userErrors } = await person.does(
    'exportAudit',
    { organization: person.organizationId },
    'organization { id }',
  )
  expect(userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
})

describe('what is left of somebody who is gone', () => {
  test('is that a former member did it, also when they were erased, and it is found by them', async () => {
    const owner = await api.member({ role: 'owner' })
    const leaver = await api.member({ organization: owner.organization, name: 'Lena Learner' })
    await givenEvents(owner, [
      { action: 'sign-in', actorId: leaver.row.userId, subjectType: 'user', subjectId: leaver.row.userId },
      { action: 'sign-out', actorId: owner.row.userId },
    ])
    await api.db.owner.user.delete({ where: { id: leaver.row.userId } })

    const [event] = nodes(await reads(owner, { filter: { actions: ['SIGN_IN'] } }))

    expect(event).toMatchObject({ actor: { name: 'Former member', email: '' }, subject: 'Former member' })
    expect(JSON.stringify(event)).not.toContain('Lena')
    const found = nodes(await reads(owner, { filter: { actor: event.actor.id } }))
    expect(found).toMatchObject([{ action: 'SIGN_IN' }])
  })
})

test('what the system did has no actor, and a verb of a newer release is shown as it stands', async () => {
  const owner = await api.member({ role: 'owner' })
  await givenEvents(owner, [{ action: 'weather.changed' }])

  expect(nodes(await reads(owner))).toMatchObject([{ actor: null, action: null, verb: 'weather.changed' }])
})

test('a team, an invitation or an exercise that is gone is still said to have been one', async () => {
  const owner = await api.member({ role: 'owner' })
  const gone = '01890000-0000-7000-8000-000000000000'
  const kinds = ['team', 'invitation', 'exercise', 'lesson', 'submission']
  await givenEvents(
    owner,
    kinds.map((subjectType) => ({ action: 'refused', subjectType, subjectId: gone })),
  )
  await api.db.owner.auditEvent.create({
    data: {
      organizationId: owner.organization.id,
      action: 'team.created',
      subjectType: 'team',
      subjectId: gone,
      details: { name: 'Growth' },
    },
  })

  const subjects = nodes(await reads(owner)).map(({ subject }: { subject: string }) => subject)

  expect(subjects.toSorted()).toEqual([
    'Growth',
    'a lesson that is gone',
    'a team that is gone',
    'an exercise',
    'an exercise that is gone',
    'an invitation that is gone',
  ])
})

describe('a page', () => {
  test('follows the other without losing or repeating events of one moment', async () => {
    const owner = await api.member({ role: 'owner' })
    const moment = new Date('2026-01-01T12:00:00Z')
    await givenEvents(owner, [
      { action: 'sign-in', at: new Date('2026-01-02T12:00:00Z') },
      ...Array.from({ length: 5 }, () => ({ action: 'sign-in', at: moment })),
      { action: 'sign-out', at: new Date('2025-12-31T12:00:00Z') },
    ])

    const seen: { id: string; at: string }[] = []
    let after: string | null = null
    for (;;) {
      const page = await reads(owner, { first: 2, after })
      seen.push(...nodes(page))
      if (!page.auditEvents.pageInfo.hasNextPage) break
      after = page.auditEvents.pageInfo.endCursor
    }

    expect(new Set(seen.map(({ id }) => id)).size).toBe(7)
    expect(seen.map(({ at }) => at)).toEqual(
      seen
        .map(({ at }) => at)
        .toSorted()
        .toReversed(),
    )
  })

  test('holds a hundred at most, and costs no more statements however many it holds', async () => {
    const owner = await api.member({ role: 'owner' })
    const statements = () => statementsOf(() => reads(owner, { first: 1000 }))
    const people = await Promise.all(
      Array.from({ length: 5 }, () => api.member({ organization: owner.organization })),
    )
    const some = people.flatMap(({ row }) => [
      { action: 'sign-in', actorId: row.userId, subjectType: 'user', subjectId: row.userId },
      { action: 'team.created', actorId: row.userId, subjectType: 'team', subjectId: row.userId },
      { action: 'member.invited', actorId: row.userId, subjectType: 'invitation', subjectId: row.userId },
      { action: 'hint.revealed', actorId: row.userId, subjectType: 'submission', subjectId: row.userId },
      { action: 'exercise.tried', actorId: row.userId, subjectType: 'exercise', subjectId: row.userId },
    ])
    await givenEvents(owner, some.slice(0, 5))
    const few = await statements()
    for (let n = 0; n < 6; n++) await givenEvents(owner, some)

    const many = await statements()

    expect(nodes(await reads(owner, { first: 1000 }))).toHaveLength(100)
    expect(many).toBeLessThanOrEqual(few)
    expect(many).toBeLessThan(15)
  })

  test('begins anew where the cursor is none of ours', async () => {
    const owner = await api.member({ role: 'owner' })
    await givenEvents(owner, [{ action: 'sign-in' }])

    expect(nodes(await reads(owner, { after: 'not a cursor' }))).toHaveLength(1)
  })

  test('is read from an index, newest first', async () => {
    const owner = await api.member({ role: 'owner' })
    await api.db.as(
      'migrator',
      `insert into app.audit_event (organization_id, action, subject_type, subject_id, at)
       select $1, 'sign-in', 'user', 'x', now() - n * interval '1 minute' from generate_series(1, 5000) n`,
      [owner.organization.id],
    )
    await api.db.as('migrator', 'analyze app.audit_event')

    const { rows } = await api.db.as(
      'migrator',
      `explain select * from app.audit_event where organization_id = $1 and at <= now() - interval '10 hours'
       and (at < now() - interval '10 hours' or id < '01890000-0000-7000-8000-000000000000')
       order by at desc, id desc limit 51`,
      [owner.organization.id],
    )

    expect(JSON.stringify(rows)).toContain('Index Scan Backward using audit_event_organization_id_at_id_idx')
    expect(JSON.stringify(rows)).not.toContain('Sort')
  })
})

describe('a filter', () => {
  test('leaves one person, some actions, some days', async () => {
    const owner = await api.member({ role: 'owner' })
    const other = await api.member({ organization: owner.organization })
    await givenEvents(owner, [
      { action: 'sign-in', actorId: owner.row.userId, at: new Date('2026-01-01T00:00:00Z') },
      { action: 'sign-out', actorId: owner.row.userId, at: new Date('2026-01-02T00:00:00Z') },
      { action: 'sign-in', actorId: other.row.userId, at: new Date('2026-01-03T00:00:00Z') },
    ])
    const verbs = async (filter: object) =>
      nodes(await reads(owner, { filter })).map(({ at }: { at: string }) => at.slice(8, 10))

    expect(await verbs({ actions: ['SIGN_IN'] })).toEqual(['03', '01'])
    expect(await verbs({ actor: encodeId('Member', other.row.id, owner.organization.id) })).toEqual(['03'])
    expect(await verbs({ from: '2026-01-02T00:00:00Z' })).toEqual(['03', '02'])
    expect(await verbs({ from: '2026-01-01T00:00:00Z', to: '2026-01-03T00:00:00Z' })).toEqual(['02', '01'])
  })

  test('by somebody of another company finds nobody', async () => {
    const owner = await api.member({ role: 'owner' })
    const foreign = await api.member()
    await givenEvents(owner, [{ action: 'sign-in', actorId: foreign.row.userId }])
    const actor = encodeId('Member', foreign.row.id, foreign.organization.id)

    expect(nodes(await reads(owner, { filter: { actor } }))).toEqual([])
  })
})

test('an export says what of the trail was taken', async () => {
  const owner = await api.member({ role: 'owner' })
  const filter = { actions: ['SIGN_IN'], from: '2026-01-01T00:00:00.000Z' }

  await owner.does('exportAudit', { organization: owner.organizationId, filter }, 'organization { id }')

  const [event] = nodes(await reads(owner))
  expect(event).toMatchObject({ action: 'AUDIT_EXPORTED', subject: owner.organization.name })
  expect(JSON.parse(event.details)).toEqual({ actions: ['sign-in'], from: '2026-01-01T00:00:00.000Z' })
})
