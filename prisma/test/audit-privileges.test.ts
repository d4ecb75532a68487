import { testDatabase } from '@skillgrad/db/testkit'
import { connected } from '../src/connection/connected.js'

const database = await testDatabase()
const { organizationId } = await database.givenMember()
const writers = ['api', 'auth'] as const

beforeAll(async () => {
  const event = { organizationId, action: 'sign-in', subjectType: 'user', subjectId: 'x' }
  await database.owner.auditEvent.create({ data: event })
})

/** As the running process would: its role, inside the company. */
const inCompany = (role: (typeof writers)[number], statement: string) =>
  connected(database.urls[role], async (client) => {
    await client.query(`select set_config('app.organization_id', $1, false)`, [organizationId])
    return client.query(statement)
  })

describe.each(writers)('what was recorded, to the role %s,', (role) => {
  test.each([
    `update app.audit_event set action = 'nothing'`,
    `update app.audit_event set actor_id = null, address = null`,
    `delete from app.audit_event`,
    `truncate app.audit_event`,
    `insert into app.audit_event (organization_id, id, action, subject_type, subject_id)
       select organization_id, id, 'nothing', 'user', 'x' from app.audit_event
       on conflict (organization_id, id) do update set action = 'nothing'`,
  ])('is not open to: %s', async (statement) => {
    await expect(inCompany(role, statement)).rejects.toThrow(/permission denied/)
  })

  test('is there to be read and added to', async () => {
    await inCompany(
      role,
      `insert into app.audit_event (organization_id, action, subject_type, subject_id)
       select organization_id, action, subject_type, subject_id from app.audit_event`,
    )
    const { rows } = await inCompany(role, 'select action from app.audit_event')

    expect(new Set(rows.map(({ action }) => action))).toEqual(new Set(['sign-in']))
  })
})

test.each(['grader', 'queue'] as const)('the role %s has nothing to do with it', async (role) => {
  await expect(database.as(role, 'select 1 from app.audit_event')).rejects.toThrow(/permission denied/)
})
