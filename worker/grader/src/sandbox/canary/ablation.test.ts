import { Ablated } from './testkit/ablated.js'
import { ablations } from './testkit/ablations.js'

/** One wall taken down at a time, and the grader does not start: its canary finds it. The rest is in the long suite. */
const ablated = await Ablated.open()

afterAll(() => ablated.close())

for (const ablation of ablations.filter((one) => one.open.length > 0)) {
  ablated.testFor(ablation)(`the canaries find out that ${ablation.wall} is gone`, async () => {
    const { open, every } = await ablated.canariesFind(ablation)

    expect(open).toEqual(ablation.open === 'every' ? every : ablation.open)
  })
}
