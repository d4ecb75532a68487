import request from 'supertest'
import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { pagesOfPdf } from '../../../testkit/pdf-text.js'
import type { Loose } from '../../../testkit/person.js'
import { encodeId } from '../../graphql/global-id.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from '../mail/send-letter.js'

const api = await givenApi()
const mailbox = await givenMailServer()
const { services } = api.composition
let now = services.now()
const tasks = handlers({
  ...services,
  now: () => now,
  postman: smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' }),
})
const queue = new TestQueue(api.db, tasks)

async function at({ organization }: Member, moment: string): Promise<void> {
  now = new Date(moment)
  await tasks['letters.write']!({ organizationId: organization.id }, undefined as never)
  await queue.work()
}
const mondays = ['2027-01-04', '2027-01-11', '2027-01-18', '2027-01-25', '2027-02-01', '2027-02-08']
const reportsTo = (person: Member) =>
  mailbox.lettersTo(person.row.user.email).filter((letter) => letter.includes('/team/reports/'))
const fileIn = (letter: string): string => /\/team\/reports\/([\w-]+)/.exec(letter)![1]!
const memberId = ({ row }: Member) => encodeId('Member', row.id, row.organizationId)

/** A manager of Ada's team, an owner, and a manager of nobody. */
async function givenCompany() {
  const owner = await api.member({ role: 'owner' })
  const { organization } = owner
  const manager = await api.member({ role: 'manager', organization })
  const idle = await api.member({ role: 'manager', organization })
  const ada = await api.member({ organization, name: 'Ada Nowak' })
  const team = await api.db.givenTeam({
    organization,
    members: [{ userId: manager.row.userId, isManager: true }, { userId: ada.row.userId }],
  })
  return { owner, manager, idle, ada, team, teamId: encodeId('Team', team.id, organization.id) }
}

interface Wanted {
  team?: string
  plan?: object
  asked?: object
}

function planFor(people: readonly Member[], more: object = {}): object {
  return {
    ...{ name: 'Monday figures', format: 'PDF', locale: 'EN', rhythm: 'WEEK', day: 1 },
    recipients: people.map(memberId),
    ...more,
  }
}

async function schedules(by: Member, people: readonly Member[], { team, plan, asked }: Wanted = {}) {
  const input = {
    organization: by.organizationId,
    asked: { view: 'MATRIX', team, ...asked },
    plan: planFor(people, plan),
  }
  const fields = 'report { id name nextOn pausedFor facts { label value } }'
  return by.does('scheduleReport', input, fields) as Promise<Loose>
}

async function makes(by: Member, asked: object, format = 'PDF'): Promise<string> {
  const input = { organization: by.organizationId, asked, format }
  const { file, userErrors } = await by.does('makeReport', input, 'file { id state }')
  expect(userErrors).toEqual([])
  expect(file.state).toBe('WAITING')
  now = services.now()
  await queue.work()
  return file.id
}

async function opens(by: Pick<Member, 'headers'>, file: string) {
  return request(api.url)
    .get(`/exports/reports/${file}`)
    .set({ ...by.headers(), 'sec-fetch-site': 'same-origin' })
    .responseType('blob')
}

async function knows(member: Member, skill: string, mean: number): Promise<void> {
  const { organizationId, userId } = member.row
  const { id: skillId } = await api.db.owner.skill.findFirstOrThrow({ where: { slug: skill } })
  await api.db.owner.skillEstimate.create({
    data: {
      ...{ organizationId, userId, skillId, mean, sd: 0.2, modelVersion: 'x', exerciseCount: 3 },
      updatedAt: services.now(),
    },
  })
}

test('the matrix goes over as many pages as it takes, in words, with its head on each', async () => {
  const { owner, ada } = await givenCompany()
  const { organization } = owner
  await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      api.db.givenMember({
        organization,
        name: at === 30 ? '欧阳明月' : `Person ${String(at).padStart(2, '0')}`,
      }),
    ),
  )
  const skills = await api.db.owner.skill.findMany({ take: 2, orderBy: { slug: 'asc' } })
  await knows(ada, skills[0]!.slug, 3)

  const file = await makes(owner, { view: 'MATRIX' })
  const pages = await pagesOfPdf((await opens(owner, file)).body)

  expect(pages.length).toBeGreaterThan(2)
  const [first] = pages
  expect(first).toContain(organization.name)
  expect(first).toContain('Skills of the team')
  expect(first).toContain('at least 80% likely')
  expect(first).toMatch(/Ada Nowak.*Leading/s)
  for (const [at, page] of pages.entries()) {
    expect(page).toMatch(/Last\s+submission/)
    expect(page).toContain(`Page ${at + 1} of ${pages.length}`)
  }
  expect(pages.join('')).toContain('欧阳明月')
  expect(pages.join('')).not.toContain(ada.row.user.email)
})

