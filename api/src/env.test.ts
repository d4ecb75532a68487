import { readBackgroundEnv, readEnv } from './env.js'

const enough = {
  API_DATABASE_URL: 'postgresql://api@localhost/skillgrad',
  AUTH_DATABASE_URL: 'postgresql://auth@localhost/skillgrad',
}

test('what is needed is enough, the rest has defaults', () => {
  expect(readEnv(enough)).toMatchObject({
    API_HOST: '127.0.0.1',
    API_PORT: 4000,
    PUBLIC_ORIGIN: 'http://localhost:3000',
    QUEUE_LIMIT: 10_000,
    QUEUE_COMPANY_SHARE: 0.5,
  })
})

test.each([
  ['QUEUE_LIMIT', '0'],
  ['QUEUE_COMPANY_SHARE', '1.5'],
  ['QUEUE_COMPANY_SHARE', 'half'],
  ['ALLOW_PRIVATE_ADDRESSES', '10.0.0.0/8, localhost'],
])('%s=%s is a fault', (name, value) => {
  expect(() => readEnv({ ...enough, [name]: value })).toThrow(name)
})

test('every fault is reported together', () => {
  const broken = () => readEnv({ API_PORT: 'http', QUEUE_LIMIT: '0', SKILLGRAD_SECRET: 'short' })

  expect(broken).toThrow(
    /The api[\s\S]*API_DATABASE_URL[\s\S]*AUTH_DATABASE_URL[\s\S]*SKILLGRAD_SECRET[\s\S]*API_PORT[\s\S]*QUEUE_LIMIT/,
  )
})

test('a database on another machine must say whether it is encrypted', () => {
  const read = (url: string) => readEnv({ ...enough, API_DATABASE_URL: url }).API_DATABASE_URL
  const distant = 'postgresql://api@db.internal/skillgrad'

  expect(() => read(distant)).toThrow(/API_DATABASE_URL: .*sslmode=verify-full/)
  expect(read(`${distant}?sslmode=verify-full`)).toContain('db.internal')
})

test('the background process needs the queue, and a mail server’s address that is one', () => {
  const broken = () => readBackgroundEnv({ ...enough, SMTP_URL: 'mail.example' })

  expect(broken).toThrow(/The background process[\s\S]*QUEUE_DATABASE_URL[\s\S]*SMTP_URL/)
})

test('an empty variable counts as not set', () => {
  expect(readEnv({ ...enough, BREACHED_PASSWORDS_URL: '' }).BREACHED_PASSWORDS_URL).toBeUndefined()
})

test('private networks are a list', () => {
  expect(
    readEnv({ ...enough, ALLOW_PRIVATE_ADDRESSES: '127.0.0.0/8, fd00::/8' }).ALLOW_PRIVATE_ADDRESSES,
  ).toEqual(['127.0.0.0/8', 'fd00::/8'])
})

test('the public origin loses its path', () => {
  expect(readEnv({ ...enough, PUBLIC_ORIGIN: 'https://learn.example.com/app' }).PUBLIC_ORIGIN).toBe(
    'https://learn.example.com',
  )
})
