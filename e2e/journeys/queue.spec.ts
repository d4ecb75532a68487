import { expect, test, type Browser, type Page } from '@playwright/test'
import { signUpCompany } from '../fixtures/actors'
import { expectAccessible } from '../fixtures/accessibility'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

/** Keeps a slot busy and costs next to nothing. */
const busyFor = (seconds: number) => `export async function train() {
  await new Promise((resolve) => setTimeout(resolve, ${seconds * 1000}))
  throw new Error('long enough')
}`

test('the place in the queue moves on the page as others come and go', async ({ page, browser }) => {
  const ours = await signUpCompany(page, 'Queue Ours')
  await occupyBothSlots(page, ours.slug)
  await openExercise(page, ours.slug, 'fine-tune-intents')
  await writeCode(page, busyFor(0))
  await submit(page)
  await expect(page.getByText(/You are next/).first()).toBeVisible()
  await expect(
    page.getByText(/any moment now|about \d+ s|about a minute|about \d+ minutes/).first(),
  ).toBeVisible()
  await expectAccessible(page)

  const other = await newPage(browser)
  const theirs = await signUpCompany(other, 'Queue Theirs')
  await openExercise(other, theirs.slug, 'linear-regression')
  await writeCode(other, busyFor(0))
  await submit(other)

  // A company that was not served yet goes before one that was: nobody has to ask for that to be seen.
  await expect(other.getByText(/You are next/).first()).toBeVisible()
  await expect(page.getByText(/1 ahead of you/).first()).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'In the queue, 1 ahead of you' })).toBeAttached()
  await expectVerdict(other, /The code stopped/)
  await expectVerdict(page, /The code stopped/)
})

test('who meets a full queue keeps the code and submits again with one click when there is room', async ({
  page,
  browser,
}) => {
  const busy = await newPage(browser)
  await occupyBothSlots(busy, (await signUpCompany(busy, 'Queue Busy')).slug)
  const { slug } = await signUpCompany(page, 'Queue Full')
  // What one company may have waiting in this stack.
  for (const exercise of ['mlp-classifier', 'fine-tune-intents']) {
    await openExercise(page, slug, exercise)
    await writeCode(page, busyFor(0))
    await submit(page)
    await expect(page.getByText('In the queue').first()).toBeVisible()
  }
  await openExercise(page, slug, 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))

  await submit(page)

  await expect(page.getByText(/yours was not taken/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Submit again in/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeDisabled()
  await expect(page.getByText('10 of 10 submissions left').first()).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit again', exact: true }).click({ timeout: 60_000 })
  // Turned away once more where the machine is slow; then the same again.
  while (
    !(await page
      .getByText(/Attempt 1/)
      .first()
      .isVisible())
  ) {
    const again = page.getByRole('button', { name: 'Submit again', exact: true })
    await expect(again.or(page.getByText(/Attempt 1/).first()).first()).toBeVisible({ timeout: 60_000 })
    if (await again.isVisible()) await again.click()
  }
  await expectVerdict(page, /Passed/)
})

/** Two exercises of one person, both being graded for a while. */
async function occupyBothSlots(page: Page, slug: string): Promise<void> {
  for (const exercise of ['linear-regression', 'mlp-classifier']) {
    await openExercise(page, slug, exercise)
    await writeCode(page, busyFor(30))
    await submit(page)
    await expect(page.getByText('Training in the sandbox').first()).toBeVisible({ timeout: 60_000 })
  }
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}
