import { userInfo } from 'node:os'
import { parseArgs } from 'node:util'
import type { RegradeWish } from './regrade-store.js'
import { Advice } from './terminal.js'

export const regradeUsage = `Usage: pnpm admin regrade --exercise <slug> [--since <version number>] [--dry-run] [--allow-lower] [--no-wait] [--json]
                          [--because "<reason learners read>" --because-zh "<the same in Chinese>"]
       pnpm admin regrade --exercise <slug> --cancel`

export interface RegradeOptions extends RegradeWish {
  /** Show who would change, and change nothing. */
  dryRun: boolean
  /** Lower gradings may stand: whoever runs it answers for them. */
  allowLower: boolean
  /** Queue it for the graders and end. */
  noWait: boolean
  cancel: boolean
  json: boolean
}

export function parseRegrade(args: string[]): RegradeOptions {
  const values = parse(args)
  if (!values.exercise) throw new Advice(`Which exercise?\n${regradeUsage}`)
  const since = Number(values.since)
  if (!Number.isInteger(since) || since < 1)
    throw new Advice('--since is the number of a version: 1 is the oldest.')
  if (values['dry-run'] && values['allow-lower'])
    throw new Advice('--dry-run changes nothing, so there is nothing that --allow-lower could allow.')
  return {
    slug: values.exercise,
    since,
    askedBy: userInfo().username,
    reason: reasonOf(values.because, values['because-zh']),
    dryRun: values['dry-run'],
    allowLower: values['allow-lower'],
    noWait: values['no-wait'],
    cancel: values.cancel,
    json: values.json,
  }
}

function reasonOf(en: string | undefined, zh: string | undefined): RegradeWish['reason'] {
  if (en?.trim() && zh?.trim()) return { en: en.trim(), 'zh-CN': zh.trim() }
  if (en === undefined && zh === undefined) return null
  throw new Advice(
    'Learners read the reason in their language: give both, --because "…" and --because-zh "…".',
  )
}

function parse(args: string[]) {
  const flag = { type: 'boolean', default: false } as const
  try {
    return parseArgs({
      args,
      options: {
        exercise: { type: 'string' },
        since: { type: 'string', default: '1' },
        because: { type: 'string' },
        'because-zh': { type: 'string' },
        'dry-run': flag,
        'allow-lower': flag,
        'no-wait': flag,
        cancel: flag,
        json: flag,
      },
    }).values
  } catch (error) {
    throw new Advice(`${error instanceof Error ? error.message : String(error)}\n${regradeUsage}`)
  }
}
