import { readEnvironment } from './env.server'

test('nothing has to be set to serve one’s own machine', () => {
  expect(readEnvironment({})).toMatchObject({
    HOST: '127.0.0.1',
    API_ORIGIN: 'http://127.0.0.1:4000',
    TRUSTED_PROXIES: [],
    ALLOW_PLAIN_HTTP: false,
  })
})

describe('an address that others reach without https', () => {
  test.each<Record<string, string>[]>([
    [{ HOST: '0.0.0.0' }],
    [{ HOST: '::', PUBLIC_ORIGIN: 'http://localhost:3000' }],
    [{ PUBLIC_ORIGIN: 'http://skills.example.com' }],
    [{ HOST: '10.0.0.7', PUBLIC_ORIGIN: 'http://10.0.0.7:3000' }],
  ])('is refused: %j', (given) => {
    expect(() => readEnvironment(given)).toThrow(/Put a proxy with TLS in front .* ALLOW_PLAIN_HTTP=1/)
  })

  test.each<Record<string, string>[]>([
    [{ HOST: '0.0.0.0', PUBLIC_ORIGIN: 'https://skills.example.com' }],
    [{ PUBLIC_ORIGIN: 'https://skills.example.com' }],
    [{ HOST: '::1', PUBLIC_ORIGIN: 'http://localhost:3000' }],
    [{ HOST: '0.0.0.0', ALLOW_PLAIN_HTTP: '1' }],
  ])('is not what this is: %j', (given) => {
    expect(readEnvironment(given)).toMatchObject({ HOST: given.HOST ?? '127.0.0.1' })
  })
})

test('the api is asked over plain http on this machine alone', () => {
  const origin = (API_ORIGIN: string) => readEnvironment({ API_ORIGIN }).API_ORIGIN

  expect(() => origin('http://api.internal:4000')).toThrow(/API_ORIGIN/)
  expect(() => origin('http://10.0.0.5:4000')).toThrow(/Use https there/)
  expect(() => origin('http://127.0.0.1.example.com')).toThrow(/API_ORIGIN/)
  expect(origin('http://[::1]:4000')).toBe('http://[::1]:4000')
  expect(origin('https://api.internal')).toBe('https://api.internal')
})

test('trusted proxies are addresses and networks, and a fault among them is told', () => {
  const proxies = (TRUSTED_PROXIES: string) => readEnvironment({ TRUSTED_PROXIES }).TRUSTED_PROXIES

  expect(proxies('127.0.0.1, 10.20.0.0/16,fd00::/8')).toEqual(['127.0.0.1', '10.20.0.0/16', 'fd00::/8'])
  expect(() => proxies('10.20.0.0/16, proxy.internal')).toThrow(/TRUSTED_PROXIES/)
  expect(() => proxies('0.0.0.0/0')).toThrow(/TRUSTED_PROXIES/)
})
