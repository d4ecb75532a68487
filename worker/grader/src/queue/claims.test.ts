import { GpuSlots, type GpuReservation } from '../gpu/gpu-slots.js'
import { softwareGpu } from '../gpu/gpu.js'
import { Claims, type Offer } from './claims.js'
import type { ClaimedRun } from './run-store.js'

/** A machine with so many cards, and a queue that answers by kind. */
function givenClaims(cards: number, waiting: Partial<Record<Offer['kind'], string[]>>) {
  const gpus = new GpuSlots({
    gpus: Array.from({ length: cards }, (_, number) => ({ ...softwareGpu, id: `card ${number}` })),
    readProcesses: () => Promise.resolve([]),
  })
  const asked: Offer[] = []
  const claims = new Claims({
    gpus,
    offers: (gpu: GpuReservation | undefined) => [
      { kind: 'gpu', rungs: gpu ? ['webgpu'] : [] },
      { kind: 'cpu', rungs: gpu ? ['webgpu', 'wasm'] : ['wasm'] },
    ],
    claim: (offer) => {
      asked.push(offer)
      const id = waiting[offer.kind]?.shift()
      return Promise.resolve(id === undefined ? undefined : ({ id } as ClaimedRun))
    },
  })
  return { claims, gpus, asked }
}

test('a run that needs a card is claimed together with one', async () => {
  const { claims } = givenClaims(1, { gpu: ['big'] })

  expect(await claims.next()).toMatchObject({ run: { id: 'big' }, gpu: { gpu: { id: 'card 0' } } })
})

test('while all cards have a job, no run that needs one is asked for, and the others go on without', async () => {
  const { claims, gpus, asked } = givenClaims(1, { gpu: ['big'], cpu: ['small'] })
  gpus.reserve()

  const claim = await claims.next()

  expect(claim).toEqual({
    run: { id: 'small' },
    gpu: undefined,
    claimedWithin: { from: expect.any(Date), to: expect.any(Date) },
  })
  expect(asked).toEqual([{ kind: 'cpu', rungs: ['wasm'] }])
})

test('neither kind waits for the other to run dry', async () => {
  const { claims } = givenClaims(4, { gpu: ['g1', 'g2'], cpu: ['c1', 'c2'] })

  const taken = [await claims.next(), await claims.next(), await claims.next(), await claims.next()]

  expect(taken.map((claim) => claim?.run.id)).toEqual(['g1', 'c1', 'g2', 'c2'])
})

test('a card is given back when nothing was there to claim, and nobody is woken by that', async () => {
  const { claims, gpus } = givenClaims(1, {})
  let news = 0
  gpus.onFree(() => news++)

  expect(await claims.next()).toBeUndefined()
  expect(gpus.reserve()).toBeDefined()
  // Else one look at an empty queue would be the reason for the next, without end.
  expect(news).toBe(0)
})

test('a card is given back when the queue could not be asked', async () => {
  const gpus = new GpuSlots({ gpus: [softwareGpu], readProcesses: () => Promise.resolve([]) })
  const claims = new Claims({
    gpus,
    offers: () => [{ kind: 'gpu', rungs: ['webgpu'] }],
    claim: () => Promise.reject(new Error('the database is away')),
  })

  await expect(claims.next()).rejects.toThrow('the database is away')
  expect(gpus.reserve()).toBeDefined()
})
