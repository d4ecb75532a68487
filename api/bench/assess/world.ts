import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'

/** The file format of worlds; `docs/guides/assessment-worlds.md` explains every word. */
const share = z.number().min(0).max(1)
const finite = z.number().min(-1000).max(1000)
const positive = z.number().gt(0).max(1000)

const ability = z
  .strictObject({
    shape: z.enum(['normal', 'skewed', 'bimodal', 'uniform']).default('normal'),
    mean: z.number().min(-3).max(3).default(0),
    sd: z.number().gt(0).max(3).default(1),
  })
  .prefault({})

const choice = z.strictObject({
  share,
  model: z.literal('choice'),
  guessing: z.number().min(0).max(0.9).default(0),
  /** What the engine is told, where that is wrong. */
  declaredGuessing: z.number().min(0).max(0.9).optional(),
})
const stepped = z.strictObject({
  share,
  model: z.enum(['partial-credit', 'graded']),
  categories: z.number().int().min(3).max(8).default(4),
  slopeFactor: positive.default(0.7),
})
const format = z.discriminatedUnion('model', [choice, stepped])

const listed = z.strictObject({
  model: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('logistic'),
      slope: z.number().gt(0).max(20),
      difficulty: finite,
      guessing: z.number().min(0).lt(1).default(0),
    }),
    z.strictObject({
      kind: z.literal('graded'),
      slope: z.number().gt(0).max(20),
      thresholds: z.array(finite).min(1).max(10),
    }),
    z.strictObject({
      kind: z.literal('partial-credit'),
      slope: z.number().gt(0).max(20),
      steps: z.array(finite).min(1).max(10),
    }),
  ]),
  content: z.string().min(1).optional(),
  family: z.string().min(1).optional(),
})

const recipe = z.union([
  z.strictObject({
    items: z.number().int().min(1).max(5000),
    slope: z
      .strictObject({ logMean: finite.default(0), logSd: z.number().min(0).max(2).default(0.3) })
      .prefault({}),
    difficulty: z
      .strictObject({
        mean: z.number().min(-4).max(4).default(0),
        sd: z.number().min(0).max(4).default(1),
        /** No item's difficulty lies between these two. */
        gap: z.tuple([finite, finite]).optional(),
      })
      .prefault({}),
    formats: z.array(format).min(1),
  }),
  z.strictObject({ list: z.array(listed).min(1).max(5000) }),
])

const behaviours = z
  .strictObject({
    /** Careless people answer a share of items without reading them. */
    careless: z.strictObject({ people: share, answers: share }).optional(),
    /** Some people know some items beforehand. */
    foreknowledge: z.strictObject({ people: share, items: share }).optional(),
    /** Runs of items share a story, which a person finds easier or harder as a whole. */
    testlets: z
      .strictObject({ size: z.number().int().min(2).max(50), sd: z.number().min(0).max(3) })
      .optional(),
    /** By a guess, such shares of those who would earn nothing of an item with partial credit earn half or all of it. */
    lucky: z.strictObject({ half: share, full: share }).optional(),
    /** Answers that never arrive. */
    missing: share.default(0),
  })
  .prefault({})

const faults = z
  .strictObject({
    wrongKeys: share.default(0),
    /** Items whose difficulty has moved since it was measured. */
    drift: z.strictObject({ items: share, sd: z.number().min(0).max(4), mean: finite.default(0) }).optional(),
  })
  .prefault({})

const calibration = z.strictObject({
  answersPerItem: z.array(z.number().int().min(0).max(5000)).min(1),
  answersPerPerson: z.number().int().min(1).max(500).default(20),
  /** How well authors' ratings go with true difficulty. */
  ratingCorrelation: share.default(0.5),
})

const head = {
  version: z.literal(1),
  title: z.string().min(1),
  simulees: z.number().int().min(10).max(100_000).default(2000),
  /** What the repository has promised for this world; shown beside the figures. */
  goals: z
    .record(z.string(), z.strictObject({ atLeast: z.number().optional(), atMost: z.number().optional() }))
    .default({}),
}

const sittings = z.strictObject({
  ...head,
  kind: z.literal('sittings'),
  skills: z.array(z.string().min(1)).min(1).max(30),
  ability,
  /** Of the abilities: one number for all pairs, or a matrix. */
  correlation: z
    .union([z.number().min(-0.99).max(0.99), z.array(z.array(z.number().min(-1).max(1)))])
    .default(0),
  /** One for all skills, or one a skill. */
  bank: z.union([recipe, z.array(recipe)]),
  /** Simulees are dealt over so many banks of the same recipe. */
  banks: z.number().int().min(1).max(100).default(4),
  /** Where absent, the engine is told the true parameters but for faults. */
  calibration: calibration.optional(),
  /** From whose answers the engine estimates the correlation. */
  pilot: z
    .strictObject({
      people: z.number().int().min(0).max(5000).default(300),
      answersPerSkill: z.number().int().min(1).max(500).default(12),
    })
    .prefault({}),
  test: z.strictObject({
    minItems: z.number().int().min(1).max(2000).optional(),
    maxItems: z.number().int().min(1).max(2000),
    standardError: z.number().gt(0).max(1).optional(),
    exposureCap: z.number().gt(0).max(1).default(1),
  }),
  behaviours,
  faults,
})

