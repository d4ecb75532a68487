import { Seal } from './seal.js'

const seal = new Seal('a secret for tests, long enough to be one', 'two-step')
const owner = '019c0000-0000-7000-8000-000000000001'

test('what was sealed opens again for the same person', () => {
  const closed = seal.close(Buffer.from('twenty bytes of secret'), owner)

  expect(Buffer.from(closed).includes('twenty')).toBe(false)
  expect(seal.open(closed, owner).toString()).toBe('twenty bytes of secret')
})

test('it opens for nobody else, not under another secret, and not once changed', () => {
  const closed = seal.close(Buffer.from('twenty bytes of secret'), owner)
  const changed = closed.map((byte, at) => (at === closed.length - 1 ? byte ^ 1 : byte))

  expect(() => seal.open(closed, owner.replace('1', '2'))).toThrow()
  expect(() => new Seal('another secret, also long enough for it', 'two-step').open(closed, owner)).toThrow()
  expect(() => seal.open(changed, owner)).toThrow()
})
