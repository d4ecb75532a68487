import type { RowsProblem } from '@skillgrad/exercises/declared'
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
  if (generator !== undefined) return `${generatorFailed[locale]}${generator}`
  const rows = /The exercise's rows cannot be graded on: (\S+) ?(.*)/.exec(incident ?? '')
  return rows ? unfitRows[rows[1] as RowsProblem['kind']][locale](rows[2]!) : notGraded[locale]
}

const lineWord: Localized<(line: number) => string> = {
  en: (line) => `Line ${line}: `,
  'zh-CN': (line) => `第 ${line} 行：`,
}
const generatorFailed: Localized = {
  en: 'data/generator.ts failed: ',
  'zh-CN': 'data/generator.ts 运行失败：',
}
/** A fixed table was checked when it was read, so these are rows that a generator drew. */
const unfitRows: Record<RowsProblem['kind'], Localized<(column: string) => string>> = {
  'too-many-cells': {
    en: () => 'data/generator.ts drew more numbers than all tensors together may hold. Draw fewer rows.',
    'zh-CN': () => 'data/generator.ts 生成的数据超过了所有张量合计的上限，请减少行数。',
  },
  same: {
    en: (column) => `data/generator.ts drew the same ${column} in every row, so there is nothing to find.`,
    'zh-CN': (column) => `data/generator.ts 生成的 ${column} 列每行都相同，没有可学的东西。`,
  },
  classes: {
    en: (column) => `data/generator.ts drew a ${column} that is no class: classes count from 0.`,
    'zh-CN': (column) => `data/generator.ts 生成的 ${column} 列含有不存在的类别：类别从 0 数起。`,
  },
  whole: {
    en: (column) => `data/generator.ts drew a ${column} that is no whole number of 32 bits.`,
    'zh-CN': (column) => `data/generator.ts 生成的 ${column} 列含有不是 32 位整数的值。`,
  },
}
const notGraded: Localized = {
  en: 'It could not be graded, and your files are not to blame. Try again.',
  'zh-CN': '未能完成评分，问题不在你的文件，请重试。',
}
