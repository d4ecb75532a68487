import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { freshAccount, givenCompany, type Account } from '../fixtures/actors'
import { invitationLink } from '../fixtures/mail'

test('an author puts a picture into a lesson and publishes it, and a learner sees it', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { slug } = await givenCompany(page, 'Pictures')
  await page.goto(`/o/${slug}/authoring/courses`)
  // Any picture does; this one shows a page.
  const picture = { name: 'page.png', mimeType: 'image/png', buffer: await page.screenshot() }
  await page.getByLabel('Title').fill('How we look')
  await page.getByLabel('Summary').fill('What our customers see first.')
  await page.getByRole('button', { name: 'Begin' }).click()
  await page.getByLabel('Title of a new lesson').fill('The first screen')
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('list', { name: 'Lessons' }).getByRole('link', { name: 'The first screen' }).click()
  const editor = page.getByRole('region', { name: 'Text', exact: true }).getByRole('textbox')
  await editor.click()
  await page.keyboard.insertText('This decides whether they stay.')

  await test.step('what is no picture is refused with what to do', async () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>')
    const svgFile = { name: 'page.svg', mimeType: 'image/svg+xml', buffer: svg }
    await page.locator('input[type=file]').setInputFiles(svgFile)
    await expect(page.getByRole('alert')).toContainText('Save the picture as PNG')
    await page.getByRole('button', { name: 'Close' }).click()
  })

  await test.step('dropped into the text it goes up, and stands there once its author has said what it shows', async () => {
    await drops(page, picture.buffer)
    await expect(page.getByText('It is there.')).toBeVisible()
    await expectAccessible(page)
    await page.getByLabel('What does it show?').fill('A page where courses are written')
    await page.getByLabel('Caption (optional)').fill('Where it begins.')
    const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft'))
    await page.getByRole('button', { name: 'Put it in' }).click()
    await saved
    await expect(editor).toContainText('![A page where courses are written](pictures/')
    await expectPixels(page, 'A page where courses are written')
  })

  await test.step('the course is sound and is published', async () => {
    await expect(page.locator('[data-draft="saved"]')).toBeVisible()
    await page.getByRole('link', { name: 'Back to the course' }).click()
    await expect(page.getByText('Nothing is wrong with it that a program can see.')).toBeVisible()
    await page.getByLabel('Notes on this version').fill('The first.')
    await page.getByRole('button', { name: 'Publish' }).click()
    await expect(page.getByText('Learners have exactly this (version 1).')).toBeVisible()
  })
  const course = page.url().split('/').pop()!

  const learner = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await joins(page, learner, { slug, account: freshAccount('Lee Learner') })
  await learner.goto(`/o/${slug}/courses/${course}/the-first-screen`)
  await expectPixels(learner, 'A page where courses are written')
  await expect(learner.getByText('Where it begins.')).toBeVisible()
  await expectAccessible(learner)
  await learner.getByRole('button', { name: 'Open larger: A page where courses are written' }).click()
  const opened = learner.getByRole('dialog', { name: 'Where it begins.' })
  await expect(opened.getByRole('img')).toBeVisible()
  await expectAccessible(learner)
  await opened.getByRole('button', { name: 'Close' }).click()
  await expect(opened).toBeHidden()
})

/** As a file manager would. */
async function drops(page: Page, bytes: Buffer): Promise<void> {
  const dataTransfer = await page.evaluateHandle((encoded) => {
    const transfer = new DataTransfer()
    const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0))
    transfer.items.add(new File([content], 'page.png', { type: 'image/png' }))
    return transfer
  }, bytes.toString('base64'))
  await page.locator('.cm-line').last().dispatchEvent('drop', { dataTransfer })
}

/** That the picture itself came, and not only its words. */
async function expectPixels(page: Page, alt: string): Promise<void> {
  const picture = page.getByRole('img', { name: alt })
  await picture.scrollIntoViewIfNeeded()
  await expect
    .poll(() => picture.evaluate((image) => (image as HTMLImageElement).naturalWidth))
    .toBeGreaterThan(0)
}

async function joins(
  owner: Page,
  learner: Page,
  { slug, account }: { slug: string; account: Account },
): Promise<void> {
  await owner.goto(`/o/${slug}/people`)
  await owner.getByLabel('E-mail').fill(account.email)
  await owner.getByRole('button', { name: 'Send invitation' }).click()
  await learner.goto(await invitationLink(owner, account.email))
  await learner.getByLabel('Your name').fill(account.name)
  await learner.getByLabel('Password').fill(account.password)
  await learner.getByRole('button', { name: 'Join' }).click()
  await learner.waitForURL(new RegExp(`/o/${slug}$`))
}
