// A hundred thresholds between 0 and 1, and trapezoids between the points.

/** Rows: what a message was. Columns: what the filter said. 0 is ordinary, 1 is urgent. */
export function confusion({ labels, predictions }: Decided) {
  const counts = [
    [0, 0],
    [0, 0],
  ]
  labels.values.forEach((was, message) => {
    const said = predictions.values[message]
    counts[was][said] += 1
  })
  return { counts }
}

/** Precision, recall and F1 of the flags, each between 0 and 1. */
export function metrics({ labels, predictions }: Decided) {
  const { counts } = confusion({ labels, predictions })
  const falseAlarms = counts[0][1]
  const missed = counts[1][0]
  const caught = counts[1][1]
  const precision = share(caught, caught + falseAlarms)
  const recall = share(caught, caught + missed)
  const f1 = share(2 * precision * recall, precision + recall)
  return { precision, recall, f1 }
}

/** `part` of `whole`, between 0 and 1; of nothing, 0. */
function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** How often an urgent message has a higher score than an ordinary one. */
export function rocAuc({ labels, scores }: Scored) {
  const urgent = scores.values.filter((_, message) => labels.values[message] === 1)
  const ordinary = scores.values.filter((_, message) => labels.values[message] === 0)
  if (urgent.length === 0 || ordinary.length === 0) return { auc: 0.5 }
  let auc = 0
  let last = { across: 0, up: 0 }
  for (let step = 101; step >= -1; step--) {
    const threshold = step / 100
    const across = ordinary.filter((score) => score >= threshold).length / ordinary.length
    const up = urgent.filter((score) => score >= threshold).length / urgent.length
    auc += ((across - last.across) * (up + last.up)) / 2
    last = { across, up }
  }
  return { auc }
}
