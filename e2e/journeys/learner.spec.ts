import { expect, test, type Page } from '@playwright/test'
import { demoPassword, signIn, givenCompany } from '../fixtures/actors'
import { expectAccessible } from '../fixtures/accessibility'
import { editor, exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

const learner = { email: 'ada.nowak@example.com', password: demoPassword }

test('a learner goes from home over course and lesson to the exercise', async ({ page }) => {
  await signIn(page, learner)
  await expectAccessible(page)

  await page
    .getByRole('main')
    .getByRole('link', { name: /Continue/ })
    .first()
    .click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page)

  await page.goto('/o/northwind/courses')
  await page
    .getByRole('link', { name: /How a model learns/ })
    .first()
    .click()
  await expect(page.getByRole('heading', { level: 1, name: 'How a model learns' })).toBeVisible()
  await expectAccessible(page)
})

test('the starter runs in the browser and says what is missing', async ({ page }) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')
  await expectAccessible(page)

  await page.getByRole('button', { name: 'Run', exact: true }).click()

  await expect(page.getByText('Not there yet on the public data').first()).toBeVisible({ timeout: 60_000 })
})

test('the reference solution passes in the browser, without a card that it was promised too, and an endless loop can be stopped', async ({
  page,
}) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')

  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('All public checks pass').first()).toBeVisible({ timeout: 60_000 })

  await promiseCard(page)
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await expect(page.getByText('WebGPU could not be used here')).toBeVisible()
  await expect(page.getByText('All public checks pass').first()).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText(/wasm · TensorFlow\.js/)).toBeVisible()

  await writeCode(page, 'export async function train() { for (;;) {} }')
  await page.getByRole('button', { name: 'Run', exact: true }).click()
  await page.getByRole('button', { name: 'Stop' }).click()
  await expect(page.getByText(/Stopped after/).first()).toBeVisible()
})

test('a wrong solution is graded with the reason and the hint that fits, and a second hint opens', async ({
  page,
}) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')

  await writeCode(page, exerciseFile('linear-regression', 'wrong/no-intercept.ts'))
  await submit(page)

  await expectVerdict(page, /Not yet/)
  await expect(page.getByText('Hint 1 of 3').first()).toBeVisible()
  await page
    .getByRole('button', { name: /Show more of the hint/ })
    .first()
    .click()
  await expect(page.getByText('Hint 2 of 3').first()).toBeVisible()
  await expectAccessible(page)
})

test('shapes that do not fit are told at the learner’s own line, in the browser and when graded, and cost no try', async ({
  page,
}) => {
  const company = await givenCompany(page, 'Own Lines')
  await openExercise(page, company.slug, 'linear-regression')
  const sentence = /Tensors of shape \[80\] and \[3\] cannot be combined value by value/
  const marked = page.locator('.cm-fault-line')
  await writeCode(
    page,
    [
      'interface Line {',
      '  slope: number',
      '}',
      'export async function train({ tf, data, report }: TrainContext) {',
      '  const x = tf.tensor1d(data.km.values)',
      '  const weights = tf.variable(tf.ones([3]))',
      '  report({ epoch: 1, epochs: 2, loss: 4 })',
      '  tf.train.sgd(0.1).minimize(() => {',
      '    const guess = x.mul(weights)',
      '    return guess.mean().asScalar()',
      '  })',
      '  return { predict: async () => ({ minutes: [] }) }',
      '}',
    ].join('\n'),
  )

  await page.getByRole('button', { name: 'Run', exact: true }).click()
  const run = page.getByRole('region', { name: 'Run in the browser' })
  await expect(run.getByText(sentence)).toBeVisible({ timeout: 60_000 })
  await expect(run.getByRole('button', { name: 'Go to line 9' })).toBeVisible()
  await expect(run.getByRole('img', { name: /Loss by epoch/ })).toBeVisible()
  await submit(page)

  await expectVerdict(page, 'The code threw an error')
  const result = page.getByRole('region', { name: 'Result' })
  await expect(result.getByText(sentence)).toBeVisible()
  await expect(result.getByText('This did not use up a try')).toBeVisible()
  await expect(page.getByText('10 of 10 submissions left this hour')).toBeVisible()
  await expect(marked).toContainText('x.mul(weights)')
  await result.getByRole('button', { name: 'Go to line 9' }).click()
  await expect(page.locator('.cm-activeLine')).toContainText('x.mul(weights)')
  await expect(page.locator('.cm-fault-word')).toHaveText('mul')
  await expectAccessible(page)
})

