import { RunnerPool } from '../../../pool/pool.js'
import { javascriptRungs } from '../../../pool/rung-launch.js'
import { openGradingService, type GradingService } from '../../../service.js'
import type { Launcher } from '../../launcher.js'
import { isFit } from '../report.js'
import { selfTest } from '../self-test.js'
import type { Ablation } from './ablations.js'
import { Weakened } from './weakened.js'

/** The sandbox of this machine, and what its canaries say when a wall of it is taken down. */
export class Ablated {
  private constructor(
    readonly service: GradingService,
    private readonly weakened: Weakened,
  ) {}

  static async open(): Promise<Ablated> {
    const service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
    if (service.reducedBecause)
      console.info(`No full sandbox here, so no wall is taken down: ${service.reducedBecause}`)
    return new Ablated(service, await Weakened.from(service.launcher))
  }

  async close(): Promise<void> {
    await this.service.close()
    await this.weakened.remove()
  }

  /** `test` where this machine has the wall at all. */
  testFor({ asRoot }: Pick<Ablation, 'asRoot'>): jest.It {
    const { reducedBecause } = this.service
    return reducedBecause || (asRoot && process.getuid?.() !== 0) ? test.skip : test
  }

  /** The required walls that the canaries find open, and all there are. Sees to it that nothing is left afterwards. */
  async canariesFind(
    ablation: Pick<Ablation, 'without' | 'rungs'>,
    deadlineMs?: number,
  ): Promise<{ open: string[]; every: string[] }> {
    const { launcher, close, pool } = await this.serviceWithout(ablation)
    try {
      const report = await selfTest({ launcher, pool, ...(deadlineMs ? { deadlineMs } : {}) })
      const required = report.layers.filter((layer) => layer.required)
      const open = required.filter(({ holds }) => !holds).map(({ layer }) => layer)
      expect(isFit(report)).toBe(open.length === 0)
      return { open, every: required.map(({ layer }) => layer) }
    } finally {
      await close()
      expect(launcher.resources.names().filter((name) => name.startsWith(`${process.pid}-`))).toEqual([])
    }
  }

  /** A grader behind the walls that are left. */
  async serviceWithout({
    without,
    rungs = javascriptRungs,
  }: Pick<Ablation, 'without' | 'rungs'>): Promise<GradingService> {
    const launcher: Launcher = { ...this.service.launcher, ...(await without(this.weakened)) }
    const pool = new RunnerPool({ launcher, install: this.service.install, rungs, minimumIdle: 0 })
    return { ...this.service, launcher, pool, close: () => pool.close() }
  }
}

/** For a wall that stands in the grader's own process. */
export const nothingLess: Pick<Ablation, 'without'> = { without: () => ({}) }
