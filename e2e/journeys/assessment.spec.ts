import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible, expectContrast } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'
import {
  answersByKeys,
  answersSomehow,
  chinese,
  english,
  explanations,
  hearing,
  pressesButton,
  tabTo,
  tellingNames,
} from '../fixtures/assessment'
import { contentFolder } from '../fixtures/stack'

test('a newcomer takes the placement by keys alone, leaves in the middle, comes back, ends it and reads what it says', async ({
  page,
}) => {
  test.setTimeout(300_000)
  const { slug } = await givenCompany(page, 'Placed')
  await page.goto(`/o/${slug}`)
  await expectAccessible(page)

  await follows(page, 'See what it is')
  await expect(page.getByRole('heading', { name: 'Placement', level: 1 })).toBeVisible()
  await expectAccessibleInBoth(page)
  const heard = hearing(page)
  await pressesButton(page, 'Begin')
  await expect(page.getByRole('navigation')).toHaveCount(0)
  for (let number = 1; number <= 3; number++) {
    await answersByKeys(page, english, number)
    if (number < 3) await expectAccessibleInBoth(page)
  }

  await expect(page.getByRole('heading', { name: 'Question 4' })).toBeFocused()
  await expect(page.getByRole('img', { name: /3 answered, 30 at most/ })).toBeVisible()
  await follows(page, /Leave/)
  await expect(page.getByRole('heading', { name: 'Assessments', level: 1 })).toBeVisible()
  await expect(page.getByText('You have begun: Placement')).toBeVisible()
  await follows(page, 'Go on')
  for (let number = 4; number <= 6; number++) await answersByKeys(page, english, number)
  await expect(page.getByRole('heading', { name: 'Question 7' })).toBeFocused()
  await expectNothingTold(await heard())

  await pressesButton(page, 'End or set aside')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'End now?' })).toBeVisible()
  await expectAccessible(page)
  await pressesButton(page, 'End and see the report')

  await expect(page.getByRole('heading', { name: 'Report: Placement' })).toBeVisible()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  const levels = page.getByRole('region', { name: 'Where you stand' })
  await expect(levels.getByRole('listitem')).toHaveCount(5)
  await expect(levels.getByText('Provisional', { exact: true }).first()).toBeVisible()
  await expect(page.getByText(/You ended it early/)).toBeVisible()
  await expect(page.getByText(/You can take it again from/)).toBeVisible()
  const reviewed = page.getByRole('region', { name: 'Question by question' }).getByRole('listitem')
  await tabTo(page, reviewed.first().locator('summary').first())
  await page.keyboard.press('Enter')
  await expect(reviewed.first().locator('.prose')).toBeVisible()
  const objected = reviewed.first()
  await objected.getByText('Is this question wrong or unclear?').click()
  await objected.getByLabel('What is wrong or unclear about it?').fill('Two of the options say the same.')
  await objected.getByRole('button', { name: 'Send' }).click()
  await expect(objected.getByText('You objected. It waits for an answer.')).toBeVisible()
  await page.getByText('How this was computed').click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Download the score log' }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^score-log-placement-\d{4}-\d\d-\d\d\.json$/)
  expect(JSON.parse(await readFile(await file.path(), 'utf8'))).toMatchObject({
    format: 'skillgrad-score-log',
    answers: Array.from({ length: 6 }, (_, position) => ({ position, counts: 'yes' })),
  })
  await expectAccessibleInBoth(page)

  await page.goto(`/o/${slug}/assessments`)
  await expect(page.getByRole('link', { name: 'Report: Placement' })).toBeVisible()
  await expect(page.getByText(/Again from/).first()).toBeVisible()
  await expectAccessibleInBoth(page)
})