const flags = z.strictObject({
  ...head,
  kind: z.literal('flags'),
  items: z.number().int().min(5).max(2000),
  answersPerItem: z.array(z.number().int().min(10).max(5000)).min(1),
  answersPerPerson: z.number().int().min(2).max(500).default(20),
  banks: z.number().int().min(1).max(200).default(20),
  guessing: z.number().min(0).max(0.9).default(0),
  ability,
  /** Items of each kind in every bank. */
  broken: z.strictObject({
    wrongKeys: z.number().int().min(0),
    guesses: z.number().int().min(0),
    ambiguous: z.number().int().min(0),
  }),
})

const dif = z.strictObject({
  ...head,
  kind: z.literal('dif'),
  items: z.number().int().min(5).max(2000),
  answersPerItemAndGroup: z.array(z.number().int().min(10).max(5000)).min(1),
  answersPerPerson: z.number().int().min(2).max(500).default(20),
  banks: z.number().int().min(1).max(200).default(20),
  guessing: z.number().min(0).max(0.9).default(0),
  /** Items that are harder for the second group at equal ability, and by how many logits. */
  unfair: z.strictObject({ items: z.number().int().min(0), logits: z.number().min(-4).max(4) }),
  /** Mean ability of the second group less that of the first. */
  groupGap: z.number().min(-3).max(3).default(0),
})

const timeline = z.strictObject({
  ...head,
  kind: z.literal('timeline'),
  weeks: z.number().int().min(4).max(520).default(52),
  activeShare: share.default(0.6),
  lessonsPerActiveWeek: z.number().int().min(0).max(20).default(1),
  practicePerActiveWeek: z.number().int().min(0).max(50).default(5),
  practiceGuessing: z.number().min(0).max(0.9).default(0),
  sittings: z
    .strictObject({
      everyWeeks: z.number().int().min(1).max(520).default(13),
      items: z.number().int().min(1).max(200).default(12),
      guessing: share.default(0.2),
    })
    .prefault({}),
  /** What is true in each variant; the engine is told none of it. */
  variants: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        gainPerLesson: z.number().min(-0.5).max(0.5).default(0.025),
        gainSpread: z.number().min(0).max(2).default(0.5),
        practiceOffset: z.number().min(-3).max(3).default(0.5),
        offsetSpread: z.number().min(0).max(2).default(0.2),
        weeklySd: z.number().min(0).max(1).default(0.05),
        weeklyDecay: z.number().min(0).max(0.2).default(0.02),
        step: z
          .strictObject({ week: z.number().int().min(0), size: z.number().min(-3).max(3), people: share })
          .optional(),
      }),
    )
    .min(1),
})

const growth = z.strictObject({
  ...head,
  kind: z.literal('growth'),
  items: z.number().int().min(10).max(5000).default(300),
  guessing: z.number().min(0).max(0.9).default(0.2),
  length: z.number().int().min(2).max(200).default(20),
  /** True changes between two sittings, in standard deviations. */
  changes: z.array(z.number().min(-4).max(4)).min(1),
})

const company = z.strictObject({
  people: z.number().int().min(1).max(20_000),
  ability: z.number().min(-3).max(3).default(0),
})

const companies = z.strictObject({
  ...head,
  kind: z.literal('companies'),
  items: z.number().int().min(10).max(2000),
  answersPerPerson: z.number().int().min(2).max(500).default(20),
  banks: z.number().int().min(1).max(200).default(4),
  guessing: z.number().min(0).max(0.9).default(0),
  companies: z.array(company.extend({ count: z.number().int().min(1).max(500).default(1) })).min(1),
  /** Standard deviations over companies: of their people's mean ability, and of each item's difficulty there. */
  between: z
    .strictObject({ ability: z.number().min(0).max(2), difficulty: z.number().min(0).max(2) })
    .default({ ability: 0, difficulty: 0 }),
  /** A company that comes when the scale is fixed. */
  later: company,
})

export const worldSchema = z.discriminatedUnion('kind', [sittings, flags, dif, timeline, growth, companies])
export type World = z.infer<typeof worldSchema>
export type SittingsWorld = z.infer<typeof sittings>
export type FlagsWorld = z.infer<typeof flags>
export type DifWorld = z.infer<typeof dif>
export type TimelineWorld = z.infer<typeof timeline>
export type CompaniesWorld = z.infer<typeof companies>
export type GrowthWorld = z.infer<typeof growth>
export type Recipe = z.infer<typeof recipe>
export type ListedItem = z.infer<typeof listed>
export type Format = z.infer<typeof format>

/** A file nobody can simulate; the message says which place of it is wrong and how. */
export class WorldFault extends Error {
  override name = 'WorldFault'
}

const folder = join(import.meta.dirname, 'worlds')

export function worldNames(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .sort()
}

/** By the name of a public world, or by the path of a file. */
export function readWorld(nameOrPath: string): World {
  const path = worldNames().includes(nameOrPath)
    ? join(folder, `${nameOrPath}.json`)
    : resolve(process.env['INIT_CWD'] ?? '.', nameOrPath)
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch {
    throw new WorldFault(`No world and no file is called ${nameOrPath}. Worlds: ${worldNames().join(', ')}.`)
  }
  return parseWorld(text)
}

export function parseWorld(text: string): World {
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    throw new WorldFault(`The world is not JSON: ${(error as Error).message}`, { cause: error })
  }
  const parsed = worldSchema.safeParse(raw)
  if (!parsed.success) throw new WorldFault(`The world is not valid.\n${z.prettifyError(parsed.error)}`)
  return parsed.data
}