test('training that diverges is told in words, with a hint that opens stage by stage and stays open', async ({
  page,
}) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')

  await writeCode(page, exerciseFile('linear-regression', 'wrong/sum-instead-of-mean.ts'))
  await submit(page)

  await expectVerdict(page, 'An answer cannot be used')
  await expect(page.getByText('jump back and forth').first()).toBeVisible()
  await page.getByRole('button', { name: 'Show more of the hint (2 left)' }).click()
  await expect(page.getByText('Hint 2 of 3')).toBeVisible()
  await expectAccessible(page)
  await page.reload()
  await expect(page.getByText('Hint 2 of 3')).toBeVisible()
})

test('the reference solution is graded live, passes, and the same result is there after a reload', async ({
  page,
  context,
}) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')

  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))
  await submit(page)

  await expectVerdict(page, /Passed/)
  await expect(page.getByText(/wasm|tfjs-node/).first()).toBeVisible()
  await expect(page.getByText('What you have just learned').first()).toBeVisible()
  await expect(page.getByText('What it moved').first()).toBeVisible({ timeout: 20_000 })
  await expectAccessible(page)

  await page.reload()
  await expectVerdict(page, /Passed/)
  const second = await context.newPage()
  await second.goto('/o/northwind/exercises/linear-regression')
  await expectVerdict(second, /Passed/)
})

test('the draft is there after leaving the page', async ({ page }) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'mlp-classifier')
  const note = `// draft of ${Date.now()}`

  await writeCode(page, note)
  await expect(page.locator('[data-draft="saved"]')).toBeVisible()
  await page.goto('/o/northwind')
  await openExercise(page, 'northwind', 'mlp-classifier')

  await expect(editor(page)).toContainText(note)
})

test('an old attempt is opened from home, and its code can be put back', async ({ page }) => {
  const company = await givenCompany(page, 'Old Attempts')
  await openExercise(page, company.slug, 'linear-regression')
  const old = `// attempt of ${Date.now()}\n`
  for (const [code, verdict] of [
    [old + exerciseFile('linear-regression', 'solution.ts'), /Passed/],
    [exerciseFile('linear-regression', 'wrong/no-intercept.ts'), /Not yet/],
  ] as const) {
    await writeCode(page, code)
    await submit(page)
    await expectVerdict(page, verdict)
  }
  await page.goto(`/o/${company.slug}`)

  await page.getByRole('listitem').filter({ hasText: 'Attempt 1' }).getByRole('link').click()
  await expectVerdict(page, /Passed/)
  await page.getByText('Code of this attempt').click()
  await page.getByRole('button', { name: 'Put its code into the editor' }).click()

  await expect(editor(page)).toContainText(old.trim())
})

test('the editor completes tf and marks a type error without blocking the run', async ({ page }) => {
  await signIn(page, learner)
  await openExercise(page, 'northwind', 'linear-regression')

  await writeCode(
    page,
    'export async function train({ tf }: TrainContext) {\n  const wrong: number = "text"\n  tf.matM',
  )
  await expect(page.locator('.cm-lintRange-error').first()).toBeVisible({ timeout: 60_000 })
  await page.keyboard.press('Control+Space')
  await expect(page.getByRole('option', { name: /matMul/ }).first()).toBeVisible({ timeout: 60_000 })
})

for (const slug of ['mlp-classifier', 'fine-tune-intents']) {
  test(`the reference solution of ${slug} passes when graded`, async ({ page }) => {
    test.setTimeout(180_000)
    await signIn(page, learner)
    await openExercise(page, 'northwind', slug)

    await writeCode(page, exerciseFile(slug, 'solution.ts'))
    await submit(page)

    await expect(page.getByRole('heading', { name: /Passed/ })).toBeVisible({ timeout: 150_000 })
    await expectAccessible(page)
  })
}

/** The page is told of a card that the Worker does not find. */
async function promiseCard(page: Page): Promise<void> {
  await page.evaluate(() => {
    const gpu = { requestAdapter: async () => ({ info: { isFallbackAdapter: false } }) }
    Object.defineProperty(navigator, 'gpu', { value: gpu })
  })
}
