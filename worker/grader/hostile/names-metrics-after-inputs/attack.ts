let reported
export async function train({ report }) {
  reported = report
  return { predict: ({ x }) => {
    reported({ epoch: 1, epochs: 1, loss: 0, metrics: { ['stolen ' + x.values[0].toFixed(3)]: 1 } })
    return { y: new Float32Array(x.shape[0]) }
  } }
}
