import { encodeId } from '../../src/graphql/global-id.js'
import type { Member, TestApi } from '../api.js'
import { givenParameters, starts } from '../assessment.js'
import { givenCertified, shortCourse } from '../certified.js'
import { builtInExercise } from '../content.js'
import { failedWith, Grader } from '../grader.js'
import { givenServiceToken } from '../token-program.js'
import { argumentsOf } from './filled-arguments.js'
import { companySignIn, reports, savesView, waysIn } from './ways-in.js'

/** Stands in every name, text and address of the company, so that whatever is told of it is seen. */
export const mark = /undisclosed/i
/** Of what only the person themselves and those above them may know. */
export const personalMark = /undisclosed (learner|exercise|key|token)|undisclosed[.(]/i

export interface FilledCompany {
  owner: Member
  /** A learner of the company with work of their own, in a team. */
  learner: Member
  team: { id: string }
  /** Slug of an exercise of its own. */
  ownExercise: string
  /** Slug of a course of its own, which is being written. */
  ownCourse: string
  /** By the name of an argument, as somebody who knows everything would fill it in. */
  ids: Record<string, string>
  /** By the name of a type. */
  byType: Record<string, string>
}

/** A company in which something of every kind has happened. */
export async function filledCompany(api: TestApi): Promise<FilledCompany> {
  const { db } = api
  const organization = await db.givenOrganization({ name: 'Undisclosed Ltd' })
  const owner = await api.member({ role: 'owner', organization, name: 'Undisclosed Owner' })
  const learner = await api.member({ organization, name: 'Undisclosed Learner' })
  const team = await db.givenTeam({
    organization,
    name: 'Undisclosed team',
    members: [{ userId: learner.row.userId }],
  })
  const offered = await offers(owner)
  const worked = await works(api, learner)
  const own = await owner.does(
    'createOwnExercise',
    { organization: owner.organizationId, name: 'Undisclosed exercise' },
    'exercise { id slug }',
  )
  const course = await writes(owner)
  const started = await owner.does(
    'startMemberImport',
    {
      organization: owner.organizationId,
      fileName: 'undisclosed.csv',
      file: Buffer.from('email\nundisclosed.many@example.com').toString('base64'),
    },
    'import { id }',
  )
  const { token } = await givenServiceToken(api, owner, { name: 'Undisclosed token', scopes: ['scim'] })
  const inside = (type: string, id: string) => encodeId(type, id, organization.id)
  const told = await tells(api, owner)
  const certificate = await hidesCertificate(api, learner)
  await wantsRenewed(api, owner)
  await givenParameters(api)
  const sits = await starts(learner)
  const path = await db.owner.catalogueLearningPath.findFirstOrThrow()
  const profile = await db.owner.catalogueRoleProfile.findFirstOrThrow()
  const skill = await db.owner.skill.findFirstOrThrow()
  const byType = {
    Organization: owner.organizationId,
    Member: inside('Member', learner.row.id),
    Team: inside('Team', team.id),
    Invitation: offered.invitation,
    InviteLink: offered.link,
    Assignment: inside('Assignment', (await givesTeam(api, owner, team)).id),
    Submission: worked.submission,
    Lesson: worked.lesson,
    Highlight: await keeps(learner, worked.lesson),
    ...(await asksAbout(owner, worked.lesson)),
    Attempt: sits.attempt.id as string,
    Course: worked.course,
    Exercise: worked.exercise,
    OwnExercise: own.exercise.id as string,
    OwnCourse: course.id,
    MemberImport: started.import.id as string,
    ApiToken: token.id as string,
    Webhook: inside('Webhook', told.webhook),
    WebhookDelivery: inside('WebhookDelivery', told.delivery),
    ...(await reports(api, owner)),
    SavedView: await savesView(api, owner),
    Certificate: certificate,
    LearningPath: inside('LearningPath', path.id),
    RoleProfile: inside('RoleProfile', profile.id),
    Skill: inside('Skill', skill.id),
    ...(await waysIn(api, learner)),
    ...(await companySignIn(api, organization.id)),
  }
  const ids = argumentsOf(byType, organization.slug)
  const [ownExercise, ownCourse] = [own.exercise.slug as string, course.slug]
  return { owner, learner, team, ownExercise, ownCourse, byType, ids }
}

/** A passage with a note, a note about the lesson, a bookmark. */
async function keeps(learner: Member, lesson: string): Promise<string> {
  const place = { organization: learner.organizationId, lesson }
  await learner.does('bookmarkLesson', { ...place, isBookmarked: true }, 'lesson { id }')
  const note = { text: 'undisclosed(note)', baseRevision: 0 }
  await learner.does('saveLessonNote', { ...place, ...note }, 'lesson { id }')
  const passage = { quote: 'undisclosed(quote)', prefix: '', suffix: '', note: 'undisclosed(note)' }
  const { lesson: kept } = await learner.does(
    'addHighlight',
    { ...place, ...passage },
    'lesson { highlights { id } }',
  )
  return kept.highlights[0].id as string
}

/** What everybody in the company reads. */
async function asksAbout(owner: Member, lesson: string): Promise<Record<string, string>> {
  const place = { organization: owner.organizationId, lesson }
  const words = { title: 'Undisclosed question', body: 'Undisclosed body', clientKey: 'k' }
  const { asked } = await owner.does('askAboutLesson', { ...place, ...words }, 'asked { id }')
  const answer = { asked: asked.id, body: 'Undisclosed answer', clientKey: 'k' }
  const answered = await owner.does('answerAskedQuestion', answer, 'asked { answers { id } }')
  return { AskedQuestion: asked.id as string, AskedAnswer: answered.asked.answers[0].id as string }
}

/** A course with a lesson. */
async function writes(owner: Member): Promise<{ id: string; slug: string }> {
  const words = { locale: 'EN', title: 'Undisclosed course', summary: 'Undisclosed summary.' }
  const { course } = await owner.does(
    'createOwnCourse',
    { organization: owner.organizationId, ...words },
    'course { id slug revision }',
  )
  await owner.does(
    'addOwnLesson',
    { course: course.id, baseRevision: course.revision, locale: 'EN', title: 'Undisclosed lesson' },
    'course { id }',
  )
  return { id: course.id as string, slug: course.slug as string }
}

/** What the learner has a certificate of, so that it is due. */
async function wantsRenewed({ db }: TestApi, owner: Member) {
  const { id } = await db.owner.catalogueCourse.findFirstOrThrow({ where: { slug: shortCourse } })
  const course = encodeId('Course', id, owner.organization.id)
  const input = { organization: owner.organizationId, course, months: 3, graceDays: 14 }
  await owner.does('changeRenewal', input, 'organization { id }')
}

/** A path that is due before long. */
async function givesTeam({ db }: TestApi, { row }: Member, { id: teamId }: { id: string }) {
  const { id: catalogueLearningPathId } = await db.owner.catalogueLearningPath.findFirstOrThrow()
  const { organizationId, userId: assignedById } = row
  return db.owner.teamAssignment.create({
    data: { organizationId, teamId, catalogueLearningPathId, assignedById, dueAt: new Date('2030-12-25') },
  })
}

async function offers(owner: Member) {
  const { invitation } = await owner.does(
    'inviteMember',
    { organization: owner.organizationId, email: 'undisclosed.guest@example.com', role: 'LEARNER' },
    'invitation { id }',
  )
  const { link } = await owner.does(
    'createInviteLink',
    { organization: owner.organizationId, role: 'LEARNER', days: 7, domain: 'undisclosed.example' },
    'link { id }',
  )
  return { invitation: invitation.id as string, link: link.id as string }
}

/** A webhook and what it was told; nobody listens there. */
async function tells({ db }: TestApi, { row: { organizationId, userId: createdBy } }: Member) {
  const secret = new Uint8Array(1)
  const webhook = await db.owner.webhook.create({
    data: {
      ...{ organizationId, createdBy, secret, url: 'https://undisclosed.example/hook' },
      ...{ description: 'Undisclosed webhook', events: ['member.joined'], state: 'off' },
    },
  })
  const delivery = await db.owner.webhookDelivery.create({
    data: {
      ...{ organizationId, webhookId: webhook.id, event: 'ping', mostTries: 1, state: 'failed' },
      ...{ body: '{"data":"undisclosed"}', answer: 'undisclosed answer' },
    },
  })
  return { webhook: webhook.id, delivery: delivery.id }
}

/** One that only its holder may see, though others know its address. */
async function hidesCertificate(api: TestApi, learner: Member): Promise<string> {
  const { organizationId, id, code } = await givenCertified(api, learner)
  await api.db.owner.certificate.update({
    where: { organizationId_id: { organizationId, id } },
    data: { hiddenAt: new Date() },
  })
  return code
}

async function works(api: TestApi, learner: Member) {
  const { id, hintId } = await builtInExercise(api.db)
  const exercise = encodeId('Exercise', id, learner.organization.id)
  const { submission } = await learner.does(
    'submitExercise',
    { organization: learner.organizationId, exercise, code: 'undisclosed()', clientKey: 'k' },
    'submission { id }',
  )
  await new Grader(api.db).grades(failedWith(hintId))
  const lesson = await api.db.owner.catalogueLesson.findFirstOrThrow()
  const course = await api.db.owner.catalogueCourse.findFirstOrThrow()
  return {
    exercise,
    submission: submission.id as string,
    lesson: encodeId('Lesson', lesson.id, learner.organization.id),
    course: encodeId('Course', course.id, learner.organization.id),
  }
}
