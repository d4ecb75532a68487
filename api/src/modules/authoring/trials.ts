import { z } from 'zod'
import { TrialState } from '../../graphql/enums.js'
import type { Locale, Localized } from '../../locale.js'
import type { Tenant } from '../../tenant.js'
import type { Trial } from './authoring.type.js'
import { starterFile, solutionFile } from './manuscript/files.js'
import type { Manuscript } from './manuscript/read-manuscript.js'

/** All that is graded to prove a version: the solution passes, the starter does not, mistakes fail as their author says. */
export function trialsOf({ solution, starter, wrong }: Manuscript) {
  return [
    { file: solutionFile, code: solution, expected: 'pass' },
    { file: starterFile, code: starter, expected: 'fail' },
    ...wrong.map(({ file, code, criterion }) => ({ file: `wrong/${file}`, code, expected: criterion })),
  ]
}

/** How each of them ended, for exactly the files as they are; what was tried of older ones does not count. */
export async function readTrials(tenant: Tenant, version: string, manuscript: Manuscript): Promise<Trial[]> {
  const rows = await tenant.db.read((db) =>
    db.trial.findMany({
      where: { organizationId: tenant.organization.id, exerciseVersion: version },
      include: { runs: { orderBy: { queuedAt: 'desc' }, take: 1, select: { state: true } } },
    }),
  )
  return trialsOf(manuscript).map(({ file, code, expected }) => {
    const row = rows.find((one) => one.file === file && one.code === code && one.expected === expected)
    const found = outcomeShape.nullable().parse(row?.outcome ?? null)
    return {
      file,
      expected,
      state: stateOf(found !== null, row?.runs[0]?.state),
      asExpected: row?.asExpected ?? null,
      points: found?.points ?? null,
      finding: found && findingOf(found, tenant.locale),
      criteria: (found?.criteria ?? []).map(({ id, passed, reason }) => ({
        id,
        passed,
        reason: reason[tenant.locale],
      })),
    }
  })
}

function stateOf(isDone: boolean, run: string | undefined): TrialState {
  if (isDone) return TrialState.DONE
  if (run === undefined || run === 'cancelled') return TrialState.NOT_TRIED
  return run === 'queued' ? TrialState.WAITING : TrialState.RUNNING
}

const localized = z.object({ en: z.string(), 'zh-CN': z.string() })
const outcomeShape = z.object({
  verdict: z.enum(['passed', 'failed', 'learner_error', 'our_fault']),
  fault: z.string().nullish(),
  points: z.number().nullish(),
  criteria: z.array(z.object({ id: z.string(), passed: z.boolean(), reason: localized })).nullish(),
  message: z
    .object({ localized: localized.optional(), text: z.string().optional(), line: z.number().optional() })
    .nullish(),
  incident: z.string().nullish(),
})

function findingOf(
  { verdict, message, incident, fault }: z.infer<typeof outcomeShape>,
  locale: Locale,
): string | null {
  if (verdict === 'learner_error') {
    const said = message?.localized?.[locale] ?? message?.text ?? fault ?? ''
    return message?.line === undefined ? said : `${lineWord[locale](message.line)}${said}`
  }
  if (verdict !== 'our_fault') return null
  const generator = /The exercise's generator failed: (.*)/.exec(incident ?? '')?.[1]
  return generator === undefined ? notGraded[locale] : `${generatorFailed[locale]}${generator}`
}

const lineWord: Localized<(line: number) => string> = {
  en: (line) => `Line ${line}: `,
  'zh-CN': (line) => `第 ${line} 行：`,
}
const generatorFailed: Localized = {
  en: 'data/generator.ts failed: ',
  'zh-CN': 'data/generator.ts 运行失败：',
}
const notGraded: Localized = {
  en: 'It could not be graded. If its rows hold every class and differ, this is our fault: try again.',
  'zh-CN': '未能完成评分。如果数据包含所有类别且并不全相同，那就是我们的问题，请重试。',
}
