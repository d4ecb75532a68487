import { openPrisma, setTenant, type PrismaClient, type SkillEstimate } from '@skillgrad/db'
import { loadCourses } from '../../catalogue/load-courses.js'
import type { Catalogue } from '../../catalogue/catalogue.js'
import type { Tx } from '../../database.js'
import { readHistories, recordOf } from './evidence.js'
import { estimateFrom, lockSkills, updateEstimates, type Learner } from './update-estimates.js'

export interface WrongEstimate {
  company: string
  email: string
  skill: string
  /** Not there, there without evidence, or other than the evidence says. */
  fault: 'missing' | 'baseless' | 'different'
}

export interface RebuiltEstimates {
  /** People with evidence or an estimate, all of whom were looked at. */
  people: number
  /** Mended, unless it was a rehearsal. */
  wrong: WrongEstimate[]
}

interface Rebuilding {
  isRehearsal?: boolean
  now?: Date
}

type Courses = Pick<Catalogue, 'courseVersionById'>

/** Computes every estimate of a skill again from the ledgers. Run twice, it changes nothing. `url` is the owner's. */
export async function rebuildEstimates(
  url: string,
  { isRehearsal = false, now = new Date() }: Rebuilding = {},
): Promise<RebuiltEstimates> {
  const prisma = openPrisma(url, 2)
  try {
    const { versions } = await loadCourses(prisma)
    const learners = await whoHasAny(prisma)
    const wrong: WrongEstimate[] = []
    for (const learner of learners)
      wrong.push(
        ...(await prisma.$transaction((tx) =>
          rebuild(tx, { courseVersionById: versions }, { learner, isRehearsal, now }),
        )),
      )
    return { people: learners.length, wrong }
  } finally {
    await prisma.$disconnect()
  }
}

function whoHasAny(prisma: PrismaClient): Promise<Learner[]> {
  return prisma.$queryRaw<Learner[]>`
    select organization_id as "organizationId", user_id as "userId" from app.skill_evidence
    union select organization_id, user_id from app.skill_estimate order by 1, 2`
}

async function rebuild(
  tx: Tx,
  courses: Courses,
  { learner, isRehearsal, now }: Required<Rebuilding> & { learner: Learner },
): Promise<WrongEstimate[]> {
  await setTenant(tx, learner.organizationId)
  await lockSkills(tx, learner)
  const stored = await tx.skillEstimate.findMany({ where: { ...learner } })
  const [history] = await readHistories(tx, courses, {
    organizationId: learner.organizationId,
    userIds: [learner.userId],
  })
  const skillIds = new Set([...history!.graded, ...history!.answered, ...stored].map((row) => row.skillId))
  const wrong = [...skillIds].flatMap((skillId) => {
    const fault = faultOf(
      stored.find((row) => row.skillId === skillId),
      estimateFrom(recordOf(history!, skillId), now),
    )
    return fault ? [{ skillId, fault }] : []
  })
  if (wrong.length === 0) return []
  if (!isRehearsal)
    await updateEstimates(tx, courses, learner, { skillIds: wrong.map(({ skillId }) => skillId), now })
  return described(tx, learner, wrong)
}

/** When it was said is no part of what is said. */
function faultOf(
  stored: SkillEstimate | undefined,
  computed: ReturnType<typeof estimateFrom>,
): WrongEstimate['fault'] | null {
  if (!computed) return stored ? 'baseless' : null
  if (!stored) return 'missing'
  const { saidAt: _, ...facts } = computed
  const isSame = Object.entries(facts).every(
    ([name, value]) => String(stored[name as keyof SkillEstimate]?.valueOf()) === String(value.valueOf()),
  )
  return isSame ? null : 'different'
}

async function described(
  tx: Tx,
  { organizationId, userId }: Learner,
  wrong: readonly { skillId: string; fault: WrongEstimate['fault'] }[],
): Promise<WrongEstimate[]> {
  const company = await tx.organization.findFirst({ where: { id: organizationId } })
  const user = await tx.user.findFirst({ where: { id: userId } })
  const skills = await tx.skill.findMany({ where: { id: { in: wrong.map(({ skillId }) => skillId) } } })
  return wrong.map(({ skillId, fault }) => ({
    company: company?.slug ?? organizationId,
    // Somebody who left, or was erased.
    email: user?.email ?? userId,
    skill: skills.find(({ id }) => id === skillId)?.slug ?? skillId,
    fault,
  }))
}
