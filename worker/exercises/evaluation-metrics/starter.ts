// The numbers that accuracy hides. Four places are yours, marked 1 to 4.

/** Rows: what a message was. Columns: what the filter said. 0 is ordinary, 1 is urgent. */
export function confusion({ labels, predictions }: Decided) {
  const counts = [
    [0, 0],
    [0, 0],
  ]
  labels.values.forEach((was, message) => {
    const said = predictions.values[message]
    // 1. `was` and `said` are 0 or 1. Count this message in the right row and column of `counts`.
  })
  return { counts }
}

/** Precision, recall and F1 of the flags, each between 0 and 1. */
export function metrics({ labels, predictions }: Decided) {
  const { counts } = confusion({ labels, predictions })
  const falseAlarms = counts[0][1]
  const missed = counts[1][0]
  const caught = counts[1][1]

  // 2. Of which messages are the caught ones a share? Once of all that were flagged, once of all that were urgent.
  //    And write `share` below so that it can take a share of nothing.
  const precision = 0
  const recall = 0

  // 3. The harmonic mean of the two. `share` helps where both are 0.
  const f1 = 0

  return { precision, recall, f1 }
}

/** `part` of `whole`, between 0 and 1. */
function share(part: number, whole: number): number {
  return part / whole
}

/** How often an urgent message has a higher score than an ordinary one. */
export function rocAuc({ labels, scores }: Scored) {
  const urgent = scores.values.filter((_, message) => labels.values[message] === 1)
  const ordinary = scores.values.filter((_, message) => labels.values[message] === 0)
  let won = 0
  for (const high of urgent) {
    for (const low of ordinary) {
      // 4. What is this pair worth: when the urgent message scores higher, when both score the same, when it scores lower?
    }
  }
  // Also yours: without a single pair there is nothing to divide by, and the rule says 0.5.
  return { auc: 0.5 }
}
