import { attack } from '../../hostile/attack.js'
import { hostileCases } from '../../hostile/corpus.js'
import { Runner } from '../../pool/runner.js'
import { FrameReader, ProtocolViolation } from '../../protocol/index.js'
import { StreamTail } from '../stream-tail.js'
import { Ablated, nothingLess } from './testkit/ablated.js'
import { ablations, type Ablation } from './testkit/ablations.js'

/** What `ablation.test.ts` leaves out: the walls behind which another holds, and those in the grader's own process. */
const ablated = await Ablated.open()
const corpus = hostileCases()

afterAll(() => ablated.close())

for (const ablation of ablations.filter((one) => one.open.length === 0)) {
  ablated.testFor(ablation)(`the canaries find no hole without ${ablation.wall}`, async () => {
    const { open } = await ablated.canariesFind(ablation)

    expect(open).toEqual([])
  })
}

/** Another layer may have met it, with words of its own; the verdict and what is left must be the same. */
const byAnotherLayer = /^(It was stopped by|Its log|The learner reads)/
const onItself =
  /^(It was stopped by|Its log|The learner reads|The verdict is learner-error|The exit code ended it)/

for (const ablation of ablations) {
  for (const id of ablation.attacks ?? [])
    ablated.testFor(ablation)(
      `${id} gets its verdict and leaves nothing without ${ablation.wall}`,
      async () => {
        expect(await complaintsWithout(ablation, id, byAnotherLayer)).toEqual([])
      },
    )
  for (const id of ablation.strikesItself ?? [])
    ablated.testFor(ablation)(
      `${id} ends its own box alone and leaves nothing without ${ablation.wall}`,
      async () => {
        expect(await complaintsWithout(ablation, id, onItself)).toEqual([])
      },
    )
}

async function complaintsWithout(ablation: Ablation, id: string, expected: RegExp): Promise<string[]> {
  const service = await ablated.serviceWithout(ablation)
  try {
    const hostile = corpus.find((one) => one.id === id)!
    const { complaints } = await attack(hostile, service)
    return complaints.filter((complaint) => !expected.test(complaint))
  } finally {
    await service.close()
  }
}

describe('in the grader itself', () => {
  const testHere = ablated.testFor({})

  testHere('the canaries find out that the frame parser is gone', async () => {
    const { open } = await withMethod(FrameReader.prototype, 'push', forgiving, () =>
      ablated.canariesFind(nothingLess),
    )

    expect(open).toEqual(['frames', 'phases'])
  })

  testHere('the canaries find out that the phases are gone', async () => {
    const { open } = await withMethod(Runner.prototype, 'take', forgiving, () =>
      ablated.canariesFind(nothingLess),
    )

    expect(open).toEqual(['phases'])
  })

  testHere('the canaries find out that the byte cap is gone', async () => {
    const { open } = await withMethod(
      StreamTail.prototype,
      'onFlood',
      () => () => undefined,
      () => ablated.canariesFind(nothingLess),
    )

    expect(open).toEqual(['output'])
  })

  testHere('the canaries find out that the wall clock stands still', async () => {
    const { open } = await withMethod(
      performance,
      'now',
      () => () => 0,
      () => ablated.canariesFind(nothingLess, 12_000),
    )

    expect(open).toEqual(['patience'])
  })
})

type Method = (this: unknown, ...given: unknown[]) => unknown

/** Runs `work` while one method is another. */
async function withMethod<T>(
  owner: object,
  name: string,
  replace: (real: Method) => Method,
  work: () => Promise<T>,
): Promise<T> {
  const methods = owner as Record<string, Method>
  const real = methods[name]!
  methods[name] = replace(real)
  try {
    return await work()
  } finally {
    methods[name] = real
  }
}

/** Goes on as if what the method refuses were nothing. */
function forgiving(real: Method): Method {
  return function (...given) {
    try {
      return real.apply(this, given)
    } catch (error) {
      if (!(error instanceof ProtocolViolation)) throw error
      return undefined
    }
  }
}
