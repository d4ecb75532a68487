import { isSameHash, isSecret, newSecret, secretHash } from './secret.js'

test('a token is known by its form, and no two are the same', () => {
  const secrets = Array.from({ length: 200 }, newSecret)

  for (const secret of secrets) expect(secret).toMatch(/^skg_[0-9A-Za-z]{49}$/)
  expect(secrets.every(isSecret)).toBe(true)
  expect(new Set(secrets).size).toBe(secrets.length)
})

test('one letter another, and it is none', () => {
  const secret = newSecret()
  const mistyped = [...secret].flatMap((letter, at) => {
    const other = letter === '7' ? '8' : '7'
    return at < 4 ? [] : [secret.slice(0, at) + other + secret.slice(at + 1)]
  })

  expect(mistyped).toHaveLength(49)
  expect(mistyped.filter(isSecret)).toEqual([])
})

test.each(['', 'skg_', `skg_${'0'.repeat(49)}`, `${newSecret()} `, `xkg_${newSecret().slice(4)}`])(
  '%j is none',
  (text) => {
    expect(isSecret(text)).toBe(false)
  },
)

test('hashes are the same or not, whatever their lengths', () => {
  const secret = newSecret()

  expect(isSameHash(secretHash(secret), secretHash(secret))).toBe(true)
  expect(isSameHash(secretHash(secret), secretHash(newSecret()))).toBe(false)
  expect(isSameHash(secretHash(secret), '')).toBe(false)
})
