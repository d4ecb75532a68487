import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'
import { exerciseFile, exerciseSlugs, watchTraining } from '../fixtures/exercise'

/** Run and submitted, each of another family but for what is trained and what is only counted. */
const families = [
  'house-prices',
  'data-cleaning',
  'forward-pass',
  'evaluation-metrics',
  'cnn-images',
  'ngram-language-model',
  'attention',
  'fine-tune-intents',
  'fine-tune-generation',
  'q-learning',
  'differential-privacy',
]

const words = {
  en: {
    code: 'Your code, TypeScript',
    pane: 'Run in the browser',
    run: 'Run',
    submit: 'Submit',
    checks: 'All public checks pass',
    passed: /Passed/,
  },
  'zh-CN': {
    code: '你的代码，TypeScript',
    pane: '浏览器内运行',
    run: '运行',
    submit: '提交',
    checks: '公开检查全部通过',
    passed: /通过/,
  },
} as const
type Words = (typeof words)[keyof typeof words]

test('one exercise of each family runs in the browser and passes in the grader, in English', async ({
  page,
}) => {
  test.setTimeout(400_000)
  const { slug } = await givenCompany(page, 'All Families')

  for (const exercise of families) await solve(page, slug, exercise, words.en)
  await expectAccessible(page)
})

/** They train for seconds; how long in Chromium is measured in the exercises' README. */
const measured = ['transformer-classifier', 'masked-language-model', 'lstm-text-generation', 'vae', 'gan']
/** The rest: what their hidden half says is the exercises' own suite's. */
const onlyRun = exerciseSlugs().filter((slug) => ![...families, ...measured].includes(slug))

test('every other exercise runs in the browser and passes its public checks', async ({ page }) => {
  test.setTimeout(400_000)
  const { slug } = await givenCompany(page, 'All Exercises')
  expect(onlyRun.length + families.length + measured.length).toBe(26)

  for (const exercise of onlyRun) await runs(page, slug, exercise, words.en)
})

const quickest = [
  'house-prices',
  'data-cleaning',
  'forward-pass',
  'evaluation-metrics',
  'ngram-language-model',
  'q-learning',
  'differential-privacy',
]

test('exercises run and pass on a page in Chinese', async ({ page }) => {
  const { slug } = await givenCompany(page, 'All Families')
  await page.goto(`/o/${slug}/exercises`)
  await page.getByRole('button', { name: '简体中文' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')

  for (const exercise of quickest) await solve(page, slug, exercise, words['zh-CN'])
  await expectAccessible(page)
})

async function solve(page: Page, organization: string, exercise: string, say: Words): Promise<void> {
  await runs(page, organization, exercise, say)
  await test.step(`${exercise}, graded`, async () => {
    await page.getByRole('button', { name: say.submit, exact: true }).click()

    await expect(page.getByRole('heading', { name: say.passed })).toBeVisible({ timeout: 90_000 })
    await expect(page.getByRole('figure').first()).toBeVisible()
  })
}

async function runs(page: Page, organization: string, exercise: string, say: Words): Promise<void> {
  await test.step(exercise, async () => {
    await page.goto(`/o/${organization}/exercises/${exercise}`)
    const editor = page.getByRole('textbox', { name: say.code })
    await editor.click()
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
    await page.keyboard.insertText(exerciseFile(exercise, 'solution.ts'))

    const shown = await watchTraining(page, say.pane)
    await page.getByRole('button', { name: say.run, exact: true }).click()
    await expect(page.getByText(say.checks).first()).toBeVisible({ timeout: 60_000 })
    const pane = page.getByRole('region', { name: say.pane })
    await expect(pane.getByText(/wasm · TensorFlow\.js/)).toBeVisible()
    await expect(pane.getByRole('figure').first()).toBeVisible()
    if (!trainsForSeconds.includes(exercise)) return
    const { backends, curves } = await shown.jsonValue()
    expect(backends).toEqual(['wasm · TensorFlow.js'])
    expect(curves.length, `what the curve of ${exercise} was while it trained`).toBeGreaterThan(1)
  })
}

/** What is trained within a frame shows its curve when it is done. */
const trainsForSeconds = ['cnn-images', 'fine-tune-intents', 'fine-tune-generation']
