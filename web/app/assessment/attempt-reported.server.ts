import { graphql } from '~/graphql/generated'
import { query } from '~/graphql/client.server'
import type { AssessmentKind, OwnGoalFragment, ReportFragment } from '~/graphql/generated/graphql'
import { lessonsFor, skillsToLearn, type TeachingLesson } from './next-lessons'
import { renderReport } from './render.server'

const AttemptReportedQuery = graphql(`
  query AttemptReported($org: String!, $kind: AssessmentKind!, $subject: String) {
    organization(slug: $org) {
      id
      assessment(kind: $kind, subject: $subject) {
        retakeFrom
      }
      viewerGoal {
        ...OwnGoal
      }
      courses {
        id
        slug
        lessons {
          id
          slug
          title
          minutes
          completedAt
          skills {
            id
            slug
          }
        }
      }
    }
  }
`)

const lessonsEach = 2

interface Finished {
  kind: AssessmentKind
  subject?: string | null
  report?: ReportFragment | null
}

/** A finished attempt's report beside what leads on from it. */
export async function attemptReported(request: Request, org: string, { kind, subject, report }: Finished) {
  const { organization } = await query(request, AttemptReportedQuery, { org, kind, subject })
  const courses = organization?.courses ?? []
  const assessment = organization?.assessment
  const said = report && !report.isHurried ? report : null
  const skills = said?.review.flatMap(({ skill }) => skill?.slug ?? []) ?? []
  return {
    report: report ? hurriedApart(await renderReport(report)) : null,
    goal: said ? goalIn(organization?.viewerGoal ?? null, said) : null,
    retake: assessment ? { from: assessment.retakeFrom ?? null } : null,
    next: said
      ? skillsToLearn(said).map((skill) => ({
          skill,
          lessons: lessonsFor(courses, skill.slug).slice(0, lessonsEach),
        }))
      : [],
    lessons: Object.fromEntries(
      skills.flatMap((skill) => {
        const [first] = lessonsFor(courses, skill)
        return first ? [[skill, first] as [string, TeachingLesson]] : []
      }),
    ),
  }
}

/** Of the goal the targets that the attempt asked about; null where it asked about none. */
function goalIn(goal: OwnGoalFragment | null, { measured }: ReportFragment) {
  const asked = new Set(measured.flatMap(({ skill, domain }) => skill?.slug ?? domain?.slug ?? []))
  const targets = goal?.targets.filter(({ skill }) => asked.has(skill.slug) || asked.has(skill.domain.slug))
  return goal && targets && targets.length > 0 ? { ...goal, targets } : null
}

/** Of an attempt that says nothing the questions come again, so nothing is told of them. */
function hurriedApart(report: ReportFragment): ReportFragment {
  return report.isHurried ? { ...report, measured: [], misconceptions: [], review: [] } : report
}
