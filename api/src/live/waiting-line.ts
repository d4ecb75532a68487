import type { Logger } from 'pino'
import type { LiveUpdates } from './live-updates.js'

export interface Place {
  /** How many go before it; null while it waits out the pause before a retry. */
  ahead: number | null
  /** Until training begins; null while there is no grader that could take it. */
  waitSeconds: number | null
}

export type AskPlaces = (runs: readonly string[]) => Promise<ReadonlyMap<string, Place>>

export interface WaitingLineOptions {
  /** One statement, whoever owns the runs; what no longer waits is left out. */
  ask: AskPlaces
  live: LiveUpdates
  log: Logger
  now?: () => number
}

interface Watcher {
  topic: string
  told?: { place: Place; at: number }
}

/** Whoever looks is told at most this often. */
const roundMs = 1000
/** Time alone changes estimates, and a grader that dies tells nobody. */
const quietRoundMs = 5000
/** Of one connection's time the database spends at most a fifth on places, however many look and wait. */
const restsPerStatement = 4

/**
 * Where runs stand in the queue. Working out the order costs the same for one run as for all, so one statement answers all
 * who ask in the same moment, and whoever listens is woken only when the place has moved by what a person would notice.
 */
export class WaitingLine {
  readonly #watchers = new Map<string, Watcher>()
  readonly #now: () => number
  #gathering: { runs: Set<string>; answer: Promise<ReadonlyMap<string, Place>> } | undefined
  /** When the next statement may set out: after the one before it and its rest. */
  #turn: Promise<void> = Promise.resolve()
  #round: { timer: NodeJS.Timeout; at: number } | undefined
  #lastRoundAt = 0

  constructor(private readonly options: WaitingLineOptions) {
    this.#now = options.now ?? Date.now
  }

  /** Null when the run does not wait. */
  async placeOf(run: string): Promise<Place | null> {
    const watcher = this.#watchers.get(run)
    if (watcher?.told && this.#now() - watcher.told.at < roundMs) return watcher.told.place
    const place = (await this.#askWithOthers([run])).get(run) ?? null
    if (watcher && place) watcher.told = { place, at: this.#now() }
    return place
  }

  /** Publishes `topic` whenever the place of the run has moved, for as long as it waits and somebody follows the topic. */
  watch(run: string, topic: string): void {
    if (!this.#watchers.has(run)) this.#watchers.set(run, { topic })
    this.#scheduleRound(quietRoundMs)
  }

  /** Somebody has joined or left the line. */
  moved(): void {
    if (this.#watchers.size > 0) this.#scheduleRound(Math.max(0, this.#lastRoundAt + roundMs - this.#now()))
  }

  close(): void {
    clearTimeout(this.#round?.timer)
    this.#watchers.clear()
  }

  #scheduleRound(inMs: number): void {
    const at = this.#now() + inMs
    if (this.#round && this.#round.at <= at) return
    clearTimeout(this.#round?.timer)
    this.#round = { timer: setTimeout(() => void this.#look(), inMs).unref(), at }
  }

  async #look(): Promise<void> {
    this.#round = undefined
    this.#lastRoundAt = this.#now()
    const { live, log } = this.options
    for (const [run, { topic }] of this.#watchers) if (!live.isFollowed(topic)) this.#watchers.delete(run)
    if (this.#watchers.size === 0) return
    try {
      const places = await this.#askWithOthers([...this.#watchers.keys()])
      for (const [run, watcher] of this.#watchers) this.#tell(run, watcher, places.get(run))
    } catch (error) {
      log.warn({ error }, 'places in the queue could not be looked up')
    }
    if (this.#watchers.size > 0) this.#scheduleRound(quietRoundMs)
  }

  #tell(run: string, watcher: Watcher, place: Place | undefined): void {
    if (!place) return void this.#watchers.delete(run)
    if (watcher.told && !isNoticeable(watcher.told.place, place)) return
    watcher.told = { place, at: this.#now() }
    this.options.live.publish(watcher.topic)
  }

  #askWithOthers(runs: readonly string[]): Promise<ReadonlyMap<string, Place>> {
    this.#gathering ??= this.#gather()
    for (const run of runs) this.#gathering.runs.add(run)
    return this.#gathering.answer
  }

  #gather() {
    const runs = new Set<string>()
    let tookMs = 0
    const answer = this.#turn.then(async () => {
      this.#gathering = undefined
      const began = performance.now()
      try {
        return await this.options.ask([...runs])
      } finally {
        tookMs = performance.now() - began
      }
    })
    const settled = answer.then(
      () => undefined,
      () => undefined,
    )
    this.#turn = settled.then(() => rest(restsPerStatement * tookMs))
    return { runs, answer }
  }
}

/** Far back, single places do not matter; near the head every one does. */
function isNoticeable(told: Place, now: Place): boolean {
  return differs(told.ahead, now.ahead, 1) || differs(told.waitSeconds, now.waitSeconds, 3)
}

function differs(told: number | null, now: number | null, least: number): boolean {
  if (told === null || now === null) return told !== now
  return Math.abs(told - now) >= Math.max(least, told / 20)
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