test('in Chinese a single skill is taken to its end, and says what is likely but no level', async ({
  page,
}) => {
  test.setTimeout(240_000)
  const { slug } = await givenCompany(page, 'Likely')
  await page.goto(`/o/${slug}/assessments`)
  await page.getByRole('button', { name: '简体中文' }).click()
  await expect(page.getByRole('heading', { name: '测评', level: 1 })).toBeVisible()
  await expectAccessibleInBoth(page)
  await page.getByRole('link', { name: '模型评估', exact: true }).click()
  await expect(page.getByRole('heading', { name: '模型评估', level: 1 })).toBeVisible()
  await expectAccessibleInBoth(page)
  const heard = hearing(page)
  await page.getByRole('radio', { name: '不限时' }).check()
  await page.getByRole('button', { name: '开始' }).click()
  await expect(page.getByText(/剩余/)).toHaveCount(0)

  const report = page.getByRole('heading', { name: '报告：模型评估' })
  for (let number = 1; number <= 10 && (await report.count()) === 0; number++) {
    if (number === 8) await expectNothingTold(await heard())
    await answersByKeys(page, chinese, number)
    await expect(report.or(page.getByRole('heading', { name: `第 ${number + 1} 题` }))).toBeVisible()
  }

  await expect(report).toBeVisible()
  const likely = page.getByRole('region', { name: '可能的情况' })
  await expect(likely.getByRole('listitem')).toContainText(/可能(高|低)于一般水平|看不出明显的高低/)
  await page.getByText('结果是怎么算出来的').click()
  const computed = page.getByRole('group').filter({ hasText: '参数集' })
  for (const said of [likely, computed]) await expect(said).not.toContainText(/起步|胜任|引领/)
  await expectAccessibleInBoth(page)
})

test('without script it is all forms: of two tabs the first answer counts, an attempt is set aside, and another taken to its report', async ({
  page: withScript,
  browser,
}) => {
  const { slug } = await givenCompany(withScript, 'Plain')
  const storageState = await withScript.context().storageState()
  const context = await browser.newContext({ javaScriptEnabled: false, storageState })
  const page = await context.newPage()
  const start = `/o/${slug}/assessments/start?kind=skill&subject=model-evaluation`
  const unknown = page.getByRole('button', { name: 'I don’t know' })
  await page.goto(start)
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'Question 1' })).toBeVisible()
  const attempt = new URL(page.url()).pathname

  const otherTab = await context.newPage()
  await otherTab.goto(attempt)
  await unknown.click()
  await expect(page.getByRole('heading', { name: 'Question 2' })).toBeVisible()
  await answersSomehow(otherTab)
  await expect(otherTab.getByText('That question was answered already')).toBeVisible()
  await expect(otherTab.getByRole('heading', { name: 'Question 2' })).toBeVisible()
  await otherTab.getByRole('button', { name: 'I don’t know' }).dblclick()
  await expect(otherTab.getByRole('heading', { name: 'Question 3' })).toBeVisible()
  await page.goto(attempt)
  await expect(page.getByText('2 answered', { exact: true })).toBeVisible()

  await page.getByRole('button', { name: 'Set aside' }).click()
  await expect(page.getByRole('heading', { name: 'Assessments', level: 1 })).toBeVisible()
  await page.goto(start)
  await page.getByRole('button', { name: 'Begin' }).click()
  const report = page.getByRole('heading', { name: 'Report: Model evaluation' })
  for (let number = 1; number <= 10 && (await report.count()) === 0; number++) {
    await unknown.click()
    await expect(report.or(page.getByRole('heading', { name: `Question ${number + 1}` }))).toBeVisible()
  }
  await expect(report).toBeVisible()
  await context.close()
})

async function follows(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('link', { name }).first())
  await page.keyboard.press('Enter')
}

/** Neither an explanation of the bank nor a name under which a key or a parameter would stand. */
async function expectNothingTold(heard: readonly { url: string; text: string }[]): Promise<void> {
  const all = heard.map(({ text }) => text).join('\n')
  const whys = await explanations(join(contentFolder, 'items'))
  expect(whys.length).toBeGreaterThan(1000)
  expect(whys.filter((why) => all.includes(why))).toEqual([])
  const ofAttempt = heard.filter(({ url }) => url.includes('/assessments/'))
  expect(ofAttempt.length).toBeGreaterThan(5)
  expect(ofAttempt.flatMap(({ text }) => tellingNames(text))).toEqual([])
}

/** What a page is made of is the same in both schemes; its colours are not. */
async function expectAccessibleInBoth(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await expectContrast(page)
}
