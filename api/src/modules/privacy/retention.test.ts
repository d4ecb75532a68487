import { givenApi } from '../../../testkit/api.js'
import { eventsOf } from '../../../testkit/audit.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { handlers } from '../../jobs/handlers.js'

const api = await givenApi()
const tasks = handlers({ ...api.composition.services, postman: null })
const clean = async () => void (await tasks['privacy.retention']!({}, undefined as never))
const days = (count: number) => new Date(Date.now() - count * 86_400_000)

test('what is too old goes by night, however much it is, and an event says how much', async () => {
  const { organization } = await api.member()
  const organizationId = organization.id
  const event = { organizationId, action: 'sign-in', subjectType: 'user', subjectId: 'x' }
  await api.db.owner.auditEvent.createMany({
    data: Array.from({ length: 1203 }, () => ({ ...event, at: days(800) })),
  })
  const young = await api.db.owner.auditEvent.create({ data: event })

  await clean()
  await clean()

  const left = await eventsOf(api, organizationId)
  expect(left.map(({ action }) => action)).toEqual(['sign-in', 'retention.enforced'])
  expect(left[0]!.id).toBe(young.id)
  expect(left[1]).toMatchObject({ actorId: null, details: { taken: { events: 1203 } } })
})

test('sign-ins, proofs and letters outside companies go once they have ended', async () => {
  const { row } = await api.member()
  const { userId } = row
  const of = (expiresAt: Date) => ({ token: String(Math.random()), userId, expiresAt })
  await api.db.owner.session.create({ data: of(days(1)) })
  const proof = { identifier: 'old', value: 'x', expiresAt: days(1) }
  await api.db.owner.verification.createMany({
    data: [proof, { ...proof, identifier: 'new', expiresAt: days(-1) }],
  })
  const letter = { recipient: 'a@example.com', template: 't', locale: 'en', subject: '', text: '', html: '' }
  await api.db.owner.identityMail.createMany({
    data: [
      { ...letter, createdAt: days(31) },
      { ...letter, createdAt: days(29) },
    ],
  })

  await clean()

  expect(await api.db.owner.session.count({ where: { userId } })).toBe(1)
  expect((await api.db.owner.verification.findMany()).map(({ identifier }) => identifier)).toEqual(['new'])
  expect(await api.db.owner.identityMail.count()).toBe(1)
})

test('copies that nobody fetched are deleted, file and all', async () => {
  const ada = await api.member()
  await ada.asks('mutation { requestDataExport { export { id } } }')
  await new TestQueue(api.db, tasks).work()
  const where = { userId: ada.row.userId }
  const row = await api.db.owner.dataExport.findFirstOrThrow({ where })
  await api.db.owner.dataExport.updateMany({ where, data: { expiresAt: days(1) } })

  await clean()

  expect(await api.db.owner.dataExport.count({ where })).toBe(0)
  expect(await api.composition.services.files.read(`person-${ada.row.userId}`, row.fileHash!)).toBeNull()
})

test('code that is gone by age is told as such to its author', async () => {
  const ada = await api.member()
  const { submission } = await api.db.givenSubmission({ member: ada.row, code: 'let a' })
  await api.db.owner.submission.updateMany({ where: { id: submission.id }, data: { createdAt: days(1100) } })

  await clean()

  const row = await api.db.owner.submission.findFirstOrThrow({ where: { id: submission.id } })
  expect(row).toMatchObject({ code: '', codeRemovedAt: expect.any(Date) })
})
