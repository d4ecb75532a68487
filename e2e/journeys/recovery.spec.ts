import { expect, test } from '@playwright/test'
import { givenCompany } from '../fixtures/actors'
import { expectVerdict, exerciseFile, openExercise, submit, writeCode } from '../fixtures/exercise'
import { crash, processOf } from '../fixtures/stack'

/** It kills parts of the stack that all specs share, so it runs alone and last. */
test.describe.configure({ mode: 'serial' })

test('a grader killed while training loses nothing: the submission is graded once and no attempt is charged twice', async ({
  page,
}) => {
  const { slug } = await givenCompany(page, 'Recovery Grader')
  await openExercise(page, slug, 'mlp-classifier')
  await writeCode(page, slowly(exerciseFile('mlp-classifier', 'solution.ts')))
  await submit(page)
  await expect(page.getByText('Training in the sandbox').first()).toBeVisible()
  const before = processOf('grader')

  crash('grader')

  await expect.poll(() => processOf('grader')).not.toBe(before)
  await expect(page.getByRole('heading', { name: /Passed/ })).toBeVisible({ timeout: 110_000 })
  await page.reload()
  await expect(page.getByRole('link', { name: /View attempt/ })).toHaveCount(1)
})

test('an api killed after submit loses nothing: the page reconnects and shows the verdict', async ({
  page,
}) => {
  const { slug } = await givenCompany(page, 'Recovery Api')
  await openExercise(page, slug, 'mlp-classifier')
  await writeCode(page, slowly(exerciseFile('mlp-classifier', 'solution.ts')))
  await submit(page)
  await expect(page.getByText(/In the queue|Training in the sandbox/).first()).toBeVisible()
  const before = processOf('api')

  crash('api')

  await expect.poll(() => processOf('api')).not.toBe(before)
  await expectVerdict(page, /Passed/)
})

/** The same solution, which takes some seconds longer: time to kill something while it trains. */
function slowly(solution: string): string {
  return solution.replace(
    /export async function train\(([^)]*)\)([^{]*)\{/,
    (head) => `${head}\n  await new Promise((resolve) => setTimeout(resolve, 6000))\n`,
  )
}