test('progress and gap say what their pages say, in the language of who asks', async () => {
  const { organization } = await api.db.givenMember().then(async ({ organizationId }) => ({
    organization: await api.db.owner.organization.findFirstOrThrow({ where: { id: organizationId } }),
  }))
  const owner = await api.member({ role: 'owner', organization, locale: 'zh-CN' })
  const profile = await api.db.owner.catalogueRoleProfile.findFirstOrThrow()
  const roleProfile = encodeId('RoleProfile', profile.id, organization.id)

  const progress = await makes(owner, { view: 'PROGRESS' })
  const goal = await makes(owner, { view: 'GOAL', filter: { roleProfile } })

  const [read] = await pagesOfPdf((await opens(owner, progress)).body)
  expect(read).toContain('从受邀到获得证书')
  expect(read).toContain('不显示')
  expect((await pagesOfPdf((await opens(owner, goal)).body))[0]).toContain('目标差距')
})

test('a goal that nobody set is refused with what to do', async () => {
  const { owner } = await givenCompany()
  const input = { organization: owner.organizationId, asked: { view: 'GOAL' }, format: 'PDF' }

  const { userErrors } = await owner.does('makeReport', input, 'file { id }')

  expect(userErrors).toMatchObject([{ code: 'NO_GOAL' }])
})

test('on its day each recipient gets one letter with figures and a link, however often it is looked', async () => {
  const { owner, manager, teamId } = await givenCompany()
  const { report } = await schedules(manager, [manager, owner], { team: teamId })
  expect(report.nextOn).toMatch(/^20\d\d-\d\d-\d\d$/)

  await at(owner, `${mondays[0]}T07:30:00Z`)
  expect(reportsTo(manager)).toEqual([])
  await at(owner, `${mondays[0]}T08:00:00Z`)
  await at(owner, `${mondays[0]}T08:30:00Z`)
  await queue.work({ again: true })
  await at(owner, '2027-01-05T08:30:00Z')

  const [letter, ...more] = reportsTo(manager)
  expect(more).toEqual([])
  expect(letter).toContain('1  person')
  expect(letter).toContain('after 14 days it is deleted')
  expect(reportsTo(owner)).toHaveLength(1)
  const pages = await pagesOfPdf((await opens(manager, fileIn(letter!))).body)
  expect(pages[0]).toContain('Ada Nowak')
  expect((await opens(owner, fileIn(letter!))).status).toBe(404)
  expect((await opens(api.somebody(), fileIn(letter!))).status).toBe(404)
  const taken = await api.db.owner.auditEvent.findMany({
    where: { organizationId: owner.organization.id, action: 'team.exported' },
  })
  expect(taken).toMatchObject([{ actorId: manager.row.userId, details: { report: 'matrix' } }])
})

test('whoever may no longer see the team gets nothing, and can open nothing', async () => {
  const { owner, manager, team, teamId } = await givenCompany()
  await schedules(owner, [manager, owner], { team: teamId })
  await at(owner, `${mondays[0]}T08:00:00Z`)
  const before = fileIn(reportsTo(manager)[0]!)

  await api.db.owner.teamMember.updateMany({ where: { teamId: team.id }, data: { isManager: false } })
  await at(owner, `${mondays[1]}T08:00:00Z`)

  expect(reportsTo(manager)).toHaveLength(1)
  expect(reportsTo(owner)).toHaveLength(2)
  expect((await opens(manager, before)).status).toBe(404)
})

test('who lost the right between its planning and its making gets nothing', async () => {
  const { owner, manager, team, teamId } = await givenCompany()
  await schedules(owner, [manager], { team: teamId })
  now = new Date(`${mondays[0]}T08:00:00Z`)
  await tasks['letters.write']!({ organizationId: owner.organization.id }, undefined as never)

  await api.db.owner.teamMember.updateMany({ where: { teamId: team.id }, data: { isManager: false } })
  await queue.work()

  expect(reportsTo(manager)).toEqual([])
  expect(await api.db.owner.reportFile.count({ where: { organizationId: owner.organization.id } })).toBe(0)
})

