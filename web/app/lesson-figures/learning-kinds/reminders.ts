import { randomFrom } from '../kit'

/** How often a reminder is truly opened; the program does not know. */
export const openRates = { morning: 0.2, evening: 0.3 }
export const sends = 1000

const runs = 400
/** Where the curve is read. */
const every = 25

export interface Trial {
  /** After how many reminders. */
  sent: number[]
  /** Openings by then, on the average of many runs. */
  opened: number[]
  /** In which share of the runs the morning was still sent most at the end. */
  stuck: number
}

/** By reward: takes what looked best so far, but for a share of the reminders, which are tossed for. */
export function tryOut(share: number): Trial {
  const sent = Array.from({ length: sends / every + 1 }, (_, at) => at * every)
  const opened = sent.map(() => 0)
  let stuck = 0
  for (let run = 0; run < runs; run++) {
    const { curve, evenings } = runOnce(share, run + 1)
    curve.forEach((count, at) => (opened[at] = (opened[at] ?? 0) + count / runs))
    if (evenings < sends / 2) stuck += 1 / runs
  }
  return { sent, opened, stuck }
}

function runOnce(share: number, seed: number) {
  const random = randomFrom(seed)
  const tried = [0, 0]
  const wins = [0, 0]
  const curve = [0]
  let opened = 0
  for (let at = 1; at <= sends; at++) {
    const choice = pick()
    const isOpened = random.uniform() < (choice === 1 ? openRates.evening : openRates.morning)
    tried[choice] = (tried[choice] ?? 0) + 1
    wins[choice] = (wins[choice] ?? 0) + Number(isOpened)
    opened += Number(isOpened)
    if (at % every === 0) curve.push(opened)
  }
  return { curve, evenings: tried[1] ?? 0 }

  function pick(): 0 | 1 {
    const [mornings = 0, evenings = 0] = tried
    // Each is tried once before anything can look best.
    if (mornings === 0) return 0
    if (evenings === 0) return 1
    if (random.uniform() < share) return random.below(2) as 0 | 1
    return (wins[0] ?? 0) / mornings > (wins[1] ?? 0) / evenings ? 0 : 1
  }
}
