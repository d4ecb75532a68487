const flagsWithValue = new Set(['--enabled-preview-features', '--extension-types'])

/** Reads the native engine's command line. Without a `cli` command it is to serve JSON-RPC. */
export function parseArguments(words) {
  const options = { datamodels: [], url: process.env.DATABASE_URL, command: undefined, version: false }
  const rest = [...words]
  while (rest.length > 0) {
    const word = rest.shift()
    if (word === '--datamodels' || word === '-d') options.datamodels.push(rest.shift())
    else if (word === '--datasource') options.url = JSON.parse(rest.shift()).url ?? options.url
    else if (word === '--version' || word === '-V') options.version = true
    else if (word === 'cli') options.command = rest.shift()
    else if (flagsWithValue.has(word)) rest.shift()
  }
  return options
}
