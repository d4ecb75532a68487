import { testDatabase } from '@skillgrad/db/testkit'
import { appointOperator, dismissOperator, listOperators } from './operators.js'

const database = await testDatabase()
const url = database.urls.migrator

const isOperator = async (userId: string) =>
  (await database.as('api', 'select auth.is_operator($1) as yes', [userId])).rows[0].yes as boolean

test('whoever has an account can be made an operator by their e-mail, once, and unmade', async () => {
  const { user } = await database.givenMember({ name: 'Ola Nordmann' })

  const answers = [
    await appointOperator(url, ` ${user.email.toUpperCase()} `),
    await appointOperator(url, user.email),
  ]
  const known = await listOperators(url)
  const during = await isOperator(user.id)
  answers.push(
    ...([await dismissOperator(url, user.email), await dismissOperator(url, user.email)] as never[]),
  )

  expect(answers).toEqual(['appointed', 'already_operator', 'dismissed', 'no_operator'])
  expect(known).toEqual([{ name: 'Ola Nordmann', email: user.email, since: expect.any(Date) }])
  expect([during, await isOperator(user.id)]).toEqual([true, false])
  expect(await database.owner.member.count({ where: { userId: user.id } })).toBe(1)
})

test('an e-mail without an account makes nobody an operator', async () => {
  expect(await appointOperator(url, 'nobody.at.all@example.com')).toBe('unknown_person')
  expect(await listOperators(url)).toEqual([])
})

test('no service can make an operator, not even the one that knows the passwords’ hashes', async () => {
  const { id } = await database.givenUser()

  for (const role of ['api', 'grader', 'queue', 'auth'] as const)
    await expect(database.as(role, 'insert into auth.operator (user_id) values ($1)', [id])).rejects.toThrow(
      /permission denied/,
    )
})
