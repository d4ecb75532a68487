import { setTimeout as after } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { eventually } from '../queue/testkit/eventually.js'
import { endGraders, startGrader } from '../queue/testkit/grader-process.js'
import { countStorm } from './storm-count.js'
import { openCrowd, type Accepted, type Person } from './storm-crowd.js'
import { openInstallation } from './storm-installation.js'
import { watchMemory } from './storm-memory.js'
import { printStorm, type StormFigures } from './storm-report.js'

/**
 * `pnpm bench storm [--submissions N] [--companies N] [--limit N] [--json]`: as many people as submissions, six in ten of one
 * company, hand in all at once over HTTP to a real api, which queues them for a real grader; whoever is turned away tries again
 * when told. When the line is longest a small company comes along. Ctrl-C counts what there is by then. Exit code 1 unless
 * everything accepted was graded exactly once.
 */
const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== '--'),
  options: {
    submissions: { type: 'string', default: '10000' },
    companies: { type: 'string', default: '20' },
    limit: { type: 'string' },
    json: { type: 'boolean' },
  },
})

/** Connections that a crowd's browsers keep busy at once, behind one proxy. */
const clients = 24

const wanted = Number(values.submissions)
const companies = Number(values.companies)
const limit = Number(values.limit ?? wanted)
let stopped = false
process.on('SIGINT', () => (stopped = true))
const installation = await openInstallation({ queueLimit: limit })
try {
  const figures = await storm()
  console.log(values.json ? JSON.stringify(figures, null, 2) : printStorm(figures))
  const { lost, gradedTwice, unfinished, unexpected, faults } = figures
  process.exitCode = lost + gradedTwice + unfinished + unexpected + faults === 0 ? 0 : 1
} finally {
  await endGraders()
  await installation.close()
}

async function storm(): Promise<StormFigures> {
  const crowd = await openCrowd(installation, { people: wanted, companies })
  const grader = startGrader(installation.urls, {
    GRADER_NAME: 'storm',
    GRADER_SLOTS: '2',
    LOG_LEVEL: 'info',
  })
  // On a busy machine attacking its own walls takes a grader minutes.
  const said = () => Promise.resolve(grader.log.map(({ msg }) => msg))
  await eventually(said, (messages) => messages.includes('Waiting for submissions'), 900_000)
  const memory = watchMemory({
    grader: { pid: grader.pid, descendants: false },
    'grader and sandboxes': { pid: grader.pid, descendants: true },
    PostgreSQL: { pid: installation.postmaster, descendants: true },
    api: { pid: installation.api.pid, descendants: false },
  })
  const began = performance.now()
  const tally = { accepted: [] as Accepted[], turnedAway: 0, faults: [] as string[] }
  let lastGraded = 0
  const progress = setInterval(async () => {
    lastGraded = await installation.graded().catch(() => lastGraded)
    note(words(tally, lastGraded, (performance.now() - began) / 1000))
  }, 1000)
  try {
    // The small company comes last, when the line is longest.
    await handInAll([...crowd.people, ...crowd.latecomers], tally)
    const handInSeconds = (performance.now() - began) / 1000
    await drained(tally.accepted.length)
    const seconds = (performance.now() - began) / 1000
    return {
      at: new Date().toISOString(),
      submissions: tally.accepted.length,
      companies: companies + 1,
      limit,
      turnedAway: tally.turnedAway,
      faults: tally.faults.length,
      faultsSaid: [...new Set(tally.faults)],
      handInSeconds,
      seconds,
      perSecond: tally.accepted.length / seconds,
      ...(await countStorm(installation.owner, tally.accepted, crowd)),
      memory: memory.trends(),
    }
  } finally {
    clearInterval(progress)
    memory.stop()
    note('')
  }

  /** As fast as the api takes it; whoever is turned away waits as long as told and does not keep the others. */
  async function handInAll(people: readonly Person[], tally: StormTally): Promise<void> {
    const waiting = people.toReversed()
    const comingBack = new Set<Promise<void>>()
    const client = async () => {
      for (;;) {
        const person = waiting.pop()
        if (stopped) return
        if (!person && comingBack.size === 0) return
        if (!person) {
          await Promise.race([...comingBack, after(1000)])
          continue
        }
        const answer = await crowd.handIn(person)
        if (answer.kind === 'accepted') tally.accepted.push(answer.accepted)
        else if (answer.kind === 'fault') tally.faults.push(answer.message)
        else {
          tally.turnedAway++
          const back = after(answer.retryAfter * 1000).then(() => {
            comingBack.delete(back)
            waiting.push(person)
          })
          comingBack.add(back)
        }
      }
    }
    await Promise.all(Array.from({ length: clients }, client))
  }
}

interface StormTally {
  accepted: Accepted[]
  turnedAway: number
  faults: string[]
}

/** Gives up when nothing was graded for two minutes: then what is unfinished stays so. */
async function drained(expected: number): Promise<void> {
  let [graded, movedAt] = [-1, performance.now()]
  while (!stopped && graded < expected && performance.now() - movedAt < 120_000) {
    const now = await installation.graded().catch(() => graded)
    if (now > graded) [graded, movedAt] = [now, performance.now()]
    await after(500)
  }
}

function words({ accepted, turnedAway }: StormTally, graded: number, seconds: number): string {
  const rate = graded / seconds
  const left = rate > 0 ? `, about ${Math.ceil((wanted - graded) / rate / 60)} min left` : ''
  return `${accepted.length} of ${wanted} handed in, ${turnedAway} turned away, ${graded} graded, ${rate.toFixed(1)} per second${left}`
}

function note(text: string): void {
  if (!values.json && process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`)
}
