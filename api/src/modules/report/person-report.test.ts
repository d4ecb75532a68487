import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { givenParameters } from '../../../testkit/assessment.js'
import { eventsOf } from '../../../testkit/audit.js'
import { givenCertified } from '../../../testkit/certified.js'
import { givenSitting } from '../../../testkit/evidence.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { pagesOfPdf } from '../../../testkit/pdf-text.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from '../mail/send-letter.js'
import { rebuildEstimates } from '../skill/rebuild-estimates.js'

const api = await givenApi()
await givenParameters(api)
const mailbox = await givenMailServer()
const { services } = api.composition
const postman = smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' })
const queue = new TestQueue(api.db, handlers({ ...services, postman }))
const skill = await api.db.owner.skill.findFirstOrThrow({ where: { slug: 'model-evaluation' } })

async function givenAda(managersSee?: 'LEVELS_AND_RESULTS') {
  const owner = await api.member({ role: 'owner' })
  const { organization, organizationId } = owner
  const manager = await api.member({ role: 'manager', organization, name: 'Max Berg' })
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  const team = await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  if (managersSee)
    await owner.does('updatePrivacy', { organization: organizationId, managersSee }, 'organization { id }')
  await givenCertified(api, ada)
  await givenSitting(api, ada, { skill, daysAgo: 3, right: 12 })
  await rebuildEstimates(api.db.urls.migrator)
  return { owner, manager, ada, team, member: encodeId('Member', ada.row.id, organization.id) }
}

async function makes(by: Member, member: string, format = 'PDF'): Promise<string> {
  const { file, userErrors } = await by.does(
    'makePersonReport',
    { member, format },
    'file { id view state facts { value } }',
  )
  expect(userErrors).toEqual([])
  expect(file).toMatchObject({ view: 'PERSON', state: 'WAITING' })
  await queue.work()
  return file.id
}

const opens = (by: Pick<Member, 'headers'>, file: string) =>
  request(api.url)
    .get(`/exports/reports/${file}`)
    .set({ ...by.headers(), 'sec-fetch-site': 'same-origin' })
    .responseType('blob')

test('a report about one person says what it is for, the levels with how sure they are, and nothing the company keeps', async () => {
  const { manager, member } = await givenAda()

  const pages = await pagesOfPdf((await opens(manager, await makes(manager, member))).body)

  const text = pages.join(' ').replaceAll(/\s+/g, ' ')
  expect(text).toContain('Report about one person')
  expect(text).toContain('Ada Nowak')
  expect(text).toContain('Not for decisions about hiring, pay or leaving')
  expect(text).toMatch(/Model evaluation .*Leading/)
  expect(text).toContain('likely; 12 pieces of evidence; newest from')
  expect(text).toContain('What changed the levels')
  expect(text).not.toContain('Certificates')
  expect(text).not.toContain('What was done')
  expect(text).not.toContain('Assessment')
})

test('where the company shows results it names certificates and what changed the levels, and a table has the purpose in it', async () => {
  const { manager, member } = await givenAda('LEVELS_AND_RESULTS')

  const csv = (await opens(manager, await makes(manager, member, 'CSV'))).body.toString() as string

  expect(csv).toContain('Not for decisions about hiring, pay or leaving')
  expect(csv).toContain('"Certificates","')
  expect(csv).toContain('"What was done in the last year","Assessments","","1"')
  expect(csv).toMatch(
    /"What changed the levels","Model evaluation","Leading","[\d-]+; Assessment; before: Not enough evidence"/,
  )
})

test('the person is told once a day who had it made, reads it among those who looked, and takes the same', async () => {
  const { manager, ada, member } = await givenAda()
  const made = await makes(manager, member)
  await opens(manager, made)
  // Taken again, it pushes nobody else out of what the person reads.
  await opens(manager, made)
  await makes(manager, member, 'CSV')

  const letters = mailbox.lettersTo(ada.row.user.email)
  expect(letters).toHaveLength(1)
  expect(letters[0]).toContain('Max Berg made a report about')
  expect(letters[0]).toContain(`/o/${ada.organization.slug}/record`)
  const { organization } = await ada.asks(
    `{ organization(slug: "${ada.organization.slug}") { looks { kind by { name } } } }`,
  )
  expect(organization.looks.map(({ kind }: { kind: string }) => kind).toSorted()).toEqual([
    'FILE',
    'REPORT',
    'REPORT',
  ])
  const events = await eventsOf(api, ada.organization.id)
  expect(events.filter(({ action }) => action === 'person.exported')).toMatchObject([
    { actorId: manager.row.userId, subjectId: ada.row.userId },
    { actorId: manager.row.userId, subjectId: ada.row.userId },
  ])

  const own = await opens(ada, await makes(ada, member))
  expect(own.status).toBe(200)
  expect((await pagesOfPdf(own.body)).join(' ')).toContain('Certificates')
  // To oneself nothing is told.
  expect(mailbox.lettersTo(ada.row.user.email)).toHaveLength(1)
})

test('who no longer manages the person, or whose company shows results no longer, does not get it', async () => {
  const { owner, manager, ada, team, member } = await givenAda('LEVELS_AND_RESULTS')
  const [mine, theirs] = [await makes(manager, member), await makes(owner, member)]

  await api.db.owner.teamMember.deleteMany({ where: { teamId: team.id, userId: ada.row.userId } })
  expect((await opens(manager, mine)).status).toBe(404)
  expect((await opens(owner, theirs)).status).toBe(200)
  await owner.does(
    'updatePrivacy',
    { organization: owner.organizationId, managersSee: 'LEVELS' },
    'organization { id }',
  )
  expect((await opens(owner, theirs)).status).toBe(404)
})

test('of somebody who has left it is not handed out any more', async () => {
  const { owner, member } = await givenAda('LEVELS_AND_RESULTS')
  const made = await makes(owner, member)
  expect((await opens(owner, made)).status).toBe(200)

  await owner.does('removeMember', { member }, 'removed { name }')

  expect((await opens(owner, made)).status).toBe(404)
})

test('nobody has one made about a colleague', async () => {
  const { ada, manager } = await givenAda()
  const member = encodeId('Member', manager.row.id, ada.organization.id)

  const answer = await ada.does('makePersonReport', { member, format: 'PDF' }, 'file { id }')

  expect(answer).toMatchObject({ file: null, userErrors: [{ code: 'NOT_FOUND', path: ['member'] }] })
})
