import { testDatabase } from '@skillgrad/db/testkit'
import { demoPassword } from './demo-accounts.js'
import { settleDemo } from './demo.js'
import { hashPassword, verifyPassword } from './password.js'

const database = await testDatabase()
const settle = (options: { wanted: boolean; loopbackOnly: boolean }) =>
  settleDemo({ url: database.urls.migrator, ...options })
const seed = (loopbackOnly = true) => settle({ wanted: true, loopbackOnly })

async function passwordOf(email: string): Promise<string | null> {
  const account = await database.owner.account.findFirstOrThrow({
    where: { providerId: 'credential', user: { email } },
  })
  return account.password
}

async function counts() {
  const { owner } = database
  return Promise.all([
    owner.organization.count(),
    owner.user.count(),
    owner.enrollment.count(),
    owner.account.count(),
  ])
}

test('two seeds make one company, whose people sign in with the demo password', async () => {
  const accounts = await seed()
  const before = await counts()
  await seed()

  expect(await counts()).toEqual(before)
  expect(accounts.map((account) => account.role)).toEqual(
    expect.arrayContaining(['owner', 'admin', 'author', 'manager', 'learner', 'operator']),
  )
  expect(await verifyPassword((await passwordOf('ada.nowak@example.com'))!, demoPassword)).toBe(true)
  expect(await passwordOf('ada.nowak@example.com')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('learners are in teams with a manager and on the course, and nobody has a level that was not earned', async () => {
  await seed()

  const teams = await database.owner.team.findMany({ include: { members: true } })
  const learners = await database.owner.member.findMany({ where: { role: 'learner' } })
  const enrolled = await database.owner.enrollment.findMany({
    where: { NOT: { catalogueCourseVersionId: null } },
  })
  expect(teams.map((team) => team.members.filter((member) => member.isManager).length)).toEqual([1, 1])
  expect(learners.length).toBeGreaterThanOrEqual(6)
  expect(new Set(enrolled.map((row) => row.userId))).toEqual(new Set(learners.map((row) => row.userId)))
  expect(await database.owner.grading.count()).toBe(0)
  expect(await database.owner.skillEstimate.count()).toBe(0)
})

test('the second company sees nothing of the first', async () => {
  await seed()
  const second = await database.owner.organization.findUniqueOrThrow({ where: { slug: 'lighthouse-books' } })

  const people = await database.tenant.query<{ name: string }>(second.id, 'select name from auth.user')
  const teams = await database.tenant.query(second.id, 'select * from app.team')

  expect(people).toEqual([{ name: 'Nora Quinn' }])
  expect(teams).toEqual([])
})

test('the demo operator sees the fleet and belongs to no company, and is one on a server of one’s own alone', async () => {
  const operators = () =>
    database.owner.operator.findMany({ include: { user: { include: { members: true } } } })
  await seed()
  const [mine] = await operators()
  await seed(false)

  expect(mine!.user).toMatchObject({ email: 'robin.reyes@example.com', members: [] })
  expect(await operators()).toEqual([])
})

test('where others can reach the server the demo password opens nothing, and a changed one is left alone', async () => {
  await seed()
  const mine = await hashPassword('a word of my own')
  await database.owner.account.updateMany({
    where: { user: { email: 'grace.kim@example.com' } },
    data: { password: mine },
  })

  const accounts = await seed(false)

  expect(accounts).toEqual([])
  expect(await passwordOf('ada.nowak@example.com')).toBeNull()
  expect(await passwordOf('grace.kim@example.com')).toBe(mine)
  await seed()
  expect(await passwordOf('ada.nowak@example.com')).not.toBeNull()
  expect(await passwordOf('grace.kim@example.com')).toBe(mine)
})

test('a demo that is not wanted any more is closed where others can reach the server, with its sessions and its operator', async () => {
  const { owner } = database
  await seed()
  const ada = await owner.user.findUniqueOrThrow({ where: { email: 'ada.nowak@example.com' } })
  await owner.session.create({
    data: { userId: ada.id, token: 'of a morning on a laptop', expiresAt: new Date(Date.now() + 3_600_000) },
  })

  const accounts = await settle({ wanted: false, loopbackOnly: false })

  expect(accounts).toEqual([])
  expect(await passwordOf('ada.nowak@example.com')).toBeNull()
  expect(await passwordOf('robin.reyes@example.com')).toBeNull()
  expect(await owner.operator.count()).toBe(0)
  expect(await owner.session.count({ where: { userId: ada.id } })).toBe(0)
  await seed()
  expect(await passwordOf('robin.reyes@example.com')).not.toBeNull()
  expect(await owner.operator.count()).toBe(1)
})

test('on a server of one’s own a demo that is not wanted is neither made nor touched', async () => {
  await seed()

  expect(await settle({ wanted: false, loopbackOnly: true })).toEqual([])

  expect(await passwordOf('ada.nowak@example.com')).not.toBeNull()
})
