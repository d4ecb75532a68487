import { isIP } from 'node:net'
import { choosesTransport, transportAdvice } from '@skillgrad/db'
import { telemetryShape } from '@skillgrad/telemetry'
import { z } from 'zod'
import { isNetwork } from './http/private-networks.js'

const databaseUrl = z
  .string()
  .regex(/^postgres(ql)?:\/\//, 'must start with postgresql://')
  .refine(choosesTransport, transportAdvice)
const flag = z.enum(['0', '1']).transform((text) => text === '1')

const networks = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine((all) => all.every(isNetwork), 'must be networks like 10.20.0.0/16, with commas between')

const nameServers = z
  .string()
  .transform((text) => text.split(/[\s,]+/).filter(Boolean))
  .refine(
    (all) => all.every(isNameServer),
    'must be addresses like 10.0.0.53 or 127.0.0.1:5353, with commas between',
  )

function isNameServer(text: string): boolean {
  const [, host = '', port = '53'] = /^\[?([^\]]+?)\]?(?::(\d{1,5}))?$/.exec(text) ?? []
  return isIP(host) !== 0 && Number(port) > 0 && Number(port) < 65_536
}

/** Of both processes; `.env.example` at the root tells each variable in a sentence. */
const shared = {
  PUBLIC_ORIGIN: z
    .url({ protocol: /^https?$/ })
    .transform((text) => new URL(text).origin)
    .default('http://localhost:3000'),
  API_DATABASE_URL: databaseUrl,
  AUTH_DATABASE_URL: databaseUrl,
  SKILLGRAD_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SKILLGRAD_DATA: z.string().default('.data'),
  /** Private networks that addresses typed by people may lead to: identity providers, receivers of webhooks. */
  ALLOW_PRIVATE_ADDRESSES: networks.default([]),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ...telemetryShape,
}

const api = z.object({
  ...shared,
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  LISTEN_DATABASE_URL: databaseUrl.optional(),
  LOOPBACK_ONLY: flag.default(false),
  /** Of the web servers, which have looked through the proxies in front of them. */
  API_TRUSTED_PROXIES: z.string().default('loopback'),
  TRUSTED_DOCUMENTS: z.string().optional(),
  ALLOW_ANY_DOCUMENT: flag.default(false),
  /** Not set: a public service, except where only this machine is served. */
  BREACHED_PASSWORDS_URL: z.union([z.literal('off'), z.url({ protocol: /^https?$/ })]).optional(),
  /** Name servers for what companies prove by DNS. Without any: those of the machine. */
  DNS_SERVERS: nameServers.default([]),
  QUEUE_LIMIT: z.coerce.number().int().min(1).default(10_000),
  QUEUE_COMPANY_SHARE: z.coerce.number().gt(0).max(1).default(0.5),
})

const background = z.object({
  ...shared,
  QUEUE_DATABASE_URL: databaseUrl,
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, 'must start with smtp:// or smtps://')
    .optional(),
  /** Letters may go unencrypted to a mail server on another machine. */
  ALLOW_PLAIN_SMTP: flag.default(false),
  MAIL_FROM: z.string().min(3).default('Skillgrad <no-reply@localhost>'),
})

/** What each process reads: all that a launcher hands it. */
export const variables = { api: Object.keys(api.shape), background: Object.keys(background.shape) }

type Source = Record<string, string | undefined>

/** Reads the environment of the api once; every fault is reported together. Empty counts as not set. */
export function readEnv(source: Source = process.env): z.output<typeof api> {
  return parsed('The api', api, source)
}

/** The same for the background process. */
export function readBackgroundEnv(source: Source = process.env): z.output<typeof background> {
  return parsed('The background process', background, source)
}

function parsed<Schema extends z.ZodType>(who: string, schema: Schema, source: Source): z.output<Schema> {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const outcome = schema.safeParse(given)
  if (outcome.success) return outcome.data
  const lines = outcome.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`${who} cannot start; these environment variables are wrong:\n${lines.join('\n')}`)
}
