import { regrade, regradeUsage } from './regrade.js'
import { replay, replayUsage } from './replay.js'
import { Advice, standardTerminal, type Terminal } from './terminal.js'

export interface AdminRequest {
  args: string[]
  /** The database owner's address. */
  url: string
  /** Only people at this machine can submit, so the reduced sandbox may do. */
  loopbackOnly: boolean
  terminal?: Terminal
}

const commands = { replay, regrade }

/** An operator's command; resolves to the exit code, where 2 is wrong usage or something to be done first. */
export async function admin({
  args: [name, ...args],
  url,
  loopbackOnly,
  terminal = standardTerminal(),
}: AdminRequest): Promise<number> {
  try {
    if (name !== 'replay' && name !== 'regrade') throw new Advice(`${replayUsage}\n${regradeUsage}`)
    return await commands[name]({ args, url, loopbackOnly, terminal })
  } catch (error) {
    const advice = adviceOf(error)
    if (!advice) throw error
    terminal.say(advice)
    return 2
  }
}

/** PostgreSQL's codes for a function, table or column that is not there. */
const missing = new Set(['42883', '42P01', '42703', '3F000'])

function adviceOf(error: unknown): string | undefined {
  if (error instanceof Advice) return error.message
  const isMissing = error instanceof Error && 'code' in error && missing.has(String(error.code))
  return isMissing ? 'The database is older than this checkout: `npm start` migrates it.' : undefined
}