test('after four that nobody opened it rests and says so, until it is resumed', async () => {
  const { owner, manager, teamId } = await givenCompany()
  const { report } = await schedules(manager, [owner], { team: teamId })
  for (const monday of mondays.slice(0, 5)) await at(owner, `${monday}T08:00:00Z`)

  expect(reportsTo(owner)).toHaveLength(4)
  const told = mailbox.lettersTo(manager.row.user.email)
  expect(told.at(-1)).toContain('nobody opened the last 4')
  const seen = async () => {
    const { organization } = await manager.asks(
      `{ organization(slug: "${manager.organization.slug}") { reports { pausedFor nextOn } } }`,
    )
    return organization.reports
  }
  expect(await seen()).toEqual([{ pausedFor: 'UNREAD', nextOn: null }])

  await manager.does('pauseReport', { report: report.id, isPaused: false }, 'report { id }')
  await at(owner, `${mondays[5]}T08:00:00Z`)

  expect(reportsTo(owner)).toHaveLength(5)
})

test('one that is opened goes on, and a file is gone after fourteen days', async () => {
  const { owner } = await givenCompany()
  await schedules(owner, [owner])
  for (const monday of mondays.slice(0, 3)) await at(owner, `${monday}T08:00:00Z`)
  await opens(owner, fileIn(reportsTo(owner)[2]!))

  for (const monday of mondays.slice(3)) await at(owner, `${monday}T08:00:00Z`)

  expect(reportsTo(owner)).toHaveLength(6)
  expect((await opens(owner, fileIn(reportsTo(owner)[0]!))).status).toBe(404)
  const left = await api.db.owner.reportFile.findMany({
    where: { organizationId: owner.organization.id },
    orderBy: { dueOn: 'asc' },
  })
  expect(left.map(({ dueOn }) => dueOn!.toISOString().slice(0, 10))).toEqual(mondays.slice(4))
  const company = `company-${owner.organization.id}` as const
  for (const { fileHash } of left) expect(await services.files.read(company, fileHash!)).not.toBeNull()
})

test('a try comes to who asked for it alone, and counts as none', async () => {
  const { owner, manager, teamId } = await givenCompany()
  const { report } = await schedules(manager, [owner], { team: teamId, plan: { format: 'CSV' } })

  await manager.does('tryReport', { report: report.id }, 'file { id }')
  now = services.now()
  await queue.work()

  expect(reportsTo(owner)).toEqual([])
  const [letter] = reportsTo(manager)
  expect(letter).toContain('Only you got it')
  expect((await opens(manager, fileIn(letter!))).body.toString('utf8')).toContain('"Ada Nowak"')
})

test('what is no page, no day or not for them is refused with what to do', async () => {
  const { owner, manager, idle, ada, teamId } = await givenCompany()
  const codes = async (asked: Promise<Loose>) =>
    (await asked).userErrors.map(({ code, path }: Loose) => [code, ...path].join(' '))

  expect(await codes(schedules(manager, [], { team: teamId }))).toEqual(['REPORT_FOR_NOBODY plan recipients'])
  expect(await codes(schedules(owner, [idle], { team: teamId }))).toEqual([
    'REPORT_NOT_FOR_THEM plan recipients',
  ])
  expect(await codes(schedules(manager, [ada], { team: teamId }))).toEqual([
    'REPORT_NOT_FOR_THEM plan recipients',
  ])
  expect(await codes(schedules(manager, [manager], { plan: { day: 8 } }))).toEqual(['OUT_OF_RANGE plan day'])
  expect(await codes(schedules(manager, [manager], { plan: { name: ' ' } }))).toEqual(['REQUIRED plan name'])
  expect(await codes(schedules(idle, [owner], { team: teamId }))).toEqual(['NOT_FOUND team'])
  expect(await codes(schedules(ada, [owner]))).toEqual(['FORBIDDEN'])
})

test('a recipient can end it for themselves, and no more', async () => {
  const { owner, manager, teamId } = await givenCompany()
  const { report } = await schedules(owner, [manager, owner], { team: teamId })
  const input = { report: report.id }

  const refused = await manager.does('deleteReport', input, 'ended')
  const left = await manager.does('leaveReport', input, 'ended')
  await at(owner, `${mondays[0]}T08:00:00Z`)

  expect(refused.userErrors).toMatchObject([{ code: 'FORBIDDEN' }])
  expect(left.ended).toBe(report.id)
  expect(reportsTo(manager)).toEqual([])
  expect(reportsTo(owner)).toHaveLength(1)
})

test('a table is taken at once as the page is filtered, and no other site may fetch it', async () => {
  const { owner, ada } = await givenCompany()
  const address = `/exports/teams/${owner.organization.slug}?q=ada`
  const take = (site: string) =>
    request(api.url)
      .get(address)
      .set({ ...owner.headers(), 'sec-fetch-site': site })

  const taken = await take('same-origin')

  expect(taken.headers['content-disposition']).toMatch(/-matrix-.*\.csv"$/)
  expect(taken.text.split('\r\n')).toHaveLength(3)
  expect(taken.text).toContain(ada.row.user.email)
  expect((await take('cross-site')).status).toBe(404)
})
