import { readDatabaseEnv } from './env.js'

test.each([
  'postgresql://owner@db.internal/skillgrad',
  'postgresql://owner@10.0.0.7:5432/skillgrad',
  'postgresql://owner@localhost/skillgrad?host=db.internal',
  'postgresql://owner@127.0.0.1.example.com/skillgrad',
  'postgresql://owner@db.internal/skillgrad?sslmode=',
])('a database on another machine must say whether it is encrypted: %s', (url) => {
  expect(() => readDatabaseEnv({ DATABASE_URL: url })).toThrow(
    /Add \?sslmode=verify-full .*\?sslmode=disable[^]*DATABASE_URL/,
  )
  expect(() => readDatabaseEnv({ GRADER_DATABASE_URL: url })).toThrow(/GRADER_DATABASE_URL/)
})

test.each([
  'postgresql://owner@db.internal/skillgrad?sslmode=verify-full',
  'postgresql://owner@db.internal/skillgrad?sslmode=disable',
  'postgresql://owner@localhost:5432/skillgrad',
  'postgres://owner@[::1]/skillgrad',
  'postgresql://owner@127.0.0.1/skillgrad',
  'postgresql://owner@localhost/skillgrad?host=/var/run/postgresql',
  'postgresql://owner@%2Fvar%2Frun%2Fpostgresql/skillgrad',
])('one on this machine, or one that says so, is taken: %s', (url) => {
  expect(readDatabaseEnv({ DATABASE_URL: url }).databaseUrl).toBe(url)
})
