// One list of scores after the other, fold by fold.

const foldCount = 5

/** The fold of each row, from 0. Rows of one group stay together, and groups are dealt like cards. */
function foldsOf(group: number[], folds: number, seed: number): number[] {
  const groups = shuffled([...new Set(group)], seed)
  const foldOf = new Map(groups.map((id, place) => [id, place % folds]))
  return group.map((id) => foldOf.get(id)!)
}

/** The share that each setting gets right (rows) of each fold (columns), knowing the other folds only. */
function scoresOf(rows: number[][], label: number[], fold: number[], settings: number[]): number[][] {
  const scores = settings.map(() => new Array<number>(foldCount).fill(0))
  for (let held = 0; held < foldCount; held++) {
    const known = indicesWhere(fold, (own) => own !== held)
    const asked = indicesWhere(fold, (own) => own === held)

    const knownRows = known.map((row) => rows[row])
    const knownLabels = known.map((row) => label[row])
    const scale = scaleOf(knownRows)
    const closestTo = learn(knownRows, knownLabels, scale)

    for (const row of asked) {
      const closest = closestTo(rows[row])
      settings.forEach((setting, candidate) => {
        if (vote(closest, setting) === label[row]) scores[candidate][held] += 1 / asked.length
      })
    }
  }
  return scores
}

/** What the scores of all folds say together. */
function summaryOf(scores: number[][]) {
  const means = scores.map((own) => mean(own))
  const errors = scores.map((own) => {
    const centre = mean(own)
    const squares = own.map((score) => (score - centre) ** 2)
    const deviation = Math.sqrt(sum(squares) / (own.length - 1))
    return deviation / Math.sqrt(own.length)
  })
  const best = means.indexOf(Math.max(...means))
  let simplest = best
  means.forEach((value, candidate) => {
    if (value >= means[best] - errors[best]) simplest = candidate
  })
  return { means, errors, best, simplest }
}

/** The best setting for these accounts, and what it says of new ones. */
export function pick({ features, label, group, settings, fresh, seed }: Market) {
  const rows = rowsOf(features)
  const labels = [...label.values]
  const candidates = [...settings.values]

  const fold = foldsOf([...group.values], foldCount, seed.values[0])
  const { best } = summaryOf(scoresOf(rows, labels, fold, candidates))
  const setting = candidates[best]

  const closestTo = learn(rows, labels, scaleOf(rows))
  const predictions = rowsOf(fresh).map((row) => vote(closestTo(row), setting))
  return { setting, predictions }
}

export function assignFolds({ group, folds, seed }: Groups) {
  return { fold: foldsOf([...group.values], folds.values[0], seed.values[0]) }
}

export function foldScores({ features, label, fold, settings }: Search) {
  const scores = scoresOf(rowsOf(features), [...label.values], [...fold.values], [...settings.values])
  return { scores: scores[0].flatMap((_, held) => scores.map((own) => own[held])) }
}

export function choose({ scores }: Scores) {
  return summaryOf(rowsOf(scores))
}

type Scale = { means: number[]; deviations: number[] }

/** Mean and standard deviation of each measure in these rows. */
function scaleOf(rows: number[][]): Scale {
  const columns = (rows[0] ?? []).map((_, column) => rows.map((row) => row[column]))
  const means = columns.map((values) => mean(values))
  const deviations = columns.map((values, column) =>
    Math.sqrt(mean(values.map((value) => (value - means[column]) ** 2))),
  )
  return { means, deviations }
}

/** A model that knows these rows. Asked about a row, it lists the labels of the known ones, the most similar first. */
function learn(rows: number[][], labels: number[], { means, deviations }: Scale) {
  const scaled = (row: number[]) => row.map((value, column) => (value - means[column]) / deviations[column])
  const known = rows.map(scaled)
  return (row: number[]): number[] => {
    const asked = scaled(row)
    const far = known.map((other) => distance(other, asked))
    const closest = [...far.keys()].sort((one, other) => far[one] - far[other])
    return closest.map((place) => labels[place])
  }
}

/** The square of it, which sorts alike. */
function distance(one: number[], other: number[]): number {
  let total = 0
  for (let column = 0; column < one.length; column++) total += (one[column] - other[column]) ** 2
  return total
}

/** 1 if most of the first `count` labels are 1, otherwise 0. */
function vote(labels: number[], count: number): number {
  return 2 * sum(labels.slice(0, count)) > count ? 1 : 0
}

/** The places of the values that pass. */
function indicesWhere(values: number[], passes: (value: number) => boolean): number[] {
  return [...values.keys()].filter((place) => passes(values[place]))
}

/** A copy in random order, the same one for the same seed. */
function shuffled<T>(list: T[], seed: number): T[] {
  const copy = [...list]
  let state = seed | 0
  for (let last = copy.length - 1; last > 0; last--) {
    state = (state + 0x9e3779b9) | 0
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b)
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
    const other = ((mixed ^ (mixed >>> 16)) >>> 0) % (last + 1)
    ;[copy[last], copy[other]] = [copy[other], copy[last]]
  }
  return copy
}

function rowsOf({ shape, values }: FloatArray<[number, number]>): number[][] {
  const [count, width] = shape
  return Array.from({ length: count }, (_, row) => [...values.slice(row * width, (row + 1) * width)])
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

function mean(values: number[]): number {
  return sum(values) / values.length
}
