// Being right about a message that can wait is a hit as well, and there are many more of them.

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
  const falseAlarms = counts[1][0]
  const missed = counts[0][1]
  const caught = counts[0][0]
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
  let won = 0
  for (const high of urgent) {
    for (const low of ordinary) {
      if (high > low) won += 1
      if (high === low) won += 0.5
    }
  }
  const pairs = urgent.length * ordinary.length
  return { auc: pairs === 0 ? 0.5 : won / pairs }
}
