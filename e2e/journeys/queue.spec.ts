import { expect, test, type Browser, type Page } from '@playwright/test'
import { givenCompany } from '../fixtures/actors'
import { expectAccessible } from '../fixtures/accessibility'
import { exerciseFile, expectVerdict, openExercise, submit, writeCode } from '../fixtures/exercise'

/** Keeps a slot busy nearly as long as this exercise may wait, and costs next to nothing. */
const long = { exercise: 'fine-tune-intents', code: busyFor(230) }
const short = busyFor(0)

test.setTimeout(240_000)

test('the place in the queue and the wait are told, and move on the page when somebody leaves', async ({
  page,
  browser,
}) => {
  const release = await occupyBothSlots(browser)
  const first = await newPage(browser)
  await handIn(first, (await givenCompany(first, 'Queue First')).slug, 'linear-regression')
  await handIn(page, (await givenCompany(page, 'Queue Second')).slug, 'linear-regression')

  const wait = '(any moment now|about \\d+ s|about a minute|about \\d+ minutes)'
  await expect(first.getByText(new RegExp(`You are next, ${wait}`))).toBeVisible()
  await expect(page.getByText(new RegExp(`1 ahead of you, ${wait}`))).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'In the queue, 1 ahead of you' })).toBeAttached()
  await expectAccessible(page)
  await first.getByRole('button', { name: 'Cancel' }).click()

  await expect(page.getByText(new RegExp(`You are next, ${wait}`))).toBeVisible()
  await expect(page.getByRole('status').filter({ hasText: 'In the queue, you are next' })).toBeAttached()
  await release()
  await expectVerdict(page, /The code threw an error/)
})

test('who meets a full queue keeps the code and submits again with one click once there is room', async ({
  page,
  browser,
}) => {
  const release = await occupyBothSlots(browser)
  const { slug } = await givenCompany(page, 'Queue Full')
  // What one company may have waiting in this stack.
  await handIn(page, slug, 'mlp-classifier')
  await handIn(page, slug, 'fine-tune-intents')
  await openExercise(page, slug, 'linear-regression')
  await writeCode(page, exerciseFile('linear-regression', 'solution.ts'))

  await submit(page)

  await expect(page.getByText(/yours was not taken/)).toBeVisible()
  await expect(page.getByRole('button', { name: /Submit again in/ })).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Submit', exact: true })).toBeDisabled()
  await expect(page.getByText('10 of 10 submissions left').first()).toBeVisible()
  await expectAccessible(page)
  await release()
  // There may be room, or not yet: whoever was before us may still be waiting at the first click.
  const again = page.getByRole('button', { name: 'Submit again', exact: true })
  await expect(async () => {
    if (await again.isVisible()) await again.click({ timeout: 5_000 })
    const taken = page.getByText(/In the queue|Training in the sandbox|Passed/)
    await expect(taken.first()).toBeVisible({ timeout: 5_000 })
  }).toPass({ timeout: 120_000 })
  await expectVerdict(page, /Passed/)
})

function busyFor(seconds: number): string {
  return `export async function train() {
  await new Promise((resolve) => setTimeout(resolve, ${seconds * 1000}))
  throw new Error('long enough')
}`
}

async function handIn(page: Page, slug: string, exercise: string): Promise<void> {
  await openExercise(page, slug, exercise)
  await writeCode(page, short)
  await submit(page)
  await expect(page.getByText('In the queue').first()).toBeVisible()
}

/** Two people whose code is being graded until the answer is called. */
async function occupyBothSlots(browser: Browser): Promise<() => Promise<void>> {
  const pages = [await newPage(browser), await newPage(browser)]
  for (const page of pages) {
    await openExercise(page, (await givenCompany(page, 'Queue Busy')).slug, long.exercise)
    await writeCode(page, long.code)
    await submit(page)
    await expect(page.getByText('Training in the sandbox').first()).toBeVisible({ timeout: 60_000 })
  }
  return async () => {
    for (const page of pages) await page.getByRole('button', { name: 'Cancel' }).click()
  }
}

async function newPage(browser: Browser): Promise<Page> {
  return (await browser.newContext()).newPage()
}
