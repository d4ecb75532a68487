import { LeaseKeeper } from './lease-keeper.js'

/** A lease of 40 ms, renewed every 10: its renewals answer what the test says. */
function givenLease(answer: () => Promise<boolean>) {
  let renewals = 0
  let losses = 0
  let tell: () => void
  const lost = new Promise<void>((resolve) => (tell = resolve))
  const renewedTimes = (wanted: number) =>
    new Promise<void>((resolve) => {
      const look = setInterval(() => renewals >= wanted && (clearInterval(look), resolve()), 1)
    })
  const keeper = new LeaseKeeper({
    leaseMs: 40,
    renew: () => (renewals++, answer()),
    onLost: () => (losses++, tell()),
  })
  return { keeper, lost, renewedTimes, losses: () => losses, renewals: () => renewals }
}

const unreachable = () => Promise.reject(Object.assign(new Error('connect'), { code: 'ECONNREFUSED' }))

test('a lease is renewed for as long as it is kept', async () => {
  const { keeper, renewedTimes, losses } = givenLease(() => Promise.resolve(true))

  await renewedTimes(8)
  keeper.stop()

  expect(losses()).toBe(0)
})

test('a lease that is somebody else’s by now is lost at once, and once only', async () => {
  const { keeper, lost, losses, renewals } = givenLease(() => Promise.resolve(false))

  await lost
  keeper.lost()

  expect([losses(), renewals()]).toEqual([1, 1])
})

test('a database that is away ends the lease only when the lease has run out', async () => {
  const { keeper, lost, renewals } = givenLease(unreachable)

  await lost
  keeper.stop()

  // How often it asks until then is a matter of how busy the machine is.
  expect(renewals()).toBeGreaterThanOrEqual(2)
})

test('a question that a cut network swallowed ends the lease when it has run out, and is asked once', async () => {
  const { keeper, lost, renewals } = givenLease(() => new Promise(() => undefined))

  await lost
  keeper.stop()

  expect(renewals()).toBe(1)
})

test('a lease that was given back is not lost any more', async () => {
  const { keeper, losses } = givenLease(() => Promise.resolve(false))

  keeper.stop()
  keeper.lost()

  expect(losses()).toBe(0)
})
