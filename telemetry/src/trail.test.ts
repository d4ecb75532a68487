import { currentTrail, inTrail, requestIdFrom, trailFrom } from './trail.js'

test.each(['short', 'with space in it', 'line\nbreak-0123', 'x'.repeat(65), ['0123456789'], undefined])(
  'an id such as %j is replaced by one of ours',
  (given) => {
    const id = requestIdFrom(given)

    expect(id).toMatch(/^[0-9a-f-]{36}$/)
    expect(id).not.toBe(requestIdFrom(given))
  },
)

test('a plain id is kept', () => {
  expect(requestIdFrom('trace-0123_456789')).toBe('trace-0123_456789')
})

test('of what stands in a row only plain ids are read', () => {
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

  expect(trailFrom({ requestId: 'request-1', traceparent, name: 'Wanda' })).toEqual({
    requestId: 'request-1',
    traceparent,
  })
  expect(trailFrom({ requestId: '<script>', traceparent: '00-xyz' })).toEqual({})
  expect(trailFrom('request-1')).toEqual({})
  expect(trailFrom(null)).toEqual({})
})

test('the trail follows the work across its awaits, and no other work', async () => {
  const seen = await Promise.all(
    ['request-1', 'request-2'].map((requestId) =>
      inTrail({ requestId }, async () => {
        await new Promise((resolve) => setImmediate(resolve))
        return currentTrail()
      }),
    ),
  )

  expect(seen).toEqual([{ requestId: 'request-1' }, { requestId: 'request-2' }])
  expect(currentTrail()).toBeUndefined()
})
