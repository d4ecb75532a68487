import { pipeline } from 'node:stream/promises'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { RequestContext } from '../context.js'
import { decodeIdOf } from '../graphql/global-id.js'
import { Refusal } from '../graphql/refusal.js'
import { actingFrom } from '../modules/audit/origin.js'
import { openReportFile } from '../modules/report/open-file.js'
import { subjectFrom } from '../modules/report/page-address.js'
import { recordExport } from '../modules/report/record-export.js'
import { askedFrom } from '../modules/report/report.mutations.js'
import { buildSheet } from '../modules/report/sheet/build-sheet.js'
import { contentTypes, writeReport } from '../modules/report/write/write-report.js'
import type { Services } from '../services.js'
import { contextOf, secondsToWait } from './request-context.js'

/** Files of what the team pages show, for the session of whoever may see those; to everybody else they are not there. */
export function reportRoutes(services: Services): Router {
  const router = Router()
  router.get('/exports/reports/:id', inContext(services, openMade))
  router.get('/exports/teams/:company', inContext(services, takeTable))
  return router
}

type Answer = (context: RequestContext, request: Request, response: Response) => Promise<void>

/** A page elsewhere has nothing to fetch here. A browser that goes away in the middle is no fault. */
function inContext(services: Services, answer: Answer): RequestHandler {
  return async (request, response) => {
    if (!['same-origin', 'none', undefined].includes(request.get('sec-fetch-site'))) return notFound(response)
    const context = await contextOf(services, {
      ...{ request, address: request.ip ?? '', token: null },
      requestId: response.locals.requestId as string,
      addCookies: () => undefined,
    })
    const retryAfter = secondsToWait(services, context)
    if (retryAfter > 0)
      return void response
        .set('retry-after', String(retryAfter))
        .status(429)
        .type('text/plain')
        .send('Too many requests')
    try {
      await actingFrom(context.origin, () => answer(context, request, response))
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      if (!(error instanceof Refusal)) throw error
      if (error.code !== 'REPORT_TOO_LONG') return notFound(response)
      response.status(413).type('text/plain').send('Too long')
    }
  }
}

function notFound(response: Response): void {
  response.status(404).type('text/plain').send('Not found')
}

/** What the queue made for the person. */
async function openMade(context: RequestContext, request: Request, response: Response): Promise<void> {
  const wanted = decodeIdOf('ReportFile', String(request.params.id))
  const tenant = await context.tenantById(wanted?.organizationId ?? null)
  const file = tenant && wanted && (await openReportFile(tenant, context.services.files, wanted.id))
  if (!file) return notFound(response)
  response.set({
    'content-type': contentTypes[file.format],
    'content-length': String(file.bytes),
    'content-disposition': `attachment; filename="${file.name}"`,
  })
  await pipeline(file.stream, response).catch(() => undefined)
}

/** A table at once, as the address of the page asks for it: `report`, `format`, `team` and the filters. */
async function takeTable(context: RequestContext, request: Request, response: Response): Promise<void> {
  const tenant = await context.tenantBySlug(String(request.params.company))
  if (!tenant) return notFound(response)
  const search = new URL(request.url, 'http://localhost').searchParams
  const format = search.get('format') === 'xlsx' ? 'xlsx' : 'csv'
  const asked = askedFrom(tenant, subjectFrom(search))
  const sheet = await buildSheet(tenant, asked)
  await recordExport(tenant, asked)
  const day = tenant.now().toISOString().slice(0, 10)
  response.set({
    'content-type': contentTypes[format],
    'content-disposition': `attachment; filename="${tenant.organization.slug}-${asked.view}-${day}.${format}"`,
  })
  await writeReport(sheet, format, { sink: response, locale: tenant.locale })
  response.end()
}
