import { isPlainToOthers, readSettings, requireEncryption } from './settings.mjs'

/** Also where the checkout has an `.env` of its own. */
const nothing = {
  HOST: '',
  PORT: '',
  PUBLIC_ORIGIN: '',
  API_HOST: '',
  ALLOW_PLAIN_HTTP: '',
  SKILLGRAD_DATA: '',
}

const settingsOf = (given) => {
  Object.assign(process.env, nothing, given)
  return readSettings()
}

test.each([
  [{ HOST: '0.0.0.0' }],
  [{ HOST: '::', PUBLIC_ORIGIN: 'http://localhost:3000' }],
  [{ HOST: '10.0.0.7' }],
  [{ PUBLIC_ORIGIN: 'http://skills.example.com' }],
  [{ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '0' }],
])('an installation that others can reach does not start without https: %j', (given) => {
  expect(() => requireEncryption(settingsOf(given))).toThrow(/PUBLIC_ORIGIN=https:\/\/[^]*ALLOW_PLAIN_HTTP=1/)
})

test.each([
  [{}],
  [{ HOST: '::1', PUBLIC_ORIGIN: 'http://127.0.0.1:3000' }],
  [{ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://skills.example.com' }],
  [{ PUBLIC_ORIGIN: 'https://skills.example.com' }],
])('one with https, or for this machine alone, does: %j', (given) => {
  const settings = settingsOf(given)

  expect(() => requireEncryption(settings)).not.toThrow()
  expect(isPlainToOthers(settings)).toBe(false)
})

test('plain http that is meant starts, and is known as such', () => {
  const settings = settingsOf({ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1' })

  expect(() => requireEncryption(settings)).not.toThrow()
  expect(isPlainToOthers(settings)).toBe(true)
})

test.each(['0.0.0.0', '10.0.0.7', 'api.internal'])(
  'the api listens on this machine alone, not on %s',
  (host) => {
    expect(() => settingsOf({ API_HOST: host })).toThrow(/API_HOST[^]*127\.0\.0\.1/)
  },
)
