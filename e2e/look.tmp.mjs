import { chromium } from '@playwright/test'
const base = 'http://localhost:3410'
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'] })
const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
const page = await context.newPage()
const r = await page.request.post(base + '/sign-up', { form: { organizationName: 'Five Thousand ' + Date.now(), name: 'Olive', email: `o${Date.now()}@example.com`, password: 'quiet slope lantern 77' }, headers: { origin: base }, maxRedirects: 0 })
const slug = r.headers().location.split('/')[2]
const lines = ['e-mail,name,team']
for (let i = 0; i < 5000; i++) lines.push(`person.${i}.${slug}@example.com,Person ${i},Team ${i % 40}`)
await page.goto(`${base}/o/${slug}/people/import`)
const t0 = Date.now()
await page.getByLabel('File', { exact: true }).setInputFiles({ name: 'all.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
await page.getByRole('button', { name: /^Invite or change 5,?000/ }).waitFor({ timeout: 60000 }).catch(async (e) => { await page.screenshot({ path: '/tmp/shots/import-fail.png', fullPage: false }); console.log((await page.getByRole('main').innerText()).slice(0, 900)); throw e })
const t1 = Date.now(); console.log('preview s', (t1 - t0) / 1000)
await page.screenshot({ path: '/tmp/shots/import-preview.png' })
await page.getByRole('button', { name: /^Invite or change 5,?000/ }).click()
await page.waitForTimeout(6000); await page.screenshot({ path: '/tmp/shots/import-progress.png' })
await page.getByText('all.csv is done').waitFor({ timeout: 580000 })
console.log('worked off s', (Date.now() - t1) / 1000)
await page.screenshot({ path: '/tmp/shots/import-done.png' })
await browser.close()
