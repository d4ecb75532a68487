import { createServer, type AddressInfo } from 'node:net'
import { testDatabase } from '@skillgrad/db/testkit'
import { Grader } from '../testkit/grader.js'
import { builtInExercise } from '../testkit/content.js'
import { endPrograms, startProgram, until } from '../testkit/program.js'

/** A program takes its time to load on a busy machine. */
const patienceMs = 120_000
afterAll(endPrograms)
const db = await testDatabase()
const environment = {
  PATH: process.env.PATH,
  API_DATABASE_URL: db.urls.api,
  AUTH_DATABASE_URL: db.urls.auth,
  QUEUE_DATABASE_URL: db.urls.queue,
  SKILLGRAD_SECRET: 'a secret for tests, long enough to be one',
  API_PORT: '0',
}

test(
  'the api says where it listens, answers, and drains when asked to stop',
  async () => {
    const api = startProgram('main.js', environment)
    const { port } = await api.says('the api is up')
    expect((await fetch(`http://127.0.0.1:${String(port)}/livez`)).status).toBe(200)

    api.child.kill('SIGTERM')

    expect(await api.exit).toBe(0)
    // Which of the last two lines a busy pipe lets through first is not ours to say.
    expect(api.lines.slice(-2).map(({ msg }) => msg)).toContain('stopped')
  },
  patienceMs,
)

test(
  'with a wrong environment it does not start, and names every variable',
  async () => {
    const api = startProgram('main.js', { PATH: process.env.PATH, API_PORT: 'http' })

    expect(await api.exit).not.toBe(0)
    expect(api.errors).toMatch(/API_DATABASE_URL[\s\S]*AUTH_DATABASE_URL[\s\S]*API_PORT/)
  },
  patienceMs,
)

test(
  'the background process turns a recorded grading into evidence and a stored letter into mail',
  async () => {
    const mailbox = await givenMailServer()
    const background = startProgram('background.js', {
      ...environment,
      SMTP_URL: mailbox.url,
      MAIL_FROM: 'Skillgrad <us@example.com>',
    })
    await background.says('the background process is up')
    const built = await builtInExercise(db)
    const { version, ...exercise } = {
      ...(await db.owner.exercise.findFirstOrThrow({ where: { slug: built.slug } })),
      version: built.version,
    }
    const member = await db.givenMember()

    await db.givenSubmission({ member, exercise: { exercise, version } })
    await new Grader(db).grades()
    await db.tenant.inTenant(member.organizationId, async (tx) => {
      const letter = await tx.mail.create({
        data: {
          organizationId: member.organizationId,
          recipient: 'mei@example.com',
          template: 'invitation',
          locale: 'en',
          subject: 'Welcome',
          text: 'Hello Mei',
          html: '<p>Hello Mei</p>',
        },
      })
      await tx.$executeRaw`select app.enqueue('mail.send', jsonb_build_object('mailId', ${letter.id}::text))`
    })

    expect(await mailbox.letter).toContain('Hello Mei')
    await until(
      async () =>
        (await db.owner.skillEstimate.count({ where: { userId: member.userId } })) === version.skills.length,
    )
    await until(async () => (await db.owner.mail.count({ where: { sentAt: { not: null } } })) === 1)
    background.child.kill('SIGTERM')
    expect(await background.exit).toBe(0)
  },
  patienceMs,
)

/** Just enough of SMTP to take one letter. */
async function givenMailServer(): Promise<{ url: string; letter: Promise<string> }> {
  let deliver!: (letter: string) => void
  const letter = new Promise<string>((resolve) => (deliver = resolve))
  const server = createServer((socket) => {
    let taken: string | null = null
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = String(chunk)
      if (taken !== null) {
        taken += text
        if (!taken.endsWith('\r\n.\r\n')) return
        deliver(taken)
        taken = null
        socket.write('250 taken\r\n')
      } else if (/^DATA/i.test(text)) {
        taken = ''
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 fine\r\n')
    })
  })
  server.unref()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`, letter }
}
