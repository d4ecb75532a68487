import { readFile } from 'node:fs/promises'
import { exerciseFile } from '@skillgrad/exercises/catalog'
import { wrongSolutionsOf } from '@skillgrad/exercises/testkit'
import { printOutcome, toJson } from '../commands/print-outcome.js'
import { openGradingService, type GradingService } from '../service.js'
import { exerciseSlugs, gradeSubmission, loadExercise } from './index.js'

/**
 * Those that train and answer are the exercises' own tests; these end in the sandbox, so its walls have a say in them: one of each
 * fault an exercise knows. All of them go through the sandbox in `pnpm exercise check`.
 */
const stopped = await Promise.all(
  exerciseSlugs().map(async (slug) => {
    const errors = (await wrongSolutionsOf(slug)).flatMap((wrong) =>
      wrong.verdict === 'learner-error' ? [{ ...wrong, slug }] : [],
    )
    return [...new Map(errors.map((wrong) => [wrong.fault, wrong])).values()]
  }),
)

let service: GradingService

beforeAll(async () => {
  service = await openGradingService({ allowReduced: true, minimumIdle: 0 })
}, 60_000)
afterAll(() => service.close())

test.each(stopped.flat())(
  '$slug: $file ends as $fault and carries the hint $hintId, on the page and on the command line',
  async ({ slug, file, fault, hintId }) => {
    const exercise = (await loadExercise(slug))!
    const source = await readFile(exerciseFile(slug, 'wrong', file), 'utf8')

    const outcome = await gradeSubmission({ exercise, source, seed: '1', rung: 'wasm', pool: service.pool })

    expect(outcome.verdict).toMatchObject({ kind: 'learner-error', fault, hintId })
    expect(toJson(exercise, '1', outcome)).toMatchObject({ verdict: 'learner-error', fault, hint: hintId })
    expect(printOutcome(exercise, outcome)).toContain(`Hint: ${exercise.definition.hints[hintId]!.nudge.en}`)
  },
)
