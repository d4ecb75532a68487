/** Why it does not hold, in a sentence for whoever runs the machine; null where it does. */
export type Check = () => string | null | Promise<string | null>

export interface Readied {
  status: 'ready' | 'not ready'
  /** By the name of the check. */
  reasons: Record<string, string>
}

const patienceMs = 2000

/** Whether a process can do its work. From the moment it is told to stop it can't, so that nothing more is sent to it. */
export class Readiness {
  private draining = false
  private looking: Promise<Readied> | undefined

  constructor(private readonly checks: Record<string, Check>) {}

  beginDraining(): void {
    this.draining = true
  }

  /** However many ask at one moment, it is looked once. */
  async look(): Promise<Readied> {
    this.looking ??= this.lookNow().finally(() => (this.looking = undefined))
    const { reasons } = await this.looking
    const all = this.draining
      ? { ...reasons, draining: 'was told to stop, and ends what is under way' }
      : reasons
    return { status: Object.keys(all).length === 0 ? 'ready' : 'not ready', reasons: all }
  }

  private async lookNow(): Promise<Readied> {
    const answers = await Promise.all(
      Object.entries(this.checks).map(async ([name, check]) => [name, await inTime(check)] as const),
    )
    const reasons = Object.fromEntries(
      answers.filter((answer): answer is [string, string] => answer[1] !== null),
    )
    return { status: 'ready', reasons }
  }
}

async function inTime(check: Check): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve(`did not answer within ${patienceMs / 1000} s`), patienceMs)
  })
  const asked = Promise.resolve()
    .then(check)
    .catch(() => 'cannot be reached')
  return Promise.race([asked, tooLate]).finally(() => clearTimeout(timer))
}
