import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from '../fixtures/accessibility'
import { givenCompany } from '../fixtures/actors'

const lessons = [
  'rules-or-examples',
  'seventy-years-of-turns',
  'four-ways-to-learn',
  'what-a-large-model-is',
  'the-loop-of-an-ai-product',
]

test('a learner completes a course, shows its certificate to somebody outside, takes it back, and an admin revokes it', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000)
  const { slug, owner } = await givenCompany(page, 'Certified')
  const course = `/o/${slug}/courses/what-ai-is`
  for (const lesson of lessons) {
    await page.goto(`${course}/${lesson}`)
    await page.getByRole('button', { name: /^Complete/ }).click()
    await page.waitForURL((address) => !address.pathname.endsWith(lesson))
  }
  await page.goto(course)
  await expect(page.getByText('You have completed this course')).toBeVisible()
  await page.getByRole('link', { name: 'Certificate', exact: true }).click()
  await page.waitForURL(/\/certificates\/[0-9a-f-]{36}$/)
  const address = page.url()
  await expect(page.getByText('Genuine, and not revoked')).toBeVisible()
  await expectAccessible(page)
  const pdf = await page.request.get(`${address}/pdf`)
  expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).toEqual([200, '%PDF-'])

  const stranger = await (await browser.newContext()).newPage()
  const opened = await stranger.goto(address)
  expect(opened?.headers()['x-robots-tag']).toContain('noindex')
  await expect(stranger.getByText(owner.name)).toBeVisible()
  await expect(stranger.getByText('5 lessons completed')).toBeVisible()
  await expect(stranger.getByText('Genuine, and not revoked')).toBeVisible()
  await expect(stranger.getByRole('button', { name: /Switch the page/ })).toHaveCount(0)
  await stranger.getByRole('link', { name: 'Lessons and exercises' }).click()
  await expect(stranger.getByRole('heading', { name: 'What is asked for' })).toBeVisible()
  await expectAccessible(stranger)

  await page.getByRole('button', { name: 'Switch the page off' }).click()
  await expect(page.getByText('Only you see this page')).toBeVisible()
  expect((await stranger.goto(address))?.status()).toBe(404)
  await expect(stranger.getByText(owner.name)).toHaveCount(0)

  await page.getByRole('button', { name: 'Switch the page on' }).click()
  await expect(page.getByText('Only you see this page')).toHaveCount(0)
  await revokes(page, { slug, address })
  await stranger.goto(address)
  await expect(stranger.getByText('Issued by mistake')).toBeVisible()
  await expect(stranger.getByText('Signed by the issuer, but revoked')).toBeVisible()
  await page.goto('/certificates')
  await expect(page.getByText('Revoked', { exact: true })).toBeVisible()
})

async function revokes(page: Page, { slug, address }: { slug: string; address: string }): Promise<void> {
  await page.goto(`/o/${slug}/settings/certificates`)
  await page.getByLabel('Address of the certificate').fill(address)
  await page.getByLabel('Reason').fill('Issued by mistake')
  await page.getByRole('button', { name: 'Revoke for good' }).click()
  await expect(page.getByText('The certificate is revoked', { exact: true })).toBeVisible()
}
