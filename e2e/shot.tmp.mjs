import { chromium } from '@playwright/test'
const [,, email, out, ...pairs] = process.argv
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args: ['--no-sandbox', '--disable-gpu'] })
const base = 'http://localhost:3410'
const context = await browser.newContext({ locale: 'en-GB' })
const page = await context.newPage()
page.on('console', (m) => ['error', 'warning'].includes(m.type()) && console.log('CONSOLE', m.text().slice(0, 300)))
page.on('pageerror', (e) => console.log('PAGEERROR', e.message))
if (email !== '-') {
  await page.goto(base + '/sign-in')
  await page.locator('input[name=email]').fill(email)
  await page.locator('input[name=password]').fill('gradient-descent-demo')
  await page.getByRole('main').locator('button[type=submit]').first().click()
  await page.waitForURL(/\/(o\/|system)/)
}
let n = 0
for (const pair of pairs) {
  const [path, mode] = pair.split('@')
  const [scheme, width] = (mode ?? 'light-1280').split('-')
  await page.setViewportSize({ width: Number(width), height: 900 })
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
  const r = await page.goto(base + path)
  await page.waitForTimeout(1500)
  await page.screenshot({ path: `/tmp/shots/${out}${n++}.png`, fullPage: true })
  console.log(n - 1, r.status(), path, mode ?? '', await page.evaluate(() => document.documentElement.scrollHeight))
}
await browser.close()
