import type { Ask } from '../src/contract/index.js'
import { asDecided, asScored, sortedByLabel, type Edge, type Inbox } from './data.js'
import { countsOf, type Counts, type Rates } from './truth.js'

/** What is asked about. The demonstration is shown and never scored. */
export interface Questions {
  drawn: readonly Inbox[]
  /** Inboxes with many equal scores, asked about with the urgent messages first, and again with them last. */
  tied: readonly Inbox[]
  edges: readonly Edge[]
  demonstration: Inbox
}

export interface Answer extends Rates {
  counts: Counts
  auc: number
}

export interface Observed {
  drawn: Answer[]
  tied: { urgentFirst: number; urgentLast: number }[]
  edges: Answer[]
  demonstration: Answer
  /** The learner's counts for the demonstration's scores, from a threshold that flags nothing to one that flags all. */
  curve: Counts[]
}

export async function askAll(ask: Ask, { drawn, tied, edges, demonstration }: Questions): Promise<Observed> {
  const observed: Observed = {
    drawn: await inTurn(drawn, (inbox) => answerFor(ask, inbox)),
    tied: await inTurn(tied, async (inbox) => ({
      urgentFirst: await aucFor(ask, sortedByLabel(inbox, 1)),
      urgentLast: await aucFor(ask, sortedByLabel(inbox, 0)),
    })),
    edges: await inTurn(edges, (inbox) => answerFor(ask, inbox)),
    demonstration: await answerFor(ask, demonstration),
    curve: [],
  }
  const curve = await inTurn(thresholdsOf(demonstration), (threshold) => {
    const predictions = demonstration.scores.map((score) => Number(score >= threshold))
    return countsFor(ask, { ...demonstration, predictions })
  })
  return { ...observed, curve }
}

async function answerFor(ask: Ask, inbox: Inbox): Promise<Answer> {
  const counts = await countsFor(ask, inbox)
  const { precision, recall, f1 } = await ask('metrics', asDecided(inbox))
  return {
    counts,
    precision: precision!.values[0]!,
    recall: recall!.values[0]!,
    f1: f1!.values[0]!,
    auc: await aucFor(ask, inbox),
  }
}

async function countsFor(ask: Ask, inbox: Inbox): Promise<Counts> {
  const { counts } = await ask('confusion', asDecided(inbox))
  return Array.from(counts!.values)
}

async function aucFor(ask: Ask, inbox: Inbox): Promise<number> {
  const { auc } = await ask('rocAuc', asScored(inbox))
  return auc!.values[0]!
}

const thresholdsByClass = 12

/** From above all scores down to below all, where each class has its bends: a curve needs no more. */
function thresholdsOf({ labels, scores }: Inbox): number[] {
  const picked = [1, 0].flatMap((label) => {
    const own = scores.filter((_, at) => labels[at] === label).sort((one, other) => other - one)
    return Array.from(
      { length: thresholdsByClass },
      (_, at) => own[Math.round((at * (own.length - 1)) / (thresholdsByClass - 1))]!,
    )
  })
  const descending = [...new Set(picked)].sort((one, other) => other - one)
  return [Infinity, ...descending]
}

/** The counts of a filter that never flags. */
export function silentCounts({ labels }: Inbox): number[] {
  return countsOf(
    labels,
    labels.map(() => 0),
  )
}

/** One question after the other: a learner's code is not to be asked two things at once. */
async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  for (const item of items) results.push(await work(item))
  return results
}
