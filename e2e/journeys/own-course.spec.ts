import { expect, test, type Page } from '@playwright/test'
import { strToU8, zipSync } from 'fflate'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'

test('a company writes a course, publishes it, and edits it while somebody is in the middle, who is offered the newer one', async ({
  page,
}) => {
  test.setTimeout(180_000)
  const { slug } = await givenCompany(page, 'Own Courses')
  await page.goto(`/o/${slug}/courses`)
  await page.getByRole('link', { name: 'Write a course' }).click()
  await page.getByLabel('Title').fill('How we ship')
  await page.getByLabel('Summary').fill('What has to be true before a model reaches customers.')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('heading', { name: 'How we ship', level: 1 })).toBeVisible()

  const summary = page.getByLabel('Summary').first()
  await summary.fill('Typed, and not saved before the outline changes.')
  for (const title of ['Before the launch', 'Going live']) {
    await page.getByLabel('Title of a new lesson').fill(title)
    await page.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(page.getByRole('list', { name: 'Lessons' }).getByText(title)).toBeVisible()
  }
  await expect(summary).toHaveValue(/Typed, and not saved/)
  const written = page.url()

  await test.step('what is typed is previewed as learners will see it, and saves itself', async () => {
    await writes(page, 'Before the launch', 'We need $a^2$.\n\n:::note\nAsk the **team**.\n:::')
    const preview = page.getByRole('region', { name: 'Preview' })
    await expect(preview.locator('.katex').first()).toBeVisible()
    await expect(preview.getByRole('note')).toContainText('Ask the team.')
    await expectAccessible(page)
  })

  await test.step('what a learner could not see is told with its place, and keeps the course from being published', async () => {
    await page.goto(written)
    await writes(page, 'Going live', 'Go.\n\n<script>alert(1)</script>\n\n[now](javascript:alert(1))')
    await page.getByRole('link', { name: 'Back to the course' }).click()
    const problems = page.getByRole('list', { name: 'Problems' })
    await expect(problems.getByText('HTML is left out')).toBeVisible()
    await expect(problems.getByText(/is no https address/)).toBeVisible()
    await expect(page.getByRole('button', { name: 'Publish' })).toBeDisabled()
    await writes(page, 'Going live', 'Go.')
    await page.getByRole('link', { name: 'Back to the course' }).click()
    await expect(page.getByText('Nothing is wrong with it that a program can see.')).toBeVisible()
    await expectAccessible(page)
  })
  await publishes(page, 'The first.', 1)

  await test.step('its files go out and come in as another draft; what is wrong with files is told by file and line', async () => {
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Download as a zip' }).click()
    const path = await (await download).path()
    await page.goto(`/o/${slug}/authoring/courses`)
    const form = page.getByRole('region', { name: 'From files' })
    const broken = zipSync({ 'course.yaml': strToU8('texts: { en: { title: Broken } }\nlessons: [gone]\n') })
    await form
      .getByLabel('Folder as a zip')
      .setInputFiles({ name: 'broken.zip', mimeType: 'application/zip', buffer: Buffer.from(broken) })
    await form.getByRole('button', { name: 'Make a draft' }).click()
    await expect(form.getByRole('list', { name: 'Problems' })).toContainText('course.yaml')
    await expectAccessible(page)
    await form.getByLabel('Folder as a zip').setInputFiles(path)
    await form.getByRole('button', { name: 'Make a draft' }).click()
    await expect(page.getByRole('list', { name: 'Lessons' }).getByRole('link')).toHaveCount(2)
    await expect(page.getByText('Nobody but authors sees it yet.')).toBeVisible()
  })

  await test.step('the other language stands beside; what went ahead of it is marked until somebody says that it is up to date', async () => {
    await translates(page, 'Going live')
  })

  await test.step('a learner begins it beside the courses of the library', async () => {
    await page.goto(`/o/${slug}/courses`)
    await page
      .getByRole('region', { name: 'By your company' })
      .getByRole('link', { name: 'How we ship' })
      .click()
    await page
      .getByRole('link', { name: /Before the launch/ })
      .first()
      .click()
    await expect(page.locator('.katex').first()).toBeVisible()
    await page.getByRole('button', { name: 'Complete and go on' }).click()
    await expect(page.getByRole('heading', { name: 'Going live', level: 1 })).toBeVisible()
  })

  await test.step('the author puts the lessons in another order by keyboard, rewrites one and publishes again', async () => {
    await page.goto(written)
    await page.getByRole('button', { name: 'Move “Going live” up' }).press('Enter')
    await expect(page.getByRole('list', { name: 'Lessons' }).getByRole('link').first()).toContainText(
      'Going live',
    )
    await writes(page, 'Going live', 'Go, and watch.')
    await page.getByRole('link', { name: 'Back to the course' }).click()
    const changes = page.getByRole('list', { name: 'What learners will be told' })
    await expect(changes.getByRole('listitem').filter({ hasText: 'Going live' })).toContainText('Revised')
    await publishes(page, 'Watching comes with it.', 2)
  })

  await test.step('who is in the middle stays, reads what changes, and moves', async () => {
    await page.goto(`/o/${slug}/courses`)
    await page.getByRole('link', { name: 'How we ship' }).click()
    await expect(page.getByRole('heading', { name: 'There is a newer version of this course' })).toBeVisible()
    await expect(page.getByText('Watching comes with it.')).toBeVisible()
    await page.getByRole('button', { name: 'Move to the newer version' }).click()
    // As many steps as before, in the order of the newer version.
    const lessons = page.getByRole('link', { name: /Going live|Before the launch/ })
    await expect(lessons.first()).toContainText('Going live')
    await expect(page.getByText('50% · 1 of 2 steps')).toBeVisible()
    await page
      .getByRole('link', { name: /Going live/ })
      .first()
      .click()
    await expect(page.getByText('Go, and watch.')).toBeVisible()
  })
})

