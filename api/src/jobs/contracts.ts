import { z } from 'zod'

const uuid = z.guid()

/** Every queue task of the background process with what its payload must hold; parsed where it is handled. */
export const jobs = {
  /** Written by the database in the transaction that records a grading. */
  'grading.recorded': z.object({ organizationId: uuid, submissionId: uuid }),
  /** Written in the transaction that lets regradings of a person stand. */
  'regrade.tell': z.object({ organizationId: uuid, userId: uuid, gradingIds: z.array(uuid).min(1) }),
  /** Written in the transaction that stores a letter. */
  'mail.send': z.object({ organizationId: uuid, mailId: uuid }),
  /** Written in the transaction that stores a file's lines. */
  'members.import': z.object({ organizationId: uuid, importId: uuid }),
  /** Somebody asked for a new password for an address that may belong to nobody. */
  'password.forgotten': z.object({ email: z.string(), token: z.string(), locale: z.enum(['en', 'zh-CN']) }),
  /** Somebody asked for a link to sign in with, for an address that may belong to nobody. */
  'sign-in-link.asked': z.object({ email: z.string(), token: z.string(), locale: z.enum(['en', 'zh-CN']) }),
  /** Written in the transaction that stores a letter to a person outside all companies. */
  'identity-mail.send': z.object({ mailId: uuid }),
  /** Somebody asked for a copy of their data, or of their company's. */
  'data.export': z.object({ exportId: uuid }),
  /** Every hour: whoever is to be erased by now. */
  'privacy.sweep': z.unknown(),
  /** Every night: what is older than its company wants it. */
  'privacy.retention': z.unknown(),
  /** Twice an hour: whoever is due a letter that nobody asked for. */
  'letters.plan': z.unknown(),
  /** The same for one company. */
  'letters.write': z.object({ organizationId: uuid }),
  /** Written in the transaction that stores the file's row. */
  'report.make': z.object({ organizationId: uuid, fileId: uuid }),
  /** Written in the transaction that stores a webhook's delivery, and after each try that failed. */
  'webhook.deliver': z.object({ organizationId: uuid, deliveryId: uuid, tries: z.int().min(0) }),
  /** Every night: deliveries of webhooks that are a month old. */
  'webhooks.forget': z.unknown(),
  /** At each start, and every night: certificates that are missing. */
  'certificates.plan': z.unknown(),
  /** The same for one company. */
  'certificates.award': z.object({ organizationId: uuid }),
  /** At each start, and every night: estimates of skills that an earlier model computed, and what time alone made another. */
  'skills.plan': z.unknown(),
  /** The same for one company. */
  'skills.renew': z.object({ organizationId: uuid }),
  /** At each start, and every night: what is known of the questions of assessments, learned from all answers so far. */
  'assessments.calibrate': z.unknown(),
  /** At each start, and every night: reports that count a withdrawn question, or leave out one that was restored. */
  'attempts.plan': z.unknown(),
  /** The same for one company; also written with each withdrawal. */
  'attempts.rescore': z.object({ organizationId: uuid }),
  /** Every night: pictures that no lesson holds any more. */
  'pictures.plan': z.unknown(),
  /** The same for one company. */
  'pictures.sweep': z.object({ organizationId: uuid }),
  /** Every half minute: leases whose holder went silent. */
  'runs.reap': z.unknown(),
} as const

export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.output<(typeof jobs)[Name]>
