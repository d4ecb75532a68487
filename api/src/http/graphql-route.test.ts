import { request } from 'node:http'
import { json } from 'node:stream/consumers'
import { givenApi } from '../../testkit/api.js'
import type { Loose, Person } from '../../testkit/person.js'
import { givenPersonalToken } from '../../testkit/token-program.js'
import { mostOfASession } from '../modules/token/pace.js'

const api = await givenApi()
const fiveMegabytes = { query: '{ __typename }', variables: { body: 'w'.repeat(5_000_000) } }

test('five megabytes are read of whoever may write courses, and of nobody else', async () => {
  const author = await api.member({ role: 'author' })
  const learner = await api.member({ organization: author.organization })
  const writing = await givenPersonalToken(api, author, { scopes: ['authoring:write'] })
  const reading = await givenPersonalToken(api, author, { scopes: ['read'] })
  const ofLearner = await givenPersonalToken(api, learner, { scopes: ['authoring:write'] })
  const askers = [author, writing.program, learner, reading.program, ofLearner.program, api.somebody()]

  const answers = await Promise.all(askers.map((asker) => asker.sends(fiveMegabytes)))

  expect(answers.map(({ status }) => status)).toEqual([200, 200, 413, 413, 413, 413])
})

test('whoever asks too often is told to wait before anything that they send is read', async () => {
  const author = await api.member({ role: 'author' })
  const { id } = await api.db.owner.session.findFirstOrThrow({ where: { userId: author.row.userId } })
  const { ofSession } = api.composition.services.paces
  for (let asked = 0; asked < mostOfASession; asked++) ofSession.take(id)

  const { status, body } = await sendsHead(author)

  expect(status).toBe(429)
  expect(body.errors[0].extensions.code).toBe('TOO_MANY_REQUESTS')
})

/** The head of a request with five megabytes, of which none follow. */
function sendsHead(person: Person): Promise<{ status: number; body: Loose }> {
  return new Promise((resolve, reject) => {
    const sent = request(new URL('/graphql', person.url), {
      method: 'POST',
      headers: { ...person.headers(), 'content-type': 'application/json', 'content-length': 5_000_000 },
    })
    sent.once('error', reject)
    sent.once('response', async (response) => {
      const body = await json(response)
      sent.off('error', reject).on('error', () => undefined)
      sent.destroy()
      resolve({ status: response.statusCode!, body })
    })
    sent.flushHeaders()
  })
}
