import { givenApi, type Member } from '../../../testkit/api.js'
import { TestQueue } from '../../../testkit/jobs.js'
import { givenMailServer } from '../../../testkit/mail-server.js'
import { handlers } from '../../jobs/handlers.js'
import { smtpPostman } from './send-letter.js'

const api = await givenApi()
const mailbox = await givenMailServer()
const { services } = api.composition
/** A Monday in November; nothing here waits for the real clock. */
let now = new Date('2026-11-30T08:05:00Z')
const options = {
  ...services,
  now: () => now,
  postman: smtpPostman(mailbox.url, { from: 'Skillgrad <no-reply@example.com>' }),
}
const tasks = handlers(options)
const queue = new TestQueue(api.db, tasks)
const hour = 3_600_000
const day = 24 * hour
const before = (ms: number) => new Date(now.getTime() - ms)

/** What the queue's cron does, and all that follows. */
async function planAndSend(): Promise<void> {
  await tasks['letters.plan']!({}, undefined as never)
  await queue.work()
}

beforeEach(() => void (now = new Date('2026-11-30T08:05:00Z')))

describe('the reminder of an invitation', () => {
  async function givenInvitation(given: { remindsInvited?: boolean } = {}) {
    const owner = await api.member({ role: 'owner' })
    if (given.remindsInvited !== undefined)
      await owner.does(
        'updateOrganization',
        { organization: owner.organizationId, ...given },
        'organization { remindsInvited }',
      )
    const email = `guest-${owner.row.id}@example.com`
    const input = { organization: owner.organizationId, email, role: 'LEARNER' }
    const { invitation } = await owner.does('inviteMember', input, 'invitation { id }')
    return { owner, email, id: invitation.id as string }
  }
  const remindersTo = (email: string) =>
    mailbox.lettersTo(email).filter((text) => text.includes('This is the only reminder'))

  test('comes once, after three days, with a link that works beside the first one', async () => {
    const { email } = await givenInvitation()
    now = new Date(Date.now() + 2.9 * day)
    await planAndSend()
    expect(remindersTo(email)).toEqual([])

    now = new Date(Date.now() + 3.1 * day)
    await planAndSend()
    await planAndSend()
    await queue.work({ again: true })

    const [letter, ...more] = remindersTo(email)
    expect(more).toEqual([])
    expect(letter).toContain('ends in 3 days')
    const links = mailbox.lettersTo(email).map((text) => /invitations\/([\w-]+)/.exec(text)![1]!)
    expect(new Set(links).size).toBe(2)
    for (const token of links) {
      const { invitation } = await api.somebody().asks(`{ invitation(token: "${token}") { status } }`)
      expect(invitation.status).toBe('PENDING')
    }
    const accept = { token: links[1], name: 'Guest', password: 'seven quiet lanterns' }
    expect((await api.somebody().does('acceptInvitation', accept, 'viewer { id }')).userErrors).toEqual([])
    const late = { ...accept, token: links[0] }
    expect((await api.somebody().does('acceptInvitation', late, 'viewer { id }')).userErrors[0].code).toBe(
      'INVITATION_USED',
    )
  })

  test.each([
    [
      'was withdrawn',
      async (owner: Member, id: string) => {
        await owner.does('revokeInvitation', { invitation: id }, 'invitation { id }')
      },
    ],
    [
      'comes from somebody who may no longer invite',
      async (owner: Member) => {
        await api.db.owner.member.updateMany({ where: { id: owner.row.id }, data: { role: 'learner' } })
      },
    ],
  ])('does not come where the invitation %s', async (_, ends) => {
    const { owner, email, id } = await givenInvitation()
    await ends(owner, id)

    now = new Date(Date.now() + 4 * day)
    await planAndSend()

    expect(remindersTo(email)).toEqual([])
  })

  test('does not come once it has ended, nor where the company wants none', async () => {
    const ended = await givenInvitation()
    const { email } = await givenInvitation({ remindsInvited: false })
    await api.db.owner.invitation.updateMany({
      where: { email: ended.email },
      data: { expiresAt: new Date(Date.now() + 1 * day) },
    })

    now = new Date(Date.now() + 3.5 * day)
    await planAndSend()

    expect([...remindersTo(email), ...remindersTo(ended.email)]).toEqual([])
  })
})