async function writes(page: Page, lesson: string, text: string): Promise<void> {
  await page.getByRole('link', { name: lesson }).first().click()
  const editor = page.getByRole('region', { name: 'Text' }).getByRole('textbox')
  await editor.click()
  await page.keyboard.press('ControlOrMeta+A')
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await page.keyboard.insertText(text)
  await saved
  await expect(page.locator('[data-draft="saved"]')).toBeVisible()
}

/** Begins the Chinese of a lesson, says that it is whole, changes the English, and sees from the Chinese what was changed. */
async function translates(page: Page, lesson: string): Promise<void> {
  const chinese = page.getByRole('group', { name: '中文' })
  await chinese.getByLabel('Title').fill('我们如何上线')
  await chinese.getByLabel('Summary').fill('模型到达客户之前必须成立的事情。')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('中文 is missing').first()).toBeVisible()

  await page.getByRole('link', { name: lesson }).first().click()
  await turnsTo(page, '中文')
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await page.getByLabel('Title').fill('上线')
  await saved
  await expect(page.getByText('中文 was only begun')).toBeVisible()
  const settled = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('revision=') === true,
  )
  await page.getByRole('button', { name: '中文 is up to date' }).click()
  await settled

  await turnsTo(page, 'English')
  const changed = page.waitForResponse((answer) => answer.url().endsWith('/draft'))
  await page.getByLabel('Title').fill('Going live at last')
  await changed
  await expect(page.getByText('中文 is behind English')).toBeVisible()
  await turnsTo(page, '中文')
  const beside = page.getByRole('region', { name: 'English text' })
  await expect(beside.locator('ins')).toHaveText('Going live at last')
  await expect(beside.locator('del')).toHaveText('Going live')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Back to the course' }).click()
  await expect(page.getByText('中文 is behind', { exact: true })).toBeVisible()
}

async function turnsTo(page: Page, language: string): Promise<void> {
  const tab = page.getByRole('tab', { name: language, exact: true })
  await tab.click()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
}

async function publishes(page: Page, notes: string, version: number): Promise<void> {
  await page.getByLabel('Notes on this version').fill(notes)
  await page.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByText(`Learners have exactly this (version ${version}).`)).toBeVisible()
}
