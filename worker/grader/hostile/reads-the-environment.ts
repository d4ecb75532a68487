// {"about": "Secrets of the environment", "layer": "cleared environment", "verdict": "passed", "log": "met nothing$"}
export async function train({ tf, data, report }) {
  console.log('met', Object.keys(process.env).filter((name) => !['PATH', 'HOME', 'LANG', 'PWD'].includes(name)).join() || 'nothing')
  return { predict: ({ x }) => ({ y: Array.from({ length: x.shape[0] }, (_, row) => 2 * x.values[2 * row] - x.values[2 * row + 1]) }) }
}