describe('the reminder of what was begun and left', () => {
  async function givenLeftCourse({ locale = 'en', quietDays = 8 } = {}) {
    const learner = await api.member({ locale })
    const course = await api.db.owner.catalogueCourse.findFirstOrThrow({
      include: { versions: { include: { lessons: { orderBy: { position: 'asc' } } } } },
    })
    const version = course.versions.at(-1)!
    const entry = {
      ...{ organizationId: learner.organization.id, userId: learner.row.userId },
      catalogueCourseVersionId: version.id,
    }
    const at = before(quietDays * day)
    await api.db.owner.enrollment.create({ data: { ...entry, createdAt: at } })
    await api.db.owner.completion.create({
      data: { ...entry, kind: 'lesson_read', lessonSlug: version.lessons[0]!.slug, completedAt: at },
    })
    return { learner, entry, email: learner.row.user.email, lessons: version.lessons }
  }

  test('comes after a week, leads to the next step, and again a week later, three times at most', async () => {
    const { email, learner } = await givenLeftCourse({ quietDays: 6.5 })
    const until = async (moment: string) => {
      now = new Date(moment)
      await planAndSend()
      return mailbox.lettersTo(email).length
    }

    expect(await until('2026-11-30T10:00:00Z')).toBe(0)
    expect(await until('2026-12-01T10:00:00Z')).toBe(1)
    expect(await until('2026-12-02T10:00:00Z')).toBe(1)
    expect(await until('2026-12-08T10:00:00Z')).toBe(2)
    expect(await until('2026-12-15T10:00:00Z')).toBe(3)
    expect(await until('2026-12-22T10:00:00Z')).toBe(3)

    const [letter] = mailbox.lettersTo(email)
    expect(letter).toContain('1 of ')
    expect(letter).toContain(`/o/${learner.organization.slug}/courses/`)
  })

  test('comes when people work where they are, in their language', async () => {
    const { email, learner } = await givenLeftCourse({ locale: 'zh-CN' })
    await api.db.owner.organization.update({
      where: { id: learner.organization.id },
      data: { timezone: 'Asia/Shanghai' },
    })

    now = new Date('2026-11-30T11:00:00Z')
    await planAndSend()
    expect(mailbox.lettersTo(email)).toEqual([])

    now = new Date('2026-12-01T01:30:00Z')
    await planAndSend()
    expect(mailbox.lettersTo(email)).toMatchObject([expect.stringContaining('从这里继续')])
  })

  test('does not come to whoever was here meanwhile, began nothing, or was only put on a path', async () => {
    const { email, entry, lessons } = await givenLeftCourse()
    const nothing = await api.member()
    const given = await api.member()
    const path = await api.db.owner.catalogueLearningPath.findFirstOrThrow()
    await api.db.owner.enrollment.create({
      data: {
        ...{ organizationId: given.organization.id, userId: given.row.userId, createdAt: before(9 * day) },
        ...{ catalogueLearningPathId: path.id, assignedById: nothing.row.userId },
      },
    })
    await api.db.owner.completion.create({
      data: { ...entry, kind: 'lesson_read', lessonSlug: lessons[1]!.slug, completedAt: before(2 * day) },
    })

    now = new Date('2026-11-30T10:00:00Z')
    await planAndSend()

    for (const address of [email, nothing.row.user.email, given.row.user.email])
      expect(mailbox.lettersTo(address)).toEqual([])
  })

  test('carries what mail programs end it with by one click, and does not come again after that', async () => {
    const { email, learner } = await givenLeftCourse()
    now = new Date('2026-11-30T10:00:00Z')
    await planAndSend()
    const [source] = mailbox.sourcesTo(email)
    const header = source!.replaceAll(/\r\n[ \t]/g, ' ')
    expect(header).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click\r$/m)
    const token = /^List-Unsubscribe: <.*\/unsubscribe\/(\S+)>\r$/m.exec(header)![1]!

    const asked = await api.somebody().asks(`{ sparedLetter(token: "${token}") }`)
    const { letter } = await api.somebody().does('unsubscribe', { token }, 'letter')
    const guess = `${token.slice(0, -2)}xx`
    const refused = await api.somebody().does('unsubscribe', { token: guess }, 'letter')

    expect([asked.sparedLetter, letter]).toEqual(['REMINDERS', 'REMINDERS'])
    expect(refused.userErrors[0].code).toBe('NOT_FOUND')
    expect((await learner.asks('{ viewer { wantsReminders wantsDigest } }')).viewer).toEqual({
      wantsReminders: false,
      wantsDigest: true,
    })
    now = new Date('2026-12-07T10:00:00Z')
    await planAndSend()
    expect(mailbox.lettersTo(email)).toHaveLength(1)

    await learner.does('updateViewer', { wantsReminders: true }, 'viewer { id }')
    await planAndSend()
    expect(mailbox.lettersTo(email)).toHaveLength(2)
  })

  test('does not come again where letters are not kept, nor to whoever asked to be erased', async () => {
    const { email } = await givenLeftCourse()
    const leaving = await givenLeftCourse()
    await api.db.owner.accountDeletion.create({
      data: {
        userId: leaving.learner.row.userId,
        requestedAt: now,
        dueAt: new Date(now.getTime() + 14 * day),
      },
    })
    now = new Date('2026-11-30T10:00:00Z')
    await planAndSend()
    await api.db.owner.mail.deleteMany({ where: { recipient: email } })

    now = new Date('2026-12-01T10:00:00Z')
    await planAndSend()

    expect(mailbox.lettersTo(email)).toHaveLength(1)
    expect(mailbox.lettersTo(leaving.email)).toEqual([])
  })

  test('of two processes at once one sends, and a mail server that is away is asked again', async () => {
    const { email } = await givenLeftCourse()
    now = new Date('2026-11-30T10:00:00Z')
    mailbox.refuses(true)
    await Promise.all([1, 2].map(() => tasks['letters.plan']!({}, undefined as never)))
    await expect(queue.work()).rejects.toThrow('come back later')
    mailbox.refuses(false)

    await queue.work({ again: true })

    expect(mailbox.lettersTo(email)).toHaveLength(1)
  })
})
