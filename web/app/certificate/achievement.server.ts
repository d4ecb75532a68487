import { query } from '~/graphql/client.server'
import { graphql } from '~/graphql/generated'
import type { AchievementKind } from '~/graphql/generated/graphql'
import { notFound, orNotFound } from '~/session/refusals'

const AchievementQuery = graphql(`
  query Achievement($kind: AchievementKind!, $slug: String!, $version: Int) {
    achievement(kind: $kind, slug: $slug, version: $version) {
      kind
      version
      title
      summary
      requirement
      courses {
        slug
        version
        title
        lessons {
          title
          exercise
          trains
        }
      }
      skills {
        slug
        name
        description
      }
    }
  }
`)

interface Wanted {
  kind: AchievementKind
  slug: string
  version?: string
}

/** What everybody may read of what a certificate is for. */
export async function loadAchievement(request: Request, { kind, slug, version }: Wanted) {
  if (version !== undefined && !/^\d{1,6}$/.test(version)) throw notFound()
  const number = version === undefined ? null : Number(version)
  const { achievement } = await query(request, AchievementQuery, { kind, slug, version: number })
  return orNotFound(achievement)
}
